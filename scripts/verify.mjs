// `npm run verify -- receipt.json --key public.json` checks a receipt without the portal and without a
// network. One file, nothing but Node. Ends with 0 when the receipt holds and 1 when it must not be relied
// on. It ends with 2 when that can't be settled: no published key was given, or a file can't be read.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const FORMAT = 'hallbart-arbetsliv/receipt'
const LARGEST_FILE_BYTES = 200_000
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const [HOLDS, REFUSED, UNSETTLED] = [0, 1, 2]
const sha256 = content => createHash('sha256').update(content).digest('hex')
const keyIdOf = publicKey => sha256(Buffer.from(String(publicKey), 'hex')).slice(0, 16)

const texts = {
  sv: {
    usage: 'Så här: npm run verify -- kvitto.json [--key nycklar.json] [--lang sv|en]',
    unreadable: path => `Filen ${path} går inte att läsa.`,
    noKeys: path => `Filen ${path} innehåller inga publika nycklar. Hämta dem från /api/v1/receipts/keys.`,
    not_a_receipt: 'Filen är inget kvitto härifrån.',
    rewritten: 'Filen är omskriven: den ser inte ut som när portalen skrev den. Lita inte på den.',
    content_changed: 'Texten är ändrad: den är inte den som parterna signerade. Lita inte på kvittot.',
    unknown_key: 'Kvittot är signerat med en nyckel som inte finns bland de publicerade. Lita inte på det.',
    signature_wrong: 'Signaturen stämmer inte med kvittot. Lita inte på det.',
    names_wrong: 'Kvittot är äkta, men namnen i filen är inte de som hörde till det. Lita inte på namnen.',
    content: hash => `Texten stämmer med sin hash ${hash}.`,
    signed: id => `Portalens signatur stämmer, med den publicerade nyckeln ${id}.`,
    claimed: id =>
      `Signaturen stämmer med nyckeln ${id}, men den nyckeln är bara kvittots egen uppgift: vem som helst kan göra ett par nycklar. Hämta portalens publika nycklar från /api/v1/receipts/keys och kör igen med --key.`,
    about: ({ order, version }) => `Avrop ${order.number}, version ${version.number}.`,
    party: ({ party, bodyName, signature }) =>
      signature
        ? `  ${party} (${bodyName}): signerat ${signature.signedAt}, ${signature.assurance}${signature.mandate.isStandIn ? ', av en ersättare' : ''}`
        : `  ${party}: ingen signatur`,
    state: 'Hur det har gått för avropet sedan dess är okänt utan nät. Se /verifiera med koden',
    limits: 'Kvittot visar inte vem som satt vid tangenterna och ersätter inte förhandling eller samverkan.',
    holds: 'KVITTOT ÄR ÄKTA',
    refused: 'KVITTOT STÄMMER INTE',
    unsettled: 'KVITTOT GÅR INTE ATT AVGÖRA HÄR',
  },
  en: {
    usage: 'Usage: npm run verify -- receipt.json [--key keys.json] [--lang sv|en]',
    unreadable: path => `The file ${path} cannot be read.`,
    noKeys: path => `The file ${path} holds no public keys. Get them from /api/v1/receipts/keys.`,
    not_a_receipt: 'The file is not a receipt from here.',
    rewritten: 'The file has been rewritten: it is not as the portal wrote it. Do not rely on it.',
    content_changed: 'The text has been changed: the parties did not sign it. Do not rely on the receipt.',
    unknown_key: 'The receipt is signed with a key that is not among the published ones. Do not rely on it.',
    signature_wrong: 'The signature does not match the receipt. Do not rely on it.',
    names_wrong: 'The receipt is authentic, but the names did not belong to it. Do not rely on the names.',
    content: hash => `The text agrees with its hash ${hash}.`,
    signed: id => `The portal's signature holds, by the published key ${id}.`,
    claimed: id =>
      `The signature holds by the key ${id}, but that key is only what the receipt itself claims: anyone can make a pair of keys. Get the portal's public keys from /api/v1/receipts/keys and run again with --key.`,
    about: ({ order, version }) => `Order ${order.number}, version ${version.number}.`,
    party: ({ party, bodyName, signature }) =>
      signature
        ? `  ${party} (${bodyName}): signed ${signature.signedAt}, ${signature.assurance}${signature.mandate.isStandIn ? ', by a stand-in' : ''}`
        : `  ${party}: no signature`,
    state: 'What has become of the order since is unknown offline. See /verifiera with the code',
    limits: 'The receipt does not show who was at the keyboard, and replaces no negotiation or samverkan.',
    holds: 'THE RECEIPT IS AUTHENTIC',
    refused: 'THE RECEIPT DOES NOT HOLD',
    unsettled: 'THE RECEIPT CANNOT BE SETTLED HERE',
  },
}

