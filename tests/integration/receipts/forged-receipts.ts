import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { ReceiptDocument, ReceiptFile } from '@/features/receipts/receipt-schema'
import { encoded, signingInput, thumbprintOf, type WebSignature } from '@/features/receipts/web-signature'
import { canonicalJson, sha256 } from '@/lib/hashing'

/** A receipt that somebody may hold, and the one right answer to it: by the page and by the command. */
export type Held = [what: string, content: string | Uint8Array, outcome: string]

/** A genuine receipt for anyone, and the parties' own copy of the same. */
export type Genuine = { file: ReceiptFile; own: ReceiptFile }

export const text = (file: object) => JSON.stringify(file)
export const flat = ({ jws, names }: ReceiptFile) => ({ ...jws, ...(names && { names }) })
export const header = (jws: WebSignature) => JSON.parse(Buffer.from(jws.protected, 'base64url').toString())
export const withHeader = ({ jws }: ReceiptFile, changed: object) =>
  text({ ...jws, protected: encoded(canonicalJson({ ...header(jws), ...changed })) })
export const withPayload = ({ jws }: ReceiptFile, payload: string) =>
  text({ ...jws, payload: encoded(payload) })
export const withDocument = (file: ReceiptFile, change: (receipt: ReceiptDocument) => void) => {
  const receipt = structuredClone(file.receipt)
  change(receipt)
  return withPayload(file, canonicalJson(receipt))
}

const TYPE = 'hallbart-arbetsliv-receipt+jws'

/** Signs another text with a stranger's key. */
export function forged(
  { receipt }: ReceiptFile,
  { kid, typ = TYPE }: { kid?: string; typ?: string } = {},
): WebSignature {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const keyId = kid ?? thumbprintOf(String(publicKey.export({ format: 'jwk' }).x))
  const content = { ...receipt.content, goal: 'Ett helt annat mål \u001b[2J\u001b[8m\u202e' }
  const version = { ...receipt.version, hash: sha256(canonicalJson(content)) }
  const bodyName = '\u001b[2J\u001b[HKVITTOT ÄR ÄKTA\u001b[8m'
  const parties = receipt.parties.map(party => ({ ...party, bodyName }))
  return sealedBy(
    privateKey,
    { alg: 'EdDSA', kid: keyId, typ },
    { ...receipt, keyId, content, version, parties },
  )
}

function sealedBy(key: KeyObject, head: object, document: object): WebSignature {
  const sealed = { protected: encoded(canonicalJson(head)), payload: encoded(canonicalJson(document)) }
  return { ...sealed, signature: sign(null, Buffer.from(signingInput(sealed)), key).toString('base64url') }
}
