import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { ActingAs } from '@/features/navigation/components/header-actions'
import { messagesIn } from '@/messages/messages'

const now = new Date('2021-06-17T10:00:00Z')
const person = makeActor({
  role: 'person',
  now,
  locale: 'sv',
  personId: 'p',
  name: 'Sam Holm',
  email: 's@example.test',
  assurance: 'mail_link',
  signedInAt: now,
  sessionId: null,
})

it.each<[string, Actor, string]>([
  ['a person without a mandate', person, 'Sam Holm, utan behörighet ännu'],
  [
    'staff who have not shown their passkey',
    { ...person, lacksSecondFactor: true },
    'Sam Holm, inloggningen är inte klar',
  ],
  ['staff who have', makeActor({ ...person, role: 'staff' }), 'Sam Holm, kansliet'],
])('the header says what is true of %s', (_who, actor, said) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <ActingAs actor={actor} />
    </NextIntlClientProvider>,
  )
  expect(html).toContain(`>${said}<`)
})
