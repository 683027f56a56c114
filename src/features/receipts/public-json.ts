import type { PublicReceipt, PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { jwkOf } from '@/features/receipts/web-signature'
import { openAnswer } from '@/http/open-answer'
import { canonicalJson } from '@/lib/hashing'

/** The answer of the check by code to programs. Only `receipt` is sealed: it is the file that can be kept. */
export function publicReceiptJson({ code, file, fault, state, keyRetiredAt, log }: PublicReceipt) {
  return { code, isAuthentic: file !== null, fault, state, keyRetiredAt, log, receipt: file?.jws ?? null }
}

/** The published keys as a JWK Set (RFC 7517). The days are ours; other readers pass over them. */
export function keySet(keys: PublishedKey[]) {
  return {
    keys: keys.map(({ id, publicKey, createdAt, retiredAt }) => ({
      ...jwkOf(publicKey),
      kid: id,
      alg: 'EdDSA',
      use: 'sig',
      createdAt,
      retiredAt,
    })),
  }
}

export function keySetResponse(request: Request, keys: PublishedKey[]): Response {
  return openAnswer(request, JSON.stringify(keySet(keys)), { seconds: 60, type: 'application/jwk-set+json' })
}

/** The file for people to keep. */
export function receiptFileText({ jws, names }: Pick<ReceiptFile, 'jws' | 'names'>): string {
  return `${JSON.stringify(JSON.parse(canonicalJson({ ...jws, ...(names && { names }) })), null, 2)}\n`
}
