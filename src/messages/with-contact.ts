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
