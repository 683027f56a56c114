import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { MessageQuote } from '@/features/orders/thread/components/message-words'
import type { MessageView } from '@/features/orders/thread/queries'
import { messageAudiences } from '@/features/orders/thread/rules'
import { messagesIn } from '@/messages/messages'

const createdAt = new Date('2021-05-03T07:00:00Z')
const messages = messageAudiences.map((audience, index) => ({
  ...{ id: String(index), audience, addressee: audience === 'staff' ? 'seko' : null, question: null },
  ...{ party: 'seko', body: `Ord ${index}`, author: 'Päivi', createdAt },
})) as MessageView[]

it.each(messages)(
  'a lock stands at what not all parties read, and people at what they do: $audience',
  message => {
    const quote = said(<MessageQuote message={message} />)
    expect(quote).toContain(message.audience === 'parties' ? 'tag-shared' : 'tag-private')
    expect(quote).toContain(message.body)
  },
)

it.each([...messages.map(({ id }) => id), undefined])('the one that is answered is pointed out: %s', open => {
  const rows = said(<MessageList messages={messages} actor={{ role: 'staff' } as Actor} open={open} />)
  const pointedOut = rows.split('<li').filter(row => row.includes('aria-current'))
  expect(pointedOut).toHaveLength(open === undefined ? 0 : 1)
  if (open !== undefined) expect(pointedOut[0]).toContain(`Ord ${open}`)
})

function said(what: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {what}
    </NextIntlClientProvider>,
  )
}
