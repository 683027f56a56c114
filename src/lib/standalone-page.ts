import { type Locale, messagesIn } from '@/messages/messages'

export type StandaloneText = 'outage' | 'tooMany' | 'tooMuch' | 'receiptTooMuch'

/** A whole page that needs neither the database nor the app: while the database is away, asked too often, or sent too much. */
export function standalonePage(locale: Locale, about: StandaloneText): string {
  const errors = messagesIn(locale).errors
  const [title, text, again] = [errors[`${about}Title`], errors[`${about}Text`], errors[`${about}Again`]]
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
<p><a href="">${again}</a></p>
</main>
</body>
</html>
`
}
