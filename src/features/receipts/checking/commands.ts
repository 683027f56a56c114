import 'server-only'
import type { Actor } from '@/auth/actor'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { findPublicReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { rateLimit } from '@/lib/rate-limit'
import { accept, type Result, refuse } from '@/lib/result'

const mayUpload = rateLimit({ what: 'receipt uploaded', times: 30, minutes: 1 })

/** Checks a file that someone holds. It is read and forgotten. Gives the code of the receipt that it is. */
export async function checkUpload(actor: Actor, { file }: { file: File }): Promise<Result<string>> {
  if ((await mayUpload(actor.client.address)) > 0) return refuse('too_many_attempts')
  return checkFile(actor, new Uint8Array(await file.arrayBuffer()))
}

export async function checkFile(actor: Actor, bytes: Uint8Array): Promise<Result<string>> {
  const checked = checkReceipt(bytes, await listReceiptKeys(actor))
  if (!checked.ok) return refuse(`receipt_${checked.fault}`, { field: 'file' })
  const { code } = checked.file.receipt
  const known = await findPublicReceipt(actor, code)
  return known ? accept(known.code) : refuse('receipt_unknown', { field: 'file' })
}
