import { getDemoDay } from '@/features/demo/queries'
import { listEventLines, listEvents } from '@/features/event-log/queries'
import { redoJob } from '@/features/failed-jobs/commands'
import { listFailedJobs } from '@/features/failed-jobs/queries'
import { addAttachment, removeAttachment } from '@/features/orders/attachments/commands'
import { getAttachment } from '@/features/orders/attachments/queries'
import { readBoard } from '@/features/orders/board/queries'
import { acceptDraft } from '@/features/orders/drafting/reading-commands'
import { askForLogCheck } from '@/features/receipts/log/commands'
import { getLogHead, listLogChecks } from '@/features/receipts/log/queries'
import { getOrderReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { removeView, renameView, saveView } from '@/features/saved-views/commands'
import { getSavedView, listSavedViews } from '@/features/saved-views/queries'
import { noteFile } from '@/features/taken-files/commands'
import { figureRows } from './matrix-of-figures'
import { anyone, type Row, signedIn } from './matrix-row'

const nothingAimedAt = async () => undefined
const byParties = { others: 'not_found', parties: 'done|not_found', staff: 'not_allowed' }

/** The files attached to orders, the proofs of orders, and the figures. */
export const recordRows: Record<string, Row> = {
  ...figureRows,
  'orders/drafting/reading-commands.acceptDraft': signedIn(
    at => at.writing(),
    (actor, draft) => acceptDraft(actor, draft),
    // The employer shared it, and has the last word already.
    { ...byParties, employer: 'nothing|not_found', foreigner: 'nothing|not_found' },
  ),
  'orders/attachments/commands.addAttachment': signedIn(
    async at => (await at.shared()).id,
    (actor, orderId) =>
      addAttachment(actor, {
        orderId,
        name: 'plan.pdf',
        bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'),
      }),
    byParties,
  ),
  'orders/attachments/commands.removeAttachment': signedIn(
    at => at.attachment(),
    (actor, attached) => removeAttachment(actor, attached),
    byParties,
  ),
  'orders/attachments/queries.getAttachment': anyone(
    at => at.attachment(),
    async (actor, { orderId, attachmentId }) =>
      (await getAttachment(actor, orderId, attachmentId)) && { orderId },
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'receipts/queries.getOrderReceipt': anyone(
    at => at.receipt(),
    async (actor, { orderId }) => (await getOrderReceipt(actor, orderId)) && { orderId },
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'receipts/queries.listReceiptKeys': anyone(
    at => at.receipt(),
    actor => listReceiptKeys(actor),
    {
      others: 'public',
    },
  ),
  'receipts/log/queries.getLogHead': anyone(
    at => at.receipt(),
    actor => getLogHead(actor),
    {
      others: 'public',
    },
  ),
  'receipts/log/queries.listLogChecks': anyone(
    at => at.logCheck(),
    actor => listLogChecks(actor),
    {
      others: 'nothing',
      staff: 'public',
    },
  ),
  'demo/queries.getDemoDay': anyone(nothingAimedAt, actor => getDemoDay(actor), { others: 'nothing' }),
  'event-log/queries.listEvents': anyone(
    async at => at.chainOfOrder(),
    async (actor, chain) => (await listEvents(actor, { page: 1, chain })).events,
    { others: 'nothing', staff: 'rows' },
  ),
  'event-log/queries.listEventLines': anyone(
    async at => at.chainOfOrder(),
    async (actor, chain) => (await listEventLines(actor, { page: 1, pageSize: 20, chain })).rows,
    { others: 'nothing', staff: 'rows' },
  ),
  'failed-jobs/queries.listFailedJobs': anyone(
    at => at.failedJob(),
    actor => listFailedJobs(actor),
    { others: 'nothing', admin: 'public' },
  ),
  'failed-jobs/commands.redoJob': signedIn(
    at => at.failedJob(),
    (actor, jobId) => redoJob(actor, { jobId }),
    { others: 'not_found', admin: 'nothing' },
  ),
  'orders/board/queries.readBoard': anyone(
    at => at.sent(),
    async actor => (await readBoard(actor)).flatMap(({ piles }) => piles.flatMap(({ orders }) => orders)),
    { others: 'nothing', staff: 'rows' },
  ),
  // A view is its keeper's own: it is closed to others of the staff too.
  'saved-views/queries.listSavedViews': anyone(
    at => at.savedView(),
    actor => listSavedViews(actor),
    { others: 'nothing' },
  ),
  'saved-views/queries.getSavedView': anyone(
    at => at.savedView(),
    (actor, id) => getSavedView(actor, id),
    { others: 'nothing' },
  ),
  'saved-views/commands.saveView': signedIn(
    nothingAimedAt,
    actor => saveView(actor, { shown: '/admin/avrop?lage=valid', name: 'Giltiga' }),
    { others: 'not_found', staff: 'nothing' },
  ),
  'saved-views/commands.renameView': signedIn(
    at => at.savedView(),
    (actor, viewId) => renameView(actor, { viewId, name: 'Nytt namn' }),
    { others: 'not_found' },
  ),
  'saved-views/commands.removeView': signedIn(
    at => at.savedView(),
    (actor, viewId) => removeView(actor, { viewId }),
    { others: 'not_found' },
  ),
  'taken-files/commands.noteFile': signedIn(
    nothingAimedAt,
    actor => noteFile(actor, { page: '/avrop', format: 'csv', filter: '', rows: 1 }),
    { others: 'not_allowed', parties: 'done|nothing', staff: 'nothing' },
  ),
  'receipts/log/commands.askForLogCheck': signedIn(
    at => at.logCheck(),
    actor => askForLogCheck(actor),
    {
      others: 'not_found',
      staff: 'nothing',
    },
  ),
}
