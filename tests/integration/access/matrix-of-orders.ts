import { randomUUID } from 'node:crypto'
import { emptyDraft } from '@/features/orders/content/order-content'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import { saveDraft, saveParticulars, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { getPreFlight, getWritingGuide } from '@/features/orders/drafting/queries'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import {
  cancelOrder,
  discardDraft,
  refuseOrder,
  returnOrder,
  withdrawOrder,
} from '@/features/orders/ending/commands'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { acceptPlace, declinePlace } from '@/features/orders/places/commands'
import { getPlace, listRoundChoices } from '@/features/orders/places/queries'
import { getOrder, listOrders } from '@/features/orders/queries'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import { getNextToSign } from '@/features/orders/signing/next-queries'
import { remindOfOrder } from '@/features/orders/signing/remind-commands'
import { postMessage } from '@/features/orders/thread/commands'
import { listMessages, listOpenQuestions } from '@/features/orders/thread/queries'
import { anyone, partyOnly, type Row, signedIn } from './matrix-row'

const particulars = { ...emptyParticulars, contactName: 'Ny', diaryNumber: '1' }
const reason = 'Vi väntar.'
const seen = { others: 'nothing', parties: 'rows|nothing', staff: 'rows' }
const byParties = { others: 'not_found', parties: 'done|not_found', staff: 'not_allowed' }
const byStaff = { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' }

export const orderRows: Record<string, Row> = {
  'orders/queries.listOrders': anyone(
    async at => at.sent(),
    async actor => (await listOrders(actor)).orders,
    seen,
  ),
  'orders/lists/waiting-queries.listWaiting': anyone(
    async at => at.sent(),
    async actor => Object.values(await listWaiting(actor)).flatMap(part => part.orders),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'orders/queries.getOrder': anyone(
    async at => (await at.sent()).id,
    (actor, id) => getOrder(actor, id),
    seen,
  ),
  'orders/signing/next-queries.getNextToSign': anyone(
    async at => at.sent(),
    async actor => getNextToSign(actor, randomUUID()),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'orders/places/queries.getPlace': anyone(
    async at => (await at.offered()).id,
    async (actor, id) => (await getPlace(actor, id)) && { id },
    seen,
  ),
  'orders/places/queries.listRoundChoices': anyone(
    async at => (await at.offered()).id,
    async (actor, id) => (await listRoundChoices(actor, id)).map(() => id),
    seen,
  ),
  'orders/places/commands.acceptPlace': signedIn(
    async at => (await at.offered()).id,
    (actor, id) => acceptPlace(actor, id),
    byParties,
  ),
  'orders/places/commands.declinePlace': signedIn(
    async at => (await at.offered()).id,
    (actor, id) => declinePlace(actor, id),
    byParties,
  ),
  'orders/drafting/queries.getPreFlight': partyOnly(
    async at => (await at.shared()).id,
    (actor, id) => getPreFlight(actor, id),
    seen,
  ),
  'orders/drafting/queries.getWritingGuide': partyOnly(
    async at => (await at.shared()).id,
    (actor, id) => getWritingGuide(actor, id),
    { others: 'nothing', parties: 'public|nothing' },
  ),
  'orders/drafting/draft-commands.startOrder': signedIn(
    async at => (await at.interest()).id,
    (actor, interestId) => startOrder(actor, { service: 'kollektiv-formaga', interestId }),
    { others: 'not_allowed', parties: 'done|nothing' },
  ),
  'orders/drafting/draft-commands.saveDraft': signedIn(
    at => at.writing(),
    (actor, draft) => saveDraft(actor, { ...draft, ...emptyDraft, ...particulars, intent: 'save' }),
    byParties,
  ),
  'orders/drafting/draft-commands.shareDraft': signedIn(
    async at => (await at.draft()).id,
    (actor, id) => shareDraft(actor, id),
    { others: 'not_found', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
  'orders/drafting/draft-commands.saveParticulars': signedIn(
    async at => (await at.sent()).id,
    (actor, orderId) => saveParticulars(actor, { orderId, ...particulars }),
    byParties,
  ),
  'orders/drafting/send-commands.sendOrder': signedIn(
    at => at.writing(),
    (actor, draft) => sendOrder(actor, draft),
    byParties,
  ),
  'orders/signing/commands.signOrder': signedIn(
    at => at.reading(at.sent),
    (actor, read) => signOrder(actor, read),
    byParties,
  ),
  'orders/signing/commands.declineOrder': signedIn(
    at => at.reading(at.sent),
    (actor, read) => declineOrder(actor, { ...read, reason }),
    byParties,
  ),
  'orders/signing/commands.takeBackSignature': signedIn(
    async at => (await at.partlySigned()).id,
    (actor, id) => takeBackSignature(actor, id),
    { ...byParties, staff: 'not_a_signatory', seko: 'order_moved_on|not_found' },
  ),
  'orders/signing/commands.amendOrder': signedIn(
    async at => (await at.sent()).id,
    (actor, id) => amendOrder(actor, id),
    byParties,
  ),
  'orders/ending/commands.withdrawOrder': signedIn(
    async at => (await at.sent()).id,
    (actor, orderId) => withdrawOrder(actor, { orderId, reason }),
    {
      others: 'not_found',
      parties: 'not_allowed|not_found',
      staff: 'not_allowed',
      employer: 'done|not_found',
      foreigner: 'done|not_found',
    },
  ),
  'orders/ending/commands.discardDraft': signedIn(
    async at => (await at.draft()).id,
    (actor, id) => discardDraft(actor, id),
    { others: 'not_found', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
  'orders/drafting/copy-commands.copyOrder': signedIn(
    async at => (await at.sent()).id,
    (actor, orderId) => copyOrder(actor, { orderId }),
    byParties,
  ),
  'orders/ending/commands.cancelOrder': signedIn(
    async at => (await at.planned()).id,
    (actor, orderId) => cancelOrder(actor, { orderId, reason }),
    { ...byParties, staff: 'done' },
  ),
  'orders/thread/queries.listMessages': anyone(
    async at => (await at.message()).orderId,
    async (actor, orderId) => (await listMessages(actor, orderId)).map(message => ({ ...message, orderId })),
    seen,
  ),
  'orders/thread/queries.listOpenQuestions': anyone(
    async at => (await at.message()).orderId,
    (actor, orderId) => listOpenQuestions(actor, [{ id: orderId, validAt: null }]),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'orders/thread/commands.postMessage': signedIn(
    async at => (await at.sent()).id,
    (actor, orderId) => postMessage(actor, { orderId, audience: 'parties', body: 'Hej' }),
    { ...byParties, staff: 'done' },
  ),
  'orders/signing/lapse-commands.lapseOrder': signedIn(
    async at => (await at.overdue()).id,
    (actor, id) => lapseOrder(actor, id),
    byStaff,
  ),
  'orders/signing/remind-commands.remindOfOrder': signedIn(
    async at => (await at.overdue()).id,
    (actor, id) => remindOfOrder(actor, id),
    byStaff,
  ),
  'orders/signing/lapse-commands.reopenOrder': signedIn(
    async at => (await at.lapsed()).id,
    (actor, id) => reopenOrder(actor, id),
    byParties,
  ),
  'orders/ending/commands.returnOrder': signedIn(
    async at => (await at.valid()).id,
    (actor, orderId) => returnOrder(actor, { orderId, reason }),
    byStaff,
  ),
  'orders/ending/commands.refuseOrder': signedIn(
    async at => (await at.valid()).id,
    (actor, orderId) => refuseOrder(actor, { orderId, reason }),
    byStaff,
  ),
}
