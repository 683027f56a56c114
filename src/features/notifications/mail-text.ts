export type MailText = {
  paragraphs: string[]
  /** The link's words and path. */
  call: { text: string; path: string } | null
}

/** A mail's parts. A blank line separates paragraphs. If a page is given, the last paragraph leads there. */
export function mailTextOf({ body, path }: { body: string; path: string | null }): MailText {
  const paragraphs = body.split(/\n{2,}/)
  const last = paragraphs.at(-1)
  if (!path || !last) return { paragraphs, call: null }
  return { paragraphs: paragraphs.slice(0, -1), call: { text: last, path } }
}
