import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { expect } from 'vitest'
import { receiptFileText } from '@/features/receipts/public-json'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { changed } from './receipt-stage'

/** Everything recomputed by someone who has no portal key but a key of their own. */
export function forged(file: ReceiptFile, keepsKeyId: boolean): ReceiptFile {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
  const receipt = structuredClone(file.receipt)
  receipt.content.goal = 'Ett helt annat mål'
  receipt.version.hash = sha256(canonicalJson(receipt.content))
  if (!keepsKeyId) receipt.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 16)
  const signature = sign(null, Buffer.from(canonicalJson(receipt)), privateKey).toString('hex')
  return { receipt, signature, publicKey: raw.toString('hex') }
}

const replaced = (text: string, part: string, by: string) => {
  expect(text).toContain(part)
  return text.replace(part, by)
}

type Writing = (file: ReceiptFile, own: ReceiptFile) => string

/** The receipts that someone may hold, and the check's answer to each. */
export const outcomes: [what: string, write: Writing, outcome: string][] = [
  ['the public copy', file => receiptFileText(file), 'holds'],
  ["the parties' own copy", (_, own) => receiptFileText(own), 'holds'],
  ['its canonical form', file => canonicalJson(file), 'holds'],
  ['nothing', () => '', 'not_a_receipt'],
  ['other JSON', () => '{"kvitto":true}', 'not_a_receipt'],
  ['null', () => 'null', 'not_a_receipt'],
  ['no JSON', () => '%PDF-1.7', 'not_a_receipt'],
  [
    'one member more',
    file => changed(file, copy => Object.assign(copy, { state: 'valid' })),
    'not_a_receipt',
  ],
  [
    'a key written twice',
    file => replaced(canonicalJson(file), '{"publicKey"', '{"signature":"","publicKey"'),
    'rewritten',
  ],
  ['other escapes', file => replaced(canonicalJson(file), 'ä', '\\u00e4'), 'rewritten'],
  [
    'one changed letter of the text',
    file =>
      changed(file, copy => {
        copy.receipt.content.need += '.'
      }),
    'content_changed',
  ],
  [
    'another hash',
    file =>
      changed(file, copy => {
        copy.receipt.version.hash = sha256('')
      }),
    'content_changed',
  ],
  [
    'another day',
    file =>
      changed(file, copy => {
        copy.receipt.validAt = '2021-03-02T10:00:00.000Z'
      }),
    'signature_wrong',
  ],
  [
    'another party',
    file =>
      changed(file, copy => {
        copy.receipt.parties.pop()
      }),
    'signature_wrong',
  ],
  [
    'another code',
    file =>
      changed(file, copy => {
        copy.receipt.code = 'A'
      }),
    'signature_wrong',
  ],
  [
    'another signature',
    file =>
      changed(file, copy => {
        copy.signature = copy.signature.replace(/^./, '0').replace(/.$/, 'f')
      }),
    'signature_wrong',
  ],
  [
    'recomputed hashes',
    file => receiptFileText({ ...forged(file, true), signature: file.signature }),
    'signature_wrong',
  ],
  ["a forger's key under the portal's name", file => receiptFileText(forged(file, true)), 'signature_wrong'],
  ["a forger's own key", file => receiptFileText(forged(file, false)), 'unknown_key'],
  [
    'another name',
    (_, own) =>
      changed(own, copy => {
        for (const one of copy.names ?? []) one.name = 'Någon Annan'
      }),
    'names_wrong',
  ],
]
