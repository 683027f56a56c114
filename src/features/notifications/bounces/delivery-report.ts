import PostalMime, { type Attachment, type Email } from 'postal-mime'

/** A mail server's word on a mail that it could not hand over (RFC 3464). */
export type DeliveryReport = {
  /** The mail in the outbox, by the Message-ID that it was sent with. */
  mailId: string | null
  /** Delayed and relayed mail may still arrive. */
  isFinal: boolean
  reason: string
}

/** A report within a report within a report is nobody's. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 100_000, forceRfc822Attachments: true }
/** A report has three parts, and the mail that it returns a few. Thousands take long to read. */
const MOST_BORDERS = 200
const ORIGINAL = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']
const OUR_MESSAGE_ID = /<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@[^>]*>/i

/** The report that a mail holds; null where it is an ordinary mail, or none at all. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  if (countBorders(raw) > MOST_BORDERS) return null
  const mail = await PostalMime.parse(raw, LIMITS).catch(() => null)
  const status = mail?.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!mail || !status) return null
  const recipients = fieldGroups(textOf(status)).filter(group => group.action)
  const failed = recipients.find(({ action }) => action === 'failed')
  const told = failed ?? recipients[0]
  if (!told) return null
  return {
    mailId: mailIdIn(mail),
    isFinal: failed !== undefined,
    reason: (told['diagnostic-code'] ?? told.status ?? '').replace(/^\s*[\w-]+\s*;\s*/, ''),
  }
}

function countBorders(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  let count = 0
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) count += 1
  return count
}

/** The mail that came back says its own number; a server that sends none back still says what it answers. */
function mailIdIn({ attachments, inReplyTo, references }: Email): string | null {
  const original = attachments.find(({ mimeType }) => ORIGINAL.includes(mimeType))
  const headers = original ? (textOf(original).split(/\r?\n\r?\n/)[0] ?? '') : ''
  const said = [fieldsOf(headers)['message-id'], inReplyTo, references].join(' ')
  return OUR_MESSAGE_ID.exec(said)?.[1]?.toLowerCase() ?? null
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** First the fields of the whole report, then a group for each receiver. */
function fieldGroups(text: string): Record<string, string>[] {
  return text.split(/\r?\n[\t ]*\r?\n/).map(fieldsOf)
}

/** Fields by their names in small letters. A line that begins with a blank carries on the one before. */
function fieldsOf(text: string): Record<string, string> {
  const lines = text.replace(/\r?\n[\t ]+/g, ' ').split(/\r?\n/)
  return Object.fromEntries(
    lines.flatMap(line => {
      const [, name, value] = /^([\w-]+)[\t ]*:[\t ]*(.*?)[\t ]*$/.exec(line) ?? []
      if (!name || value === undefined) return []
      const key = name.toLowerCase()
      return [[key, key === 'action' ? value.toLowerCase() : value]]
    }),
  )
}
