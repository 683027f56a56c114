'use server'

import { isParty } from '@/auth/actor'
import { defineAction, definePublicAction } from '@/auth/define-action'
import { askForMandate } from '@/features/organisations/access/ask-commands'
import {
  askForAccess,
  grantAccess,
  refuseAccess,
  remindOfRequest,
} from '@/features/organisations/access/commands'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
  contestByKey,
} from '@/features/organisations/attestations/commands'
import { acceptInvitation, renewOwnInvitation } from '@/features/organisations/invitations/accept-commands'
import { findMissedDomain } from '@/features/organisations/invitations/domain-queries'
import {
  confirmInvitation,
  giveStandIn,
  inviteToMandate,
  renewInvitation,
  withdrawInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { invitedFaults } from '@/features/organisations/invitations/invited-faults'
import { endStandIn, leaveMandate, revokeMandate } from '@/features/organisations/mandates/commands'
import { takesTwoOfStaff } from '@/features/organisations/policy'
import { attestedDayFault } from '@/features/organisations/rules'
import {
  addLocalUnionSchema,
  askedSchema,
  askForMandateSchema,
  attestationSchema,
  attestSchema,
  contestByKeySchema,
  contestSchema,
  endLocalUnionSchema,
  endMandateSchema,
  fromSchema,
  grantAccessSchema,
  invitationSchema,
  inviteSchema,
  keySchema,
  refuseAccessSchema,
  requestAccessSchema,
  requestSchema,
  standInSchema,
} from '@/features/organisations/schema'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'
import { accept } from '@/lib/result'
import { pathAfterSignIn } from '@/lib/same-site-path'

export const inviteAction = defineAction({
  schema: inviteSchema.extend(fromSchema.shape).extend(askedSchema.shape),
  checks: async (actor, right) => invitedFaults(actor, right, await findMissedDomain(actor, right)),
  run: async (actor, input) => {
    const invited = await inviteToMandate(actor, input)
    return invited.ok ? accept({ waits: takesTwoOfStaff(actor, input.party) }) : invited
  },
  next: ({ waits }, { from }) => withDone(from, waits ? 'invitation_waits' : 'invited'),
})

export const giveStandInAction = defineAction({
  schema: standInSchema.extend(askedSchema.shape),
  checks: async (actor, right) => {
    const at = isParty(actor) && { organisationId: actor.organisation.id, party: actor.party }
    return invitedFaults(actor, right, at ? await findMissedDomain(actor, { ...at, ...right }) : null)
  },
  run: giveStandIn,
  next: () => withDone(paths.organisation, 'stand_in_given'),
})

export const confirmInvitationAction = defineAction({
  schema: invitationSchema.extend(fromSchema.shape),
  run: (actor, { invitationId }) => confirmInvitation(actor, invitationId),
  next: (_id, { from }) => withDone(from, 'invitation_confirmed'),
})

export const renewInvitationAction = defineAction({
  schema: invitationSchema.extend(fromSchema.shape),
  run: (actor, { invitationId }) => renewInvitation(actor, invitationId),
  next: (_id, { from }) => withDone(from, 'invitation_renewed'),
})

export const withdrawInvitationAction = defineAction({
  schema: invitationSchema.extend(fromSchema.shape),
  run: (actor, { invitationId }) => withdrawInvitation(actor, invitationId),
  next: (_id, { from }) => withDone(from, 'invitation_withdrawn'),
})

export const acceptInvitationAction = definePublicAction({
  schema: keySchema,
  run: acceptInvitation,
  // The browser is signed in from now on as the one who was invited.
  beginsSession: ({ sessionToken }) => sessionToken,
  next: (_accepted, { till }) => withDone(pathAfterSignIn(till), 'accepted'),
})

export const renewOwnInvitationAction = definePublicAction({
  schema: keySchema,
  run: renewOwnInvitation,
  next: () => withDone(paths.invitation(), 'renewed'),
})

export const revokeMandateAction = defineAction({
  schema: endMandateSchema.extend(fromSchema.shape),
  run: revokeMandate,
  next: (_id, { from }) => withDone(from, 'revoked'),
})

export const endStandInAction = defineAction({
  schema: endMandateSchema.extend(fromSchema.shape),
  run: endStandIn,
  next: (_id, { from }) => withDone(from, 'stand_in_ended'),
})

export const leaveMandateAction = defineAction({
  schema: endMandateSchema,
  run: leaveMandate,
  next: () => withDone(paths.account, 'mandate_left'),
})

export const addLocalUnionAction = defineAction({
  schema: addLocalUnionSchema.extend(fromSchema.shape),
  run: addLocalUnion,
  next: (_id, { from }) => withDone(from, 'union_added'),
})

export const endLocalUnionAction = defineAction({
  schema: endLocalUnionSchema.extend(fromSchema.shape),
  run: endLocalUnion,
  next: (_id, { from }) => withDone(from, 'union_ended'),
})

export const attestAction = defineAction({
  schema: attestSchema,
  checks: (actor, right) => attestedDayFault(right, actor.now),
  run: attestNoCounterpart,
  next: (_id, { organisationId, party }) => withDone(paths.adminParty(organisationId, party), 'attested'),
})

export const confirmAttestationAction = defineAction({
  schema: attestationSchema.extend(fromSchema.shape),
  run: (actor, { attestationId }) => confirmAttestation(actor, attestationId),
  next: (_id, { from }) => withDone(from, 'attestation_confirmed'),
})

export const contestAttestationAction = defineAction({
  schema: contestSchema.extend(fromSchema.shape),
  run: contestAttestation,
  next: (_id, { from }) => withDone(from, 'contested'),
})

export const contestByKeyAction = definePublicAction({
  schema: contestByKeySchema,
  run: contestByKey,
  next: () => withDone(paths.contestAttestation(), 'contested'),
})

export const requestAccessAction = definePublicAction({
  schema: requestAccessSchema,
  run: askForAccess,
  mailsTo: ({ email }) => email,
  next: () => withDone(paths.requestAccess, 'asked'),
})

export const grantAccessAction = defineAction({
  schema: grantAccessSchema.extend(fromSchema.shape),
  run: grantAccess,
  next: (_id, { from }) => withDone(from, 'request_granted'),
})

export const refuseAccessAction = defineAction({
  schema: refuseAccessSchema.extend(fromSchema.shape),
  run: refuseAccess,
  next: (_id, { from }) => withDone(from, 'request_refused'),
})

export const remindOfRequestAction = defineAction({
  schema: requestSchema.extend(fromSchema.shape),
  run: remindOfRequest,
  next: (_id, { from }) => withDone(from, 'request_reminded'),
})

export const askForMandateAction = defineAction({
  schema: askForMandateSchema,
  run: askForMandate,
  next: orderId => withDone(paths.sendOrder(orderId), 'asked'),
})
