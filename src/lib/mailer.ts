import 'server-only'
import nodemailer from 'nodemailer'
import { env, isDemo, portalUrl } from '@/lib/env'
import { mailSender } from '@/lib/mail-sender'
import { escapeMarkup } from '@/lib/markup'

export type Letter = {
  /** The mail's id in the outbox: the same mail keeps its Message-ID, however often it is tried. */
  id: string
  to: string
  locale: string
  subject: string
  paragraphs: string[]
  /** The button's text, and where it leads. */
  call: { text: string; url: string } | null
  /** Shown above the text, with words for those who do not see them; none for one that only adorns. */
  pictures: { name: string; png: Buffer; alt: string }[]
  /** An occasion for the receiver's calendar, which reads it by itself. */
  calendar: { file: string; method: 'REQUEST' | 'CANCEL' | 'PUBLISH' } | null
  /** Says that nobody reads answers. */
  footer: string
}

const PICTURE_SIDE = 112
const BUTTON =
  'display:inline-block;padding:14px 22px;border-radius:6px;background:#2b3a75;color:#ffffff;font-weight:bold;text-decoration:none'
const SHEET =
  'max-width:34em;margin:0 auto;padding:16px;font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.6'

const LONGEST_SILENCE = 5_000
const LONGEST_SENDING = 15_000

/** A demo without a mail server keeps its mail instead of sending it. */
export function keepsMail(): boolean {
  return isDemo(env()) && !env().SMTP_URL
}

/** Whether the mail server takes our greeting and password. Throws its answer where it does not. */
export async function greetMailServer(): Promise<void> {
  const transport = newTransport()
  await transport.verify().finally(() => transport.close())
}

/** Hands a letter to the mail server. Throws what the server answered, or that it did not. */
export async function sendLetter(letter: Letter): Promise<void> {
  const { hostname } = new URL(portalUrl())
  const transport = newTransport()
  const sending = transport.sendMail({
    from: mailSender(),
    to: { name: '', address: letter.to },
    subject: letter.subject,
    messageId: `<${letter.id}@${hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.locale,
    },
    text: plainText(letter),
    ...(letter.calendar && {
      icalEvent: {
        method: letter.calendar.method,
        filename: 'tillfalle.ics',
        content: letter.calendar.file,
      },
    }),
    html: htmlText(letter),
    attachments: letter.pictures.map(({ name, png }) => ({
      filename: `${name}.png`,
      content: png,
      contentType: 'image/png',
      cid: cidOf(name),
      contentDisposition: 'inline' as const,
    })),
  })
  try {
    await Promise.race([sending, rejectAfter(LONGEST_SENDING)])
  } finally {
    transport.close()
  }
}

/** The name by which the text shows a picture that comes with it. */
function cidOf(name: string): string {
  return `${name}@portal`
}

function newTransport() {
  return nodemailer.createTransport({
    url: env().SMTP_URL,
    connectionTimeout: LONGEST_SILENCE,
    greetingTimeout: LONGEST_SILENCE,
    socketTimeout: LONGEST_SILENCE,
  })
}

function plainText({ paragraphs, call, footer }: Letter): string {
  const parts = [...paragraphs, ...(call ? [`${call.text}:\n${call.url}`] : []), `--\n${footer}`]
  return `${parts.join('\n\n')}\n`
}

/** The same text with its structure: a language, a title, paragraphs and a button that says where it leads. */
function htmlText({ locale, subject, paragraphs, call, pictures, footer }: Letter): string {
  const link = call
    ? `<p><a href="${escapeMarkup(call.url)}" style="${BUTTON}">${escapeMarkup(call.text)}</a></p>`
    : ''
  const images = pictures.map(
    ({ name, alt }) =>
      `<img src="cid:${cidOf(name)}" width="${PICTURE_SIDE}" height="${PICTURE_SIDE}" alt="${escapeMarkup(alt)}">`,
  )
  const shown = images.length > 0 ? `<p>${images.join(' ')}</p>\n` : ''
  const body = paragraphs.map(paragraph => `<p>${withLinks(paragraph)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeMarkup(subject)}</title></head>
<body style="${SHEET}">
<main>
${shown}${body}
${link}
</main>
<footer><p><small>${escapeMarkup(footer)}</small></p></footer>
</body>
</html>
`
}

/** Only the portal's own addresses become links: what a person wrote must not lead anywhere. */
function withLinks(paragraph: string): string {
  return paragraph
    .split(/(https?:\/\/\S+)/)
    .map(part =>
      part.startsWith(`${portalUrl()}/`)
        ? `<a href="${escapeMarkup(part)}">${escapeMarkup(part)}</a>`
        : escapeMarkup(part),
    )
    .join('')
    .replaceAll('\n', '<br>')
}

function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The mail server took too long')), milliseconds).unref()
  })
}
