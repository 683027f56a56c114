import { receiptFileText } from '@/features/receipts/public-json'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { canonicalJson } from '@/lib/hashing'
import { flat, type Genuine, type Held, text } from './forged-receipts'
import { otherDocuments, otherHeaders } from './held-documents'
import { otherNames, otherSignatures } from './held-signatures'

/** All that somebody may hold and call a receipt. */
export function heldReceipts({ file, own }: Genuine): Held[] {
  return [
    ...genuine({ file, own }),
    ...unreadable({ file, own }),
    ...otherThings(file),
    ...rewritten({ file, own }),
    ...otherHeaders(file),
    ...otherDocuments(file),
    ...otherSignatures(file),
    ...otherNames({ file, own }),
    ...cutShort(own),
  ]
}

const utf16 = (written: string, isLittle: boolean) => {
  const bytes = Buffer.from(`\ufeff${written}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

function genuine({ file, own }: Genuine): Held[] {
  const ascii = (written: string) =>
    written.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const { payload, protected: head, signature } = file.jws
  const [first, ...others] = own.names ?? []
  return [
    ['the public copy', receiptFileText(file), 'holds'],
    ["the parties' own copy", receiptFileText(own), 'holds'],
    ['its canonical form', canonicalJson(flat(own)), 'holds'],
    ['blanks between its values', receiptFileText(own).replaceAll('\n', '\r\n\t '), 'holds'],
    ['its members in another order', text({ signature, protected: head, payload }), 'holds'],
    ['other escapes', ascii(receiptFileText(own)), 'holds'],
    ['a byte-order mark', `\ufeff${receiptFileText(own)}`, 'holds'],
    ['UTF-16, little end first', utf16(receiptFileText(own), true), 'holds'],
    ['UTF-16, big end first', utf16(receiptFileText(own), false), 'holds'],
    ['an empty list of names', text({ ...file.jws, names: [] }), 'holds'],
    ['one of its names', text({ ...flat(own), names: [first] }), 'holds'],
    ['all names but one', text({ ...flat(own), names: others }), 'holds'],
    ['its names the other way round', text({ ...flat(own), names: own.names?.toReversed() }), 'holds'],
  ]
}

function unreadable({ own }: Genuine): Held[] {
  const written = receiptFileText(own)
  const latin = Buffer.from(written.replace('"payload"', '"påyload"'), 'latin1')
  return [
    ['nothing', '', 'unreadable'],
    ['blanks', ' \n', 'unreadable'],
    ['no JSON', 'PDF-1.7', 'unreadable'],
    ['the beginning of a PDF', '%PDF-1.7', 'pdf'],
    ['a PDF larger than a receipt', `%PDF-1.7\n${' '.repeat(200_000)}`, 'pdf'],
    ['a PDF with a receipt in it', `%PDF-1.7\n${written}`, 'pdf'],
    ['a page', '<!doctype html><title>Kvitto</title>', 'unreadable'],
    ['bytes at random', Uint8Array.from({ length: 999 }, (_, index) => (index * 89) % 256), 'unreadable'],
    ['zeros', new Uint8Array(5_000), 'unreadable'],
    ['Latin 1', latin, 'unreadable'],
    ['UTF-16 without a mark', Buffer.from(written, 'utf16le'), 'unreadable'],
    ['half a file', written.slice(0, written.length / 2), 'unreadable'],
    ['something after the end', `${written}}`, 'unreadable'],
    ['two receipts after each other', written + written, 'unreadable'],
    ['single quotes', written.replaceAll('"', "'"), 'unreadable'],
    ['a comma too many', written.replace(/\n}/, ',\n}'), 'unreadable'],
    ['more than a receipt may be', `${written}${' '.repeat(200_000)}`, 'unreadable'],
    ['brackets in brackets', '['.repeat(90_000), 'unreadable'],
    ['quotes', '"'.repeat(180_000), 'unreadable'],
  ]
}

function otherThings(file: ReceiptFile): Held[] {
  const { jws, receipt } = file
  const { payload, protected: head, signature } = jws
  const api = { code: receipt.code, isAuthentic: true, fault: null, state: { status: 'valid' }, receipt: jws }
  const values: [string, unknown][] = [
    ['null', null],
    ['a number', 1],
    ['a text', 'kvitto'],
    ['a list', []],
    ['an empty object', {}],
    ['other JSON', { kvitto: true }],
    ['the compact form as a text', `${head}.${payload}.${signature}`],
    ['the general form', { payload, signatures: [{ protected: head, signature }] }],
    ['the receipt alone', receipt],
    ['the first format', { receipt, signature: '0'.repeat(128), publicKey: '0'.repeat(64) }],
    ["the API's answer, of which only a part is sealed", api],
    ['the same with another state', { ...api, state: { status: 'refused' } }],
    ['a list of receipts', [jws]],
    ['a header that nobody signed', { ...jws, header: { kid: receipt.keyId } }],
    ['one member more', { ...jws, state: 'valid' }],
    ['a constructor', { ...jws, constructor: { prototype: {} } }],
    ['names that are no list', { ...jws, names: { 0: 'Karin' } }],
    ['names that are nothing', { ...jws, names: null }],
  ]
  const missing = ['payload', 'protected', 'signature'].map((name): Held => {
    const { [name as 'payload']: _, ...rest } = jws
    return [`no ${name}`, text(rest), 'not_a_receipt']
  })
  const kinds = [null, 1, true, [], {}, '', ' ', 'å', 'a=b', 'a+b/', `${payload}=`]
  const unfit = kinds.flatMap(kind =>
    ['payload', 'protected', 'signature'].map(
      (name): Held => [
        `${text([kind]).slice(0, 20)} as ${name}`,
        text({ ...jws, [name]: kind }),
        'not_a_receipt',
      ],
    ),
  )
  const proto = text(jws).replace('{', '{"__proto__":{"need":"Forged"},')
  return [
    ...values.map(([what, value]): Held => [what, text(value as object), 'not_a_receipt']),
    ['a member called __proto__', proto, 'not_a_receipt'],
    ...missing,
    ...unfit,
  ]
}

function rewritten({ file, own }: Genuine): Held[] {
  const written = text(flat(own))
  const twice = ['payload', 'protected', 'signature'].flatMap((name): Held[] => [
    [`${name} twice, the false one first`, text(file.jws).replace('{', `{"${name}":"AAAA",`), 'rewritten'],
    [
      `${name} twice, once with escapes`,
      text(file.jws).replace('{', `{"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}":"AAAA",`),
      'rewritten',
    ],
  ])
  return [
    ...twice,
    ['names twice', written.replace('{', '{"names":[],'), 'rewritten'],
    [
      'a name that stands twice in its row',
      written.replace('"name":', '"name":"Karin Forged","name":'),
      'rewritten',
    ],
    [
      'a salt that stands twice in its row',
      written.replace('"salt":', `"salt":"${'0'.repeat(32)}","salt":`),
      'rewritten',
    ],
  ]
}

/** A file that came half way is no false receipt. */
function cutShort(own: ReceiptFile): Held[] {
  const written = Buffer.from(receiptFileText(own))
  return [1, 2, 3, 10, 50, 200, 1_000, written.length - 3].map(
    (length): Held => [`its first ${length} bytes`, written.subarray(0, length), 'unreadable'],
  )
}
