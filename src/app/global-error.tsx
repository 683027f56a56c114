'use client'

import en from '@/messages/en/common.json'
import sv from '@/messages/sv/common.json'
import './globals.css'

// The layout itself has failed, so nothing is known of the reader: both languages are said.
const texts = [
  { lang: 'sv', ...sv.failure },
  { lang: 'en', ...en.failure },
]

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="sv">
      <body>
        <title>{sv.failure.title}</title>
        <main className="mx-auto flex max-w-reading flex-col gap-12 px-5 py-16">
          {texts.map(text => (
            <section key={text.lang} lang={text.lang} className="flex flex-col gap-3">
              <h1 className="text-3xl">{text.title}</h1>
              <p className="text-lg text-ink-soft">{text.what}</p>
              {error.digest && <p>{text.reference.replace('{reference}', error.digest)}</p>}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
