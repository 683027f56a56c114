/** "Hör av dig till kansliet" in its forms, and the same in English. */
const ASKS_TO_CONTACT =
  /(hör av (?:dig|er) till (?:din part eller till )?(?:kansliet|Partsrådets kansli)|contact (?:your party or )?the secretariat(?: of Partsrådet)?)/gi

/** The texts, each of which says how where it asks the reader to contact the secretariat. */
export function withContact<M>(messages: M, contact: string | null): M {
  return contact ? (said(messages, ` (${contact})`) as M) : messages
}

function said(value: unknown, how: string): unknown {
  if (typeof value === 'string') return value.replaceAll(ASKS_TO_CONTACT, `$1${how}`)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, said(part, how)]))
}

const SAID = / \((?<telephone>[+\d(][\d\s()./–-]*), (?<email>[^\s(),]+@[^\s(),]+)\)/

/** The first contact that a text says, and the words around it. */
export function contactSaidIn(text: string) {
  const found = SAID.exec(text)
  const { telephone, email } = found?.groups ?? {}
  if (!found || !telephone || !email) return null
  const after = text.slice(found.index + found[0].length)
  return { before: text.slice(0, found.index), telephone, email, after }
}
