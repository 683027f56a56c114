import { getCall, listCallContacts } from '@/features/interest/calls/call-queries'
import { listCallsInFile } from '@/features/interest/calls/file-queries'
import { listCalls } from '@/features/interest/calls/queries'
import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { correctDialogue, logDialogue, removeDialogue } from '@/features/interest/dialogue/commands'
import { getFunnel } from '@/features/interest/funnel/queries'
import { getInterest, listInterests, listPartiesTold } from '@/features/interest/queries'
import { removeUnconfirmed } from '@/features/interest/unconfirmed/commands'
import { countUnconfirmed, getUnconfirmed, listUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { getEngagement, listEngagedOrders } from '@/features/orders/engagement/queries'
import { getSuggestions, listOrderedAfter } from '@/features/suggestions/queries'
import { TODAY } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const interestId = async (at: Targets) => (await at.interest()).id
const seen = { others: 'nothing', parties: 'rows|nothing', staff: 'rows' }

/** The employer's: its granter reads it, the unions of the house don't. */
const byEmployerAndStaff = {
  others: 'nothing',
  employer: 'rows|nothing',
  foreigner: 'rows|nothing',
  staff: 'rows',
}

export const interestRows: Record<string, Row> = {
  'suggestions/queries.listOrderedAfter': anyone(
    async at => (await at.interest()).serviceId,
    (actor, serviceId) => listOrderedAfter(actor, serviceId),
    { others: 'public' },
  ),
  // Counts of at least five, of no organisation in particular, and the organisation's own interests.
  'suggestions/queries.getSuggestions': anyone(
    async at => at.organisationOfInterest(),
    (actor, organisationId) => getSuggestions(actor, organisationId),
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'interest/queries.listInterests': anyone(interestId, actor => listInterests(actor), seen),
  'interest/queries.getInterest': anyone(interestId, (actor, id) => getInterest(actor, id), seen),
  // The parties of one's own organisation.
  'interest/queries.listPartiesTold': anyone(interestId, actor => listPartiesTold(actor), {
    others: 'nothing',
    parties: 'public',
  }),
  'orders/engagement/queries.getEngagement': anyone(
    async at => (await at.interest()).serviceId,
    (actor, serviceId) => getEngagement(actor, serviceId),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'orders/engagement/queries.listEngagedOrders': anyone(
    async at => {
      await at.sent()
      return at.stage.world.serviceId(at.service)
    },
    async (actor, serviceId) => [...(await listEngagedOrders(actor, [serviceId])).values()],
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'interest/calls/queries.listCalls': anyone(
    interestId,
    async actor => (await listCalls(actor, { page: 1 })).calls,
    { others: 'nothing', staff: 'rows' },
  ),
  'interest/calls/call-queries.listCallContacts': anyone(
    interestId,
    async (actor, id) => [...(await listCallContacts(actor, [id])).keys()],
    { others: 'nothing', staff: 'rows' },
  ),
  'interest/calls/file-queries.listCallsInFile': anyone(
    interestId,
    async (actor, id) => [...(await listCallsInFile(actor, [id])).keys()],
    { others: 'nothing', staff: 'rows' },
  ),
  'interest/calls/call-queries.getCall': anyone(interestId, (actor, id) => getCall(actor, id), {
    others: 'nothing',
    staff: 'rows',
  }),
  'interest/commands.showInterest': signedIn(
    async at => at.owner.email,
    (actor, contactEmail) =>
      showInterest(actor, {
        service: 'arbeta-vidare-med-ursakta-roran',
        need: 'Ja',
        timing: 'soon',
        contactName: 'Ny',
        contactEmail,
      }),
    // One active interest for an organisation: the first of its parties to press has it, the others join it.
    { others: 'not_allowed', parties: 'done|nothing' },
  ),
  'interest/commands.withdrawInterest': signedIn(interestId, (actor, id) => withdrawInterest(actor, id), {
    others: 'not_allowed',
    parties: 'done|not_found',
  }),
  'interest/dialogue/commands.logDialogue': signedIn(
    interestId,
    (actor, id) =>
      logDialogue(actor, { interestId: id, heldOn: TODAY, note: 'Vi talades vid.', nextStep: '' }),
    { others: 'not_allowed', staff: 'done' },
  ),
  // A note is its writer's, and an admin's.
  'interest/dialogue/commands.correctDialogue': signedIn(
    async at => at.dialogue(),
    (actor, { id: dialogueId, interestId }) =>
      correctDialogue(actor, {
        dialogueId,
        interestId,
        heldOn: TODAY,
        note: 'Vi talades vid igen.',
        nextStep: '',
      }),
    { others: 'not_allowed', staff: 'done' },
  ),
  'interest/dialogue/commands.removeDialogue': signedIn(
    async at => at.dialogue(),
    (actor, { id: dialogueId, interestId }) => removeDialogue(actor, { dialogueId, interestId }),
    { others: 'not_allowed', staff: 'done' },
  ),
  'interest/unconfirmed/queries.listUnconfirmed': anyone(
    async at => at.unconfirmed(),
    actor => listUnconfirmed(actor),
    byEmployerAndStaff,
  ),
  'interest/unconfirmed/queries.getUnconfirmed': anyone(
    async at => (await at.unconfirmed()).id,
    (actor, id) => getUnconfirmed(actor, id),
    byEmployerAndStaff,
  ),
  'interest/unconfirmed/queries.countUnconfirmed': anyone(
    async at => at.unconfirmed(),
    async actor => ((await countUnconfirmed(actor)) > 0 ? [{}] : null),
    { ...byEmployerAndStaff, employer: 'public', foreigner: 'public', staff: 'public' },
  ),
  'interest/unconfirmed/commands.removeUnconfirmed': signedIn(
    async at => (await at.unconfirmed()).id,
    (actor, unconfirmedId) => removeUnconfirmed(actor, { unconfirmedId }),
    {
      others: 'not_allowed',
      parties: 'not_found',
      employer: 'done|not_found',
      foreigner: 'done|not_found',
      staff: 'done',
    },
  ),
  'interest/funnel/queries.getFunnel': anyone(
    interestId,
    async actor => (await getFunnel(actor, { asOf: TODAY, page: 1 }))?.organisations ?? [],
    { others: 'nothing', staff: 'rows' },
  ),
}
