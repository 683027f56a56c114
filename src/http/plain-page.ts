import { portalUrl } from '@/lib/env'
import { FIELD_LABELS, labelsIn } from '@/lib/field-labels'
import { escapeMarkup } from '@/lib/markup'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

export type PlainText = keyof ReturnType<typeof messagesIn>['errors']['pages']

export type PlainAbout = {
  /** Finds the request in the log; said where we are at fault. */
  reference?: string
  /** Where the request went, with its search. */
  path?: string
  /** The fields that a form without script posted. */
  posted?: [name: string, value: string][]
}

/** Where nothing lies at the address itself, so that trying again leads nowhere. */
const LEADS_HOME: PlainText[] = ['unreadableAddress', 'missingFile', 'otherMethod', 'tooManyRows']
const OUR_FAULT: PlainText[] = ['outage', 'failed', 'busy']
/** Where the form can be sent again as it is. */
const CAN_BE_SENT: PlainText[] = ['outage', 'failed', 'busy', 'signedOut']

/** A whole page that needs neither the database nor the app, for times when either can't be used. */
export function plainPage(locale: Locale, about: PlainText, more: PlainAbout = {}): string {
  const { common, errors } = messagesIn(locale)
  const { kept, pages } = errors
  const { title, text } = pages[about]
  const reference = OUR_FAULT.includes(about) && more.reference
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/avbrott.css">
</head>
<body>
<header><a href="${paths.start}"><img src="/favicon.svg" alt="">${common.portalName}</a></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
${reference ? `<p class="reference">${kept.reference.replace('{reference}', reference)}</p>` : ''}
${wayFrom(locale, about, more)}
${keptText(locale, about, more)}
</main>
</body>
</html>
`
}

function wayFrom(locale: Locale, about: PlainText, { path = '', posted }: PlainAbout): string {
  const { way } = messagesIn(locale).errors.pages[about]
  // A link would leave behind what was posted; the form below sends it again.
  if (posted && CAN_BE_SENT.includes(about) && about !== 'signedOut') return ''
  if (about === 'signedOut') {
    return `<p class="way"><a href="/logga-in?till=${encodeURIComponent(path)}" target="_blank">${way}</a></p>`
  }
  const leadsTo = about === 'otherHost' ? portalUrl() : placeOf(about, path)
  return `<p class="way"><a href="${escapeMarkup(leadsTo)}">${way}</a></p>`
}

function placeOf(about: PlainText, path: string): string {
  if (about === 'feedUnknown') return paths.calendar
  return LEADS_HOME.includes(about) ? paths.start : path
}

/** The text on it to copy, and the same form to send again. */
function keptText(locale: Locale, about: PlainText, { path = '', posted }: PlainAbout): string {
  if (!posted) return ''
  const { kept } = messagesIn(locale).errors
  const labels = labelsIn(posted.filter(([name]) => name === FIELD_LABELS).map(([, line]) => line))
  const written = posted.filter(([name, value]) => Object.hasOwn(labels, name) && value.trim())
  const texts = written.map(
    ([name, value]) =>
      `<p><label>${escapeMarkup(labels[name] ?? name)}<textarea readonly rows="4">\n${escapeMarkup(value)}</textarea></label></p>`,
  )
  const fields = posted.map(
    ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
  )
  const again = `<form method="post" enctype="multipart/form-data" action="${escapeMarkup(path)}">
${fields.join('\n')}
<button type="submit">${kept.again}</button>
</form>`
  const copy = texts.length > 0 ? `<h2>${kept.title}</h2>\n<p>${kept.text}</p>\n${texts.join('\n')}` : ''
  return `${copy}\n${CAN_BE_SENT.includes(about) ? again : ''}`
}
