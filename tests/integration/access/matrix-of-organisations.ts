import { randomUUID } from 'node:crypto'
import { askForMandate } from '@/features/organisations/access/ask-commands'
import { grantAccess, refuseAccess, remindOfRequest } from '@/features/organisations/access/commands'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
} from '@/features/organisations/attestations/commands'
import { findMissedDomain } from '@/features/organisations/invitations/domain-queries'
import {
  confirmInvitation,
  giveStandIn,
  inviteToMandate,
  renewInvitation,
  withdrawInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { endStandIn, leaveMandate, revokeMandate } from '@/features/organisations/mandates/commands'
import { getOrganisation } from '@/features/organisations/queries'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { TODAY } from '../../support/order-stage'
import { type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const reason = 'Slutar'
const address = () => `${randomUUID()}@ny.example`
const id = async (at: Targets) => at.member.id
/** The employer's matters: its HR and the staff do them, never the unions of the house. */
const byHrAndStaff = {
  others: 'not_found',
  staff: 'done',
  parties: 'not_allowed|not_found',
  employer: 'done|not_found',
  foreigner: 'done|not_found',
}
/** Seko's matters: never the employer's to do. */
const bySekoAndStaff = {
  others: 'not_found',
  staff: 'done',
  parties: 'not_allowed|not_found',
  seko: 'done|not_found',
}

/** An employer who tries is told why not. */
const byUnionItself = {
  ...bySekoAndStaff,
  employer: 'unions_choose_their_own|not_found',
  foreigner: 'unions_choose_their_own|not_found',
}

export const organisationRows: Record<string, Row> = {
  'organisations/queries.getOrganisation': signedIn(id, (actor, one) => getOrganisation(actor, one), {
    others: 'nothing',
    parties: 'rows|nothing',
    staff: 'rows',
  }),
  'organisations/invitations/domain-queries.findMissedDomain': signedIn(
    id,
    (actor, organisationId) =>
      findMissedDomain(actor, { organisationId, party: 'employer', email: address() }),
    { others: 'nothing', parties: 'public|nothing', staff: 'public' },
  ),
  'organisations/mandates/commands.revokeMandate': signedIn(
    async at => (await at.colleague()).id,
    (actor, mandateId) => revokeMandate(actor, { mandateId, reason }),
    byHrAndStaff,
  ),
  'organisations/mandates/commands.leaveMandate': signedIn(
    async at => (await at.colleague()).id,
    (actor, mandateId) => leaveMandate(actor, { mandateId, reason }),
    {
      others: 'not_found',
      staff: 'not_allowed',
      parties: 'not_allowed|not_found',
      employer: 'not_allowed|not_found',
      foreigner: 'not_allowed|not_found',
    },
  ),
  'organisations/mandates/commands.endStandIn': signedIn(
    async at => (await at.standIn()).id,
    (actor, mandateId) => endStandIn(actor, { mandateId, reason }),
    byHrAndStaff,
  ),
  'organisations/unions/commands.addLocalUnion': signedIn(
    id,
    (actor, organisationId) =>
      addLocalUnion(actor, {
        organisationId,
        party: 'seko',
        unionName: randomUUID(),
        isContactUnion: false,
      }),
    byUnionItself,
  ),
  'organisations/unions/commands.endLocalUnion': signedIn(
    async at => (await at.localUnion()).id,
    (actor, localUnionId) => endLocalUnion(actor, { localUnionId, reason }),
    byUnionItself,
  ),
  'organisations/attestations/commands.attestNoCounterpart': signedIn(
    id,
    (actor, organisationId) =>
      attestNoCounterpart(actor, { organisationId, party: 'seko', reason, expiresOn: '2021-12-31' }),
    { others: 'not_allowed', staff: 'party_is_represented' },
  ),
  'organisations/attestations/commands.confirmAttestation': signedIn(
    async at => (await at.attestation()).id,
    (actor, one) => confirmAttestation(actor, one),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'party_is_represented' },
  ),
  'organisations/attestations/commands.contestAttestation': signedIn(
    async at => (await at.attestation()).id,
    (actor, attestationId) => contestAttestation(actor, { attestationId, reason }),
    bySekoAndStaff,
  ),
  'organisations/invitations/invite-commands.inviteToMandate': signedIn(
    at => at.localUnion(),
    (actor, { organisationId, id: localUnionId }) =>
      inviteToMandate(actor, {
        organisationId,
        party: 'seko',
        kind: 'preparer',
        name: 'Ny',
        email: address(),
        localUnionId,
      }),
    byUnionItself,
  ),
  'organisations/invitations/invite-commands.giveStandIn': signedIn(
    id,
    actor => giveStandIn(actor, { name: 'Ny', email: address(), validFrom: TODAY, validTo: '2021-04-30' }),
    { others: 'not_allowed', parties: 'done|nothing' },
  ),
  'organisations/invitations/invite-commands.confirmInvitation': signedIn(
    async at => (await at.invitation()).id,
    (actor, one) => confirmInvitation(actor, one),
    {
      others: 'not_found',
      staff: 'invitation_moved_on',
      employer: 'not_allowed|not_found',
      foreigner: 'not_allowed|not_found',
    },
  ),
  'organisations/invitations/invite-commands.renewInvitation': signedIn(
    async at => (await at.invitation()).id,
    (actor, one) => renewInvitation(actor, one),
    { others: 'not_found', staff: 'done', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
  'organisations/invitations/invite-commands.withdrawInvitation': signedIn(
    async at => (await at.invitation()).id,
    (actor, one) => withdrawInvitation(actor, one),
    { others: 'not_found', staff: 'done', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
  'organisations/access/commands.grantAccess': signedIn(
    async at => (await at.accessRequest()).id,
    (actor, requestId) => grantAccess(actor, { requestId }),
    {
      others: 'not_found',
      staff: 'employer_grants_its_own',
      employer: 'done|not_found',
      foreigner: 'done|not_found',
    },
  ),
  'organisations/access/commands.remindOfRequest': signedIn(
    async at => (await at.accessRequest()).id,
    (actor, requestId) => remindOfRequest(actor, { requestId }),
    { others: 'not_found', staff: 'done' },
  ),
  'organisations/access/commands.refuseAccess': signedIn(
    async at => (await at.accessRequest()).id,
    (actor, requestId) => refuseAccess(actor, { requestId, reason }),
    { others: 'not_found', staff: 'done', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
  'organisations/access/ask-commands.askForMandate': signedIn(
    async at => (await at.shared()).id,
    (actor, orderId) => askForMandate(actor, { orderId, party: 'seko' }),
    // Once a day: the first who asks is heard.
    {
      others: 'not_allowed',
      parties: 'nothing|not_found',
      employer: 'done|not_found',
      foreigner: 'done|not_found',
    },
  ),
}
