import 'server-only'
import { type ReceiptFault, type ReceiptFile, receiptFileSchema } from '@/features/receipts/receipt-schema'
import { isSignedBy, keyIdOf, type PublicKey } from '@/features/receipts/sealing/signing-key'
import { canonicalJson, saltedDigest, sha256 } from '@/lib/hashing'

export type CheckedReceipt = { ok: true; file: ReceiptFile } | { ok: false; fault: ReceiptFault }

/**
 * Checks a receipt against the published keys, first what says most to its holder. `scripts/verify.mjs` does
 * the same offline; a test holds the two together.
 */
export function checkReceipt(text: string, keys: PublicKey[]): CheckedReceipt {
  const value = parseJson(text)
  const parsed = receiptFileSchema.safeParse(unwrapped(value))
  if (!parsed.success) return { ok: false, fault: 'not_a_receipt' }
  const fault = isAsWritten(text, value) ? faultOf(parsed.data, keys) : 'rewritten'
  return fault ? { ok: false, fault } : { ok: true, file: parsed.data }
}

function faultOf(file: ReceiptFile, keys: PublicKey[]): ReceiptFault | null {
  const { receipt, signature } = file
  if (sha256(canonicalJson(receipt.content)) !== receipt.version.hash) return 'content_changed'
  const key = keys.find(one => one.id === receipt.keyId && keyIdOf(one.publicKey) === one.id)
  if (!key) return 'unknown_key'
  const isSigned =
    key.publicKey === file.publicKey && isSignedBy(key.publicKey, canonicalJson(receipt), signature)
  if (!isSigned) return 'signature_wrong'
  return namesHold(file) ? null : 'names_wrong'
}

/** Each name that comes along is the one whose salted digest was signed. */
export function namesHold({ receipt, names = [] }: Pick<ReceiptFile, 'receipt' | 'names'>): boolean {
  return names.every(({ party, isStoodInFor, name, salt }) => {
    const signature = receipt.parties.find(one => one.party === party)?.signature
    const sealed = isStoodInFor ? signature?.stoodInForDigest : signature?.nameDigest
    return sealed === saltedDigest({ salt, text: name })
  })
}

/**
 * Blanks between values may differ. Anything else must stand as the portal writes it. If a key were written
 * twice, a reader could see one value and the check another.
 */
function isAsWritten(text: string, value: unknown): boolean {
  const compact = text.trim().replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
  return compact === canonicalJson(value)
}

/** The API's answer holds the file under `receipt`, so somebody who kept the answer has the receipt too. */
function unwrapped(value: unknown): unknown {
  const { receipt } = (value ?? {}) as { receipt?: object }
  return receipt && 'receipt' in receipt ? receipt : value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
