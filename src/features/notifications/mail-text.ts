import { portalUrl } from '@/lib/env'

export type MailText = {
  paragraphs: string[]
  /** The link's words and path. */
  call: { text: string; path: string } | null
}

/** A few words that are no sentence, and an address under them. */
const CALL = /^([^.:?!\n]{1,40}):\n(https?:\/\/\S+)$/

/**
 * A mail's parts. A blank line separates paragraphs. If a page is given, the last paragraph leads there. A mail with a
 * key of its reader's ends with the address itself, under the words that lead there.
 */
export function mailTextOf({ body, path }: { body: string; path: string | null }): MailText {
  const paragraphs = body.split(/\n{2,}/)
  const last = paragraphs.at(-1)
  const rest = paragraphs.slice(0, -1)
  if (path && last) return { paragraphs: rest, call: { text: last, path } }
  const [, text, address] = CALL.exec(last ?? '') ?? []
  // Words that people wrote lead nowhere else.
  if (!text || !address?.startsWith(`${portalUrl()}/`)) return { paragraphs, call: null }
  return { paragraphs: rest, call: { text, path: address.slice(portalUrl().length) } }
}
