import { isPdf, jsonIn, saysTwice, textOf } from '@/features/receipts/checking/read-file'
import {
  type FileFault,
  LARGEST_FILE_BYTES,
  type ReceiptDocument,
  type ReceiptFault,
  type ReceiptFile,
  receiptDocumentSchema,
  type SealedFile,
  sealedFileSchema,
} from '@/features/receipts/receipt-schema'
import { decoded, isSignedBy, keyIdIn, type PublicKey, thumbprintOf } from '@/features/receipts/web-signature'
import { canonicalJson, saltedDigest, sha256 } from '@/lib/hashing'

export type CheckedReceipt<Fault = ReceiptFault> =
  | { ok: true; file: ReceiptFile }
  | { ok: false; fault: Fault }

/**
 * Checks a file as it is against the published keys, first what says most to its holder. The page and the command
 * both ask here. A file that can't be read is never called false. Without keys nothing is said of the signature.
 */
export function checkReceipt(bytes: Uint8Array, keys: PublicKey[] | null): CheckedReceipt<FileFault> {
  if (isPdf(bytes)) return { ok: false, fault: 'pdf' }
  const text = bytes.length > LARGEST_FILE_BYTES ? null : textOf(bytes)
  const value = jsonIn(text)
  if (text === null || value === undefined) return { ok: false, fault: 'unreadable' }
  const { data } = sealedFileSchema.safeParse(value)
  if (!data) return { ok: false, fault: 'not_a_receipt' }
  return saysTwice(text, value) ? { ok: false, fault: 'rewritten' } : checkSealed(data, keys)
}

/** The same for a file whose members are known. */
export function checkSealed({ names, ...jws }: SealedFile, keys: PublicKey[] | null): CheckedReceipt {
  const keyId = keyIdIn(jws.protected)
  if (!keyId) return { ok: false, fault: 'not_a_receipt' }
  const receipt = documentIn(jws.payload)
  // The portal signs nothing else, so that no signature of its own could hold.
  if (!receipt || receipt.keyId !== keyId) return { ok: false, fault: 'signature_wrong' }
  const fault = faultOf({ receipt, jws, names }, keys)
  return fault ? { ok: false, fault } : { ok: true, file: { receipt, jws, ...(names && { names }) } }
}

function faultOf({ receipt, jws, names = [] }: ReceiptFile, keys: PublicKey[] | null): ReceiptFault | null {
  if (sha256(canonicalJson(receipt.content)) !== receipt.version.hash) return 'content_changed'
  if (keys) {
    const key = keys.find(({ id, publicKey }) => id === receipt.keyId && thumbprintOf(publicKey) === id)
    if (!key) return 'unknown_key'
    if (!isSignedBy(key.publicKey, jws)) return 'signature_wrong'
  }
  return namesHold(receipt, names) ? null : 'names_wrong'
}

/** The receipt itself, exactly as its payload spells it. */
function documentIn(payload: string): ReceiptDocument | null {
  const text = decoded(payload)
  const value = jsonIn(text)
  if (!receiptDocumentSchema.safeParse(value).success || canonicalJson(value) !== text) return null
  return value as ReceiptDocument
}

/** Each name that comes along is the one whose salted digest was signed, and stands once. */
function namesHold(receipt: ReceiptDocument, names: SealedFile['names'] = []): boolean {
  const places = names.map(({ party, isStoodInFor }) => `${party} ${isStoodInFor}`)
  if (new Set(places).size < places.length) return false
  return names.every(({ party, isStoodInFor, name, salt }) => {
    const signature = receipt.parties.find(one => one.party === party)?.signature
    const sealed = isStoodInFor ? signature?.stoodInForDigest : signature?.nameDigest
    return sealed === saltedDigest({ salt, text: name })
  })
}
