import { type Locale, messagesIn } from '@/messages/messages'

/** A whole page that needs neither the database nor the app: what one sees while the database is away. */
export function outagePage(locale: Locale): string {
  const { outageTitle, outageText, outageAgain } = messagesIn(locale).errors
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${outageTitle}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/avbrott.css">
</head>
<body>
<main>
<h1>${outageTitle}</h1>
<p>${outageText}</p>
<p><a href="">${outageAgain}</a></p>
</main>
</body>
</html>
`
}
