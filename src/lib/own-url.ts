const SITE = 'http://portal.invalid'

/** An address of the portal in its parts. Only to read it by: there is no such host. */
export function ownUrl(path: string): URL {
  return new URL(path, SITE)
}

/** The same of a text that may be no address, or lead to another host: then null. */
export function ownUrlIn(text: string): URL | null {
  const url = URL.canParse(text, SITE) ? ownUrl(text) : null
  return url?.origin === SITE ? url : null
}
