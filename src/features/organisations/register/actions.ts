'use server'

import { defineAction } from '@/auth/define-action'
import {
  addMember,
  changeMember,
  endMember,
  reinstateMember,
} from '@/features/organisations/register/commands'
import {
  addMemberSchema,
  changeMemberSchema,
  endMemberSchema,
  reinstateMemberSchema,
} from '@/features/organisations/register/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const addMemberAction = defineAction({
  schema: addMemberSchema,
  run: addMember,
  next: id => withDone(paths.adminOrganisation(id), 'added'),
})

export const changeMemberAction = defineAction({
  schema: changeMemberSchema,
  run: changeMember,
  next: id => withDone(paths.adminOrganisation(id), 'changed'),
})

export const endMemberAction = defineAction({
  schema: endMemberSchema,
  run: endMember,
  next: id => withDone(paths.adminOrganisation(id), 'member_ended'),
})

export const reinstateMemberAction = defineAction({
  schema: reinstateMemberSchema,
  run: (actor, { organisationId }) => reinstateMember(actor, organisationId),
  next: id => withDone(paths.adminOrganisation(id), 'reinstated'),
})
