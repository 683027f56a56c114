import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { encoded } from '@/features/receipts/web-signature'
import { saltedDigest } from '@/lib/hashing'
import { forged, type Genuine, type Held, text } from './forged-receipts'

export function otherSignatures(file: ReceiptFile): Held[] {
  const { jws, receipt } = file
  const bytes = Buffer.from(jws.signature, 'base64url')
  const flips = Array.from({ length: 24 }, (_, index): Held => {
    const copy = Buffer.from(bytes)
    const place = (index * 8) % copy.length
    copy[place] = (copy[place] ?? 0) ^ (1 << (index % 8))
    return [
      `a signature with bit ${index} turned`,
      text({ ...jws, signature: copy.toString('base64url') }),
      'signature_wrong',
    ]
  })
  const sized = [0, 32, 63, 65, 128].flatMap((length): Held[] => {
    const signature = Buffer.alloc(length, bytes).toString('base64url')
    return signature === ''
      ? []
      : [[`a signature of ${length} bytes`, text({ ...jws, signature }), 'signature_wrong']]
  })
  // The last character carries four bits that stand for nothing.
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const other = last[last.indexOf(jws.signature.at(-1) ?? '') ^ 1]
  return [
    ...flips,
    ...sized,
    [
      'a signature in another spelling',
      text({ ...jws, signature: jws.signature.slice(0, -1) + other }),
      'signature_wrong',
    ],
    ['a signature of zeros', text({ ...jws, signature: encoded('\u0000'.repeat(64)) }), 'signature_wrong'],
    ["a forger's own key", text(forged(file)), 'unknown_key'],
    ["a forger's key under the portal's name", text(forged(file, { kid: receipt.keyId })), 'signature_wrong'],
    [
      "a forger's receipt with the portal's signature",
      text({ ...forged(file, { kid: receipt.keyId }), signature: jws.signature }),
      'signature_wrong',
    ],
    ["a forger's other document", text(forged(file, { typ: 'JWT' })), 'not_a_receipt'],
  ]
}

export function otherNames({ file, own }: Genuine): Held[] {
  const names = own.names ?? []
  const [first = { name: '', salt: '', party: 'employer', isStoodInFor: false }] = names
  const withNames = (changed: object[]) => text({ ...file.jws, names: changed })
  const over = first.name.slice(0, 5)
  const unfit: [string, object][] = [
    ['a salt that takes in the name', { ...first, salt: first.salt + over, name: first.name.slice(5) }],
    [
      'a name that takes in the salt',
      { ...first, salt: first.salt.slice(0, -1), name: first.salt.slice(-1) + first.name },
    ],
    ['a salt and no name left', { ...first, salt: first.salt + first.name, name: '' }],
    ['no salt', { ...first, salt: '' }],
    ['a salt in capitals', { ...first, salt: `${'A'.repeat(32)}` }],
    ['no party', { ...first, party: undefined }],
    ['a party that there is not', { ...first, party: 'saco' }],
    ['a side that is a word', { ...first, isStoodInFor: 'false' }],
    ['a digest', { ...first, digest: saltedDigest({ salt: first.salt, text: 'Karin' }) }],
    ['half a character', { ...first, name: '\ud800' }],
    ['a name without end', { ...first, name: 'x'.repeat(1_001) }],
    ['nothing', { ...first, name: null }],
  ]
  const wrong: [string, object[]][] = [
    ['another name', [{ ...first, name: 'Någon Annan' }]],
    ['a shorter name', [{ ...first, name: first.name.slice(1) }]],
    ['an empty name', [{ ...first, name: '' }]],
    ['a name with a blank', [{ ...first, name: `${first.name} ` }]],
    ['another salt', [{ ...first, salt: '0'.repeat(32) }]],
    ['a name turned round', [{ ...first, name: `\u202e${first.name}` }]],
    ["another party's name", names.map(one => ({ ...one, party: 'seko' }))],
    ['a name for somebody who stood in for nobody', [{ ...first, isStoodInFor: true }]],
    ['a name twice', [first, first]],
    ['a name and another', [first, { ...first, name: 'Någon Annan' }]],
  ]
  return [
    ...unfit.map(([what, one]): Held => [`names with ${what}`, withNames([one]), 'not_a_receipt']),
    ...wrong.map(([what, changed]): Held => [what, withNames(changed), 'names_wrong']),
  ]
}