process.exitCode = run(process.argv.slice(2))

function run(given) {
  const asked = readArguments(given)
  const text = texts[asked?.lang] ?? texts.sv
  if (!asked?.receiptPath) return say(UNSETTLED, text.usage)
  const source = readText(asked.receiptPath)
  if (source === null) return say(UNSETTLED, text.unreadable(asked.receiptPath), text.unsettled)
  // The portal's own keys, where this copy of it runs; a file beside the receipt may come from its forger.
  const ownKeys = path.join(process.env.PORTAL_DATA_DIR ?? '.data', 'receipt-keys.json')
  const keyPath = asked.keyPath ?? (existsSync(ownKeys) ? ownKeys : undefined)
  const keys = keyPath ? readKeys(keyPath) : null
  if (keyPath && !keys) return say(UNSETTLED, text.noKeys(keyPath), text.unsettled)
  const value = parse(source)
  const file = value?.receipt?.receipt ? value.receipt : value
  const fault = faultOf(source, value, file, keys)
  if (fault) return say(REFUSED, text[fault], text.refused)
  const { receipt } = file
  return say(
    keys ? HOLDS : UNSETTLED,
    text.about(receipt),
    ...receipt.parties.map(text.party),
    text.content(receipt.version.hash),
    keys ? text.signed(receipt.keyId) : text.claimed(receipt.keyId),
    text.limits,
    `${text.state} ${receipt.code}.`,
    keys ? text.holds : text.unsettled,
  )
}

/** The first thing that is wrong, or null. Without published keys the signature is held against the claimed one. */
function faultOf(source, value, file, keys) {
  if (!isReceiptFile(file)) return 'not_a_receipt'
  // Blanks may differ, nothing else: with a key written twice, a reader and this check could see different values.
  const compact = source.trim().replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
  if (compact !== canonical(value)) return 'rewritten'
  const { receipt, signature, publicKey, names = [] } = file
  if (sha256(canonical(receipt.content)) !== receipt.version.hash) return 'content_changed'
  if (keys && !keys.some(key => key.id === receipt.keyId && keyIdOf(key.publicKey) === key.id))
    return 'unknown_key'
  const trusted = keys ? keys.find(key => key.id === receipt.keyId).publicKey : publicKey
  const isItsKey = trusted === publicKey && keyIdOf(publicKey) === receipt.keyId
  if (!isItsKey || !isSignedBy(publicKey, canonical(receipt), signature)) return 'signature_wrong'
  return names.every(name => isNameSealed(receipt, name)) ? null : 'names_wrong'
}

function isNameSealed(receipt, { party, isStoodInFor, name, salt }) {
  const signature = receipt.parties.find(one => one.party === party)?.signature
  return sha256(salt + name) === (isStoodInFor ? signature?.stoodInForDigest : signature?.nameDigest)
}

function isReceiptFile(file) {
  const allowed = ['names', 'publicKey', 'receipt', 'signature']
  const { receipt, signature, publicKey, names = [] } = file ?? {}
  return (
    receipt?.format === FORMAT &&
    receipt.formatVersion === 1 &&
    Object.keys(file).every(key => allowed.includes(key)) &&
    /^[0-9a-f]{128}$/.test(signature) &&
    /^[0-9a-f]{64}$/.test(publicKey) &&
    Array.isArray(names) &&
    names.every(isName) &&
    Array.isArray(receipt.parties) &&
    typeof receipt.content === 'object' &&
    typeof receipt.version?.hash === 'string' &&
    typeof receipt.order === 'object'
  )
}

/** Just these members: one that is misspelt would pass for one that is left out. */
function isName(one) {
  const members = Object.keys(one ?? {}).sort()
  return members.join() === 'isStoodInFor,name,party,salt' && typeof one.isStoodInFor === 'boolean'
}

function isSignedBy(publicKey, text, signature) {
  try {
    const spki = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

/** JSON with one form only (RFC 8785): members sorted by UTF-16 code units, no blanks. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

function readKeys(keyPath) {
  const keys = parse(readText(keyPath))?.keys
  return Array.isArray(keys) && keys.length > 0 ? keys : null
}

function readText(file) {
  try {
    return statSync(file).size > LARGEST_FILE_BYTES ? '' : readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readArguments(given) {
  try {
    const options = { key: { type: 'string' }, lang: { type: 'string' } }
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
    return { receiptPath: positionals[0], keyPath: values.key, lang: values.lang }
  } catch {
    return null
  }
}

function say(code, ...lines) {
  console.log(lines.join('\n'))
  return code
}
