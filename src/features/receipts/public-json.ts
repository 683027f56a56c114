import type { PublicReceipt, PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { canonicalJson } from '@/lib/hashing'

/** The answer of the check by code to programs. `receipt` is the file that the offline check takes. */
export function publicReceiptJson({ code, file, fault, state, keyRetiredAt, log }: PublicReceipt) {
  return {
    code,
    isAuthentic: file !== null,
    fault,
    state,
    keyRetiredAt,
    log,
    receipt: file,
  }
}

/** The published keys, as the offline check takes them. */
export function keysJson(keys: PublishedKey[]) {
  return {
    algorithm: 'Ed25519',
    encoding: 'hex',
    keys: keys.map(({ id, publicKey, createdAt, retiredAt }) => ({ id, publicKey, createdAt, retiredAt })),
  }
}

/** The file for people to keep: in the order of the canonical form, with blanks to be read by people. */
export function receiptFileText(file: ReceiptFile): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`
}
