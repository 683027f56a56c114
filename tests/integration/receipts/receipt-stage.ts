import { findPublicReceipt, getOrderReceipt } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import type { Party } from '@/lib/party'
import { asSystem, found, type Stage } from '../../support/order-stage'

/** A valid order with its receipt, as the worker writes it. */
export async function aReceipt(stage: Stage) {
  const story = await stage.order().awaitingSignatures().valid().create(stage.world)
  await issueReceipt({ orderId: story.id })
  const rows = await asSystem(tx => tx.receipt.findMany({ where: { orderId: story.id } }))
  const receipt = found(rows[0], 'receipt')
  const file = found((await findPublicReceipt(stage.anonymous(), receipt.code))?.file, 'file')
  return { story, receipt, rows, file }
}

/** The parties' own copy, with names. */
export async function ownCopy(
  stage: Stage,
  orderId: string,
  party: Party = 'employer',
): Promise<ReceiptFile> {
  const own = found(await getOrderReceipt(stage.party(party), orderId), 'receipt')
  return { ...found(own.file, 'file'), names: own.names }
}
