import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Said } from '@/features/orders/thread/components/said'
import type { ReadMessage } from '@/features/orders/thread/reading'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'

const sentAt = new Date('2021-06-17T10:00:00Z')

function said(party: Party, body: string, minute: number): ReadMessage {
  const createdAt = new Date(Number(sentAt) + minute * 60_000)
  const to = { audience: 'parties', addressee: null, question: null, author: null }
  return { ...to, id: body, party, body, createdAt, readAt: createdAt, personId: 'p' } as ReadMessage
}

const box = (...messages: ReadMessage[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <Said messages={messages} reader={aSigner('saco_s', sentAt)} sentAt={sentAt} orderId="o" />
    </NextIntlClientProvider>,
  )

it('before one signs stands how much more others have said, so that nothing is left out in silence', () => {
  const all = [-3, -2, -1, 1, 2, 3, 4, 5].map(minute => said('employer', `Rad ${minute}.`, minute))
  for (let end = 4; end <= all.length; end += 1) {
    const drawn = box(...all.slice(0, end), said('saco_s', 'Eget.', 9))
    const shown = drawn.match(/<li>/g)?.length ?? 0
    const more = Number(/(\d+) meddelanden? till/.exec(drawn)?.[1] ?? 0)
    expect(shown + more).toBe(end)
  }
  expect(box(...all)).toMatch(/href="\/avrop\/o\?stycke=trad#trad">Läs 5 meddelanden till</)
  expect(box(...all.slice(3, 6))).not.toContain('meddelanden till')
})
