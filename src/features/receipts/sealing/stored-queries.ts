import 'server-only'
import type { OrderStatus } from '@/features/orders/statuses'
import { checkSealed } from '@/features/receipts/checking/check-receipt'
import type { ReceiptFile, StoredFault } from '@/features/receipts/receipt-schema'
import { encoded, headerFor } from '@/features/receipts/web-signature'
import type { Reading } from '@/lib/db'
import { canonicalJson } from '@/lib/hashing'

/** A receipt as the database gives it to anyone who has its code, with what it is compared with. */
export type StoredReceipt = {
  code: string
  canonical: string
  signature: string
  keyId: string
  publicKey: string
  keyRetiredAt: Date | null
  status: OrderStatus
  /** Whether the version still stands; one that was opened again or sent back does not. */
  isCurrentVersion: boolean
  versionText: string
  versionHash: string
  signatureDigests: Record<string, string>
  eventPosition: number | null
  eventHash: string | null
  logCheckedAt: Date | null
  logFaults: number | null
}

export async function findStoredReceipt(tx: Reading, code: string): Promise<StoredReceipt | null> {
  const [stored] = await tx.$queryRaw<StoredReceipt[]>`SELECT * FROM app.public_receipt(${code})`
  return stored ?? null
}

/** The receipt as a file, or what is wrong with it or with the rows that it was made of. */
export function checkStored(
  stored: StoredReceipt,
): { ok: true; file: ReceiptFile } | { ok: false; fault: StoredFault } {
  const { signature, publicKey, keyId } = stored
  const jws = { protected: headerFor(keyId), payload: encoded(stored.canonical), signature }
  const checked = checkSealed(jws, [{ id: keyId, publicKey }])
  if (!checked.ok) return checked
  const fault = compare(stored, checked.file)
  return fault ? { ok: false, fault } : checked
}

function compare(stored: StoredReceipt, { receipt }: ReceiptFile): StoredFault | null {
  const { version, content, parties, log, code } = receipt
  if (code !== stored.code) return 'rewritten'
  if (stored.versionHash !== version.hash || stored.versionText !== canonicalJson(content)) {
    return 'version_changed'
  }
  const signed = parties.flatMap(({ party, signature }) =>
    signature ? [[party, signature.signatureDigest]] : [],
  )
  if (canonicalJson(stored.signatureDigests) !== canonicalJson(Object.fromEntries(signed))) {
    return 'signatures_changed'
  }
  const isInLog = stored.eventPosition === log.position && stored.eventHash === log.eventHash
  return isInLog ? null : 'log_changed'
}
