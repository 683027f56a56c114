import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { jsonIn, textOf } from '@/features/receipts/checking/read-file'
import { LARGEST_FILE_BYTES, type ReceiptFile } from '@/features/receipts/receipt-schema'
import { type PublicKey, thumbprintOf } from '@/features/receipts/web-signature'
import { cleanLine } from '@/lib/clean-text'
import { type Verdict, verifyTexts } from './verify-texts'

// `npm run verify -- receipt.json --key keys.json` checks receipts without the portal and without a network, as
// the page does. Ends with 0 when all hold and 1 when one must not be relied on. It ends with 2 when that can't be
// settled: no published key was given, or a file can't be read.

const CODES: Record<Verdict, number> = { holds: 0, refused: 1, unreadable: 2, unsettled: 2 }

type Answer = { verdict: Verdict; lines: string[] }
type Texts = (typeof verifyTexts)['sv']

/** Prints a verdict on each file, and gives the code to end with. */
export function verifyReceipts(given: string[]): number {
  const asked = readArguments(given)
  const texts = asked?.lang === 'en' ? verifyTexts.en : verifyTexts.sv
  if (!asked || asked.files.length === 0) return print(2, texts.usage)
  const keys = asked.keyFile ? keysIn(asked.keyFile) : null
  if (asked.keyFile && !keys) return print(2, texts.verdict.unsettled, texts.noKeys(asked.keyFile))
  const codes = asked.files.map(file => {
    const { verdict, lines } = answerTo(file, keys, texts)
    const name = asked.files.length > 1 ? `${file}: ` : ''
    return print(CODES[verdict], name + texts.verdict[verdict], ...lines)
  })
  return codes.includes(1) ? 1 : Math.max(...codes)
}

function answerTo(file: string, keys: PublicKey[] | null, texts: Texts): Answer {
  const bytes = bytesOf(file)
  if (!bytes) return { verdict: 'unreadable', lines: [texts.missing] }
  const checked = checkReceipt(bytes, keys)
  if (checked.ok) return keys ? praise(checked.file, texts) : doubt(checked.file, texts)
  const verdict = checked.fault === 'unreadable' || checked.fault === 'pdf' ? 'unreadable' : 'refused'
  return { verdict, lines: [texts.fault[checked.fault]] }
}

function praise({ receipt }: ReceiptFile, texts: Texts): Answer {
  const lines = [
    texts.about(receipt),
    ...receipt.parties.map(texts.party),
    texts.content(receipt.version.hash),
    texts.signed(receipt.keyId),
    texts.limits,
    `${texts.state} ${receipt.code}.`,
  ]
  return { verdict: 'holds', lines }
}

/** Nothing of the receipt's own words is told, since anyone may have written them. */
function doubt({ receipt }: ReceiptFile, texts: Texts): Answer {
  const lines = [texts.unsettled(receipt.keyId), texts.limits, `${texts.state} ${receipt.code}.`]
  return { verdict: 'unsettled', lines }
}

/** The keys of a JWK Set that are what they are named. */
function keysIn(file: string): PublicKey[] | null {
  const bytes = bytesOf(file)
  const set = jsonIn(bytes && textOf(bytes)) as { keys?: unknown } | null | undefined
  const listed = Array.isArray(set?.keys) ? set.keys : []
  const keys = listed.flatMap(key => (isOurs(key) ? [{ id: key.kid, publicKey: key.x }] : []))
  return keys.length > 0 ? keys : null
}

function isOurs(
  key: { kty?: unknown; crv?: unknown; x?: unknown; kid?: unknown } | null,
): key is { kid: string; x: string } {
  if (key?.kty !== 'OKP' || key.crv !== 'Ed25519' || typeof key.x !== 'string') return false
  return key.kid === thumbprintOf(key.x)
}

/** One byte more than a receipt may have says enough of a larger file. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return statSync(file).size > LARGEST_FILE_BYTES
      ? new Uint8Array(LARGEST_FILE_BYTES + 1)
      : readFileSync(file)
  } catch {
    return null
  }
}

function readArguments(given: string[]) {
  try {
    const options = { key: { type: 'string' }, lang: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
    return { files: positionals, keyFile: values.key ?? ownKeys(), lang: values.lang }
  } catch {
    return null
  }
}

/** The portal's own keys, where this copy of it runs. A file beside the receipt may come from its forger. */
function ownKeys(): string | undefined {
  const file = path.join(process.env.PORTAL_DATA_DIR ?? '.data', 'receipt-keys.json')
  return existsSync(file) ? file : undefined
}

/** A receipt's words can't move the cursor or turn the text round: only what is seen is printed. */
function print(code: number, ...lines: string[]): number {
  for (const line of lines) console.log(line.startsWith('  ') ? `  ${cleanLine(line)}` : cleanLine(line))
  return code
}
