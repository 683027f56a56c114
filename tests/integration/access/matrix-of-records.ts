import { addAttachment, removeAttachment } from '@/features/orders/attachments/commands'
import { getAttachment } from '@/features/orders/attachments/queries'
import { askForLogCheck } from '@/features/receipts/log/commands'
import { getLogHead, listLogChecks } from '@/features/receipts/log/queries'
import { getOrderReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { anyone, type Row, signedIn } from './matrix-row'

const byParties = { others: 'not_found', parties: 'done|not_found', staff: 'not_allowed' }

/** The files attached to orders, and the proofs of orders. */
export const recordRows: Record<string, Row> = {
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
  'receipts/log/commands.askForLogCheck': signedIn(
    at => at.logCheck(),
    actor => askForLogCheck(actor),
    {
      others: 'not_found',
      staff: 'nothing',
    },
  ),
}
