import { randomInt } from 'node:crypto'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import {
  addMember,
  changeMember,
  endMember,
  reinstateMember,
} from '@/features/organisations/register/commands'
import { getMember } from '@/features/organisations/register/member-queries'
import { listOrganisations } from '@/features/organisations/register/queries'
import { TODAY } from '../../support/order-stage'
import { type Row, signedIn, staffOnly } from './matrix-row'
import type { Targets } from './targets'

const id = async (at: Targets) => at.member.id
/** The administrators' matters. */
const byAdmin = { others: 'not_allowed', admin: 'done' }
const member = {
  name: 'Ny myndighet',
  nameEn: '',
  type: 'agency' as const,
  headcount: 12,
  place: '',
  from: TODAY,
}

export const registerRows: Record<string, Row> = {
  'organisations/register/queries.listOrganisations': staffOnly(
    id,
    async actor => (await listOrganisations(actor, { page: 1 })).organisations,
    { others: 'rows' },
  ),
  'organisations/register/member-queries.getMember': staffOnly(id, getMember, { others: 'rows' }),
  // A new member is another organisation: it changes nothing of theirs.
  'organisations/register/commands.addMember': signedIn(
    id,
    actor =>
      addMember(actor, {
        ...member,
        organisationNumber: fictionalOrganisationNumber(randomInt(1000, 60_000)),
        memberFrom: TODAY,
      }),
    { others: 'not_allowed', admin: 'nothing' },
  ),
  'organisations/register/commands.changeMember': signedIn(
    async at => at.member,
    (actor, { id: organisationId, name, seed: { organisationNumber } }) =>
      changeMember(actor, {
        ...member,
        name,
        organisationId,
        organisationNumber,
        headcount: randomInt(1, 10_000),
      }),
    byAdmin,
  ),
  'organisations/register/commands.endMember': signedIn(
    at => at.currentMember(),
    (actor, organisationId) =>
      endMember(actor, { organisationId, memberTo: '2029-01-01', reason: 'Läggs ned' }),
    byAdmin,
  ),
  'organisations/register/commands.reinstateMember': signedIn(
    at => at.formerMember(),
    (actor, organisationId) => reinstateMember(actor, organisationId),
    byAdmin,
  ),
}
