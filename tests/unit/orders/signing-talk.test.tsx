import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import type { OrderView } from '@/features/orders/queries'
import { SignBar } from '@/features/orders/signing/components/sign-bar'
import { Said } from '@/features/orders/thread/components/said'
import type { MessageView } from '@/features/orders/thread/queries'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const sentAt = new Date('2021-06-17T10:00:00Z')
const seko = makeActor({
  now: sentAt,
  signedInAt: sentAt,
  sessionId: null,
  locale: 'sv',
  personId: 'p',
  name: 'x',
  role: 'party',
  email: 'x@example.test',
  assurance: 'demo',
  party: 'seko',
  mandateId: 'm',
  canSign: true,
  organisation: { id: 'o', name: 'Vattenledsverket' },
})

function said(party: Party | null, body: string, minute: number): MessageView {
  const createdAt = new Date(Number(sentAt) + minute * 60_000)
  return {
    id: body,
    party,
    body,
    createdAt,
    audience: 'parties',
    addressee: null,
    question: null,
    author: null,
    personId: 'p',
  } as MessageView
}

describeInZones('before one signs', () => {
  it('stands what others have said of the text, the staff too, and the last of it', () => {
    const of = (...messages: MessageView[]) =>
      drawn(<Said messages={messages} party="saco_s" sentAt={sentAt} href="#trad" />)
    const asked = said('seko', 'Går det i maj?', 1)
    const shown = of(said('employer', 'Före.', -1), asked, said(null, 'Ja.', 2), said('saco_s', 'Tack.', 3))
    expect(shown).toMatch(/Seko.*Går det i maj\?.*Kansliet.*Ja\..*Läs och svara/)
    expect(shown).not.toMatch(/Före|Tack/)
    expect(of(asked)).toBe('')
    const many = of(...[1, 2, 3, 4].map(minute => said('employer', `Rad ${minute}.`, minute)))
    expect(many.match(/Rad \d/g)).toEqual(['Rad 2', 'Rad 3', 'Rad 4'])
  })

  it('a press that leads past the text says where, and is no primary button', () => {
    const bar = drawn(<SignBar deadlineOn={null} />)
    expect(bar).toContain('Till signaturen')
    expect(bar).not.toContain('button-primary')
  })

  it('the bar of a draft that the other side shared names what one does there, and that of a question its answer', () => {
    const order = {
      id: 'o',
      status: 'draft',
      startedByParty: 'employer',
      sharedAt: sentAt,
      sentAt: null,
      waitingSince: sentAt,
      move: { who: 'side', side: 'employer' },
      awaited: [],
      changedParties: [],
      deadlineOn: null,
    } as unknown as OrderView
    const of = (...messages: MessageView[]) =>
      drawn(<OrderBar order={order} actor={seko} messages={messages} />)
    expect(of()).toMatch(/href="\/avrop\/o\/redigera"[^>]*>Fortsätt skriva/)
    expect(of(said('employer', 'Räcker det?', 1))).toMatch(/svara=parties[^>]*>Svara/)
  })
})

function drawn(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}
