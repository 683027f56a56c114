import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

export type PlainText = keyof ReturnType<typeof messagesIn>['errors']['pages']

/** Where nothing lies at the address itself, so that trying again leads nowhere. */
const LEADS_HOME: PlainText[] = ['unreadableAddress', 'missingFile']

/** A whole page that needs neither the database nor the app, for times when either can't be used. */
export function plainPage(locale: Locale, about: PlainText): string {
  const { title, text, way } = messagesIn(locale).errors.pages[about]
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/avbrott.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${LEADS_HOME.includes(about) ? paths.start : ''}">${way}</a></p>
</main>
</body>
</html>
`
}
