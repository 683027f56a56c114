import type { ReceiptDocument, ReceiptFile } from '@/features/receipts/receipt-schema'
import { encoded } from '@/features/receipts/web-signature'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { type Held, header, text, withDocument, withHeader, withPayload } from './forged-receipts'

export function otherHeaders(file: ReceiptFile): Held[] {
  const changes: [string, object][] = [
    ['no algorithm', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256' }],
    ['the newer name of the algorithm', { alg: 'Ed25519' }],
    ['another type', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['a key of its own', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } }],
    ['an address of keys', { jku: 'https://evil.example/jwks.json' }],
    ['a certificate', { x5c: ['AAAA'] }],
    ['a demand', { crit: ['b64'], b64: false }],
    ['no key', { kid: undefined }],
    ['an empty key', { kid: '' }],
    ['a key that is a number', { kid: 1 }],
    ['a path for a key', { kid: '../../../../../../../../../../etc/passwd00000' }],
    ['a short key', { kid: 'A'.repeat(42) }],
    ['a __proto__', JSON.parse('{"__proto__":{"alg":"none"}}')],
  ]
  const { jws } = file
  const spaced = encoded(` ${canonicalJson(header(jws))}`)
  const turned = encoded(text({ typ: header(jws).typ, kid: header(jws).kid, alg: 'EdDSA' }))
  return [
    ...changes.map(
      ([what, change]): Held => [`a header with ${what}`, withHeader(file, change), 'not_a_receipt'],
    ),
    ['a header with a blank', text({ ...jws, protected: spaced }), 'not_a_receipt'],
    ['a header in another order', text({ ...jws, protected: turned }), 'not_a_receipt'],
    ['a header that is no JSON', text({ ...jws, protected: encoded('EdDSA') }), 'not_a_receipt'],
    ['a header in another spelling', text({ ...jws, protected: `${jws.protected}A` }), 'not_a_receipt'],
    ['a header that names another key', withHeader(file, { kid: 'A'.repeat(43) }), 'signature_wrong'],
  ]
}

export function otherDocuments(file: ReceiptFile): Held[] {
  const { receipt, jws } = file
  const changed = (what: string, outcome: string, change: (copy: ReceiptDocument) => void): Held => [
    what,
    withDocument(file, change),
    outcome,
  ]
  const raw = Buffer.from(jws.payload, 'base64url').toString()
  const texts: [string, string][] = [
    ['no JSON', 'kvitto'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a blank', `${raw} `],
    ['a member twice', raw.replace('{', '{"code":"AAAA",')],
    ['a number written otherwise', raw.replace(/"number":(\d+)/, '"number":$1.0')],
    ['a byte-order mark', `\ufeff${raw}`],
    ['the first format', raw.replace('"formatVersion":2', '"formatVersion":1')],
  ]
  const leaves = Object.entries(receipt.content).map(([name, value]) =>
    changed(`another ${name}`, 'content_changed', copy => {
      copy.content[name] = typeof value === 'string' ? `${value}.` : 'x'
    }),
  )
  const perParty = receipt.parties.flatMap(({ party }, index) => [
    changed(`another body of ${party}`, 'signature_wrong', copy => {
      Object.assign(copy.parties[index] ?? {}, { bodyName: 'Ett annat förbund' })
    }),
    changed(`${party} that has not signed`, 'signature_wrong', copy => {
      Object.assign(copy.parties[index] ?? {}, { signature: null })
    }),
    changed(`${party} signed by e-ID`, 'signature_wrong', copy => {
      Object.assign(copy.parties[index]?.signature ?? {}, { assurance: 'e_id' })
    }),
    changed(`${party} signed at another time`, 'signature_wrong', copy => {
      Object.assign(copy.parties[index]?.signature ?? {}, { signedAt: '2021-03-02T10:00:00.000Z' })
    }),
    changed(`no ${party}`, 'signature_wrong', copy => {
      copy.parties.splice(index, 1)
    }),
  ])
  return [
    ...texts.map(
      ([what, payload]): Held => [`a payload with ${what}`, withPayload(file, payload), 'signature_wrong'],
    ),
    [
      'a payload with a __proto__',
      withPayload(file, raw.replace('"content":{', '"content":{"__proto__":{"need":"Forged"},')),
      'content_changed',
    ],
    ['a payload with letters in parts', withPayload(file, raw.normalize('NFD')), 'content_changed'],
    ['a payload in another spelling', text({ ...jws, payload: `${jws.payload}A` }), 'signature_wrong'],
    ...leaves,
    ...perParty,
    changed('one member more of the content', 'content_changed', copy => {
      copy.content.extra = 1
    }),
    changed('another hash', 'content_changed', copy => {
      copy.version.hash = sha256('')
    }),
    changed('another code', 'signature_wrong', copy => {
      copy.code = 'A'
    }),
    changed('another day', 'signature_wrong', copy => {
      copy.validAt = '2021-03-02T10:00:00.000Z'
    }),
    changed('another order', 'signature_wrong', copy => {
      copy.order.number += 1
    }),
    changed('another version', 'signature_wrong', copy => {
      copy.version.number += 1
    }),
    changed('another place in the log', 'signature_wrong', copy => {
      copy.log.position += 1
    }),
    changed('a key of another name', 'signature_wrong', copy => {
      copy.keyId = 'A'.repeat(43)
    }),
  ]
}
