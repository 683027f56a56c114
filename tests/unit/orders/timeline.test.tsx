import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OrderTimeline } from '@/features/orders/components/order-timeline'
import { WrittenTogether } from '@/features/orders/drafting/components/written-together'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')

function said(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}

type Event = OrderView['events'][number]

function event(kind: string, party: Party, minute: number, facts: object = {}): Event {
  const occurredAt = new Date(Number(now) + minute)
  return { id: `${minute}`, kind, party, role: 'party', facts, texts: [], occurredAt } as unknown as Event
}

it('the timeline has one line for a party that writes in a shared draft, however often it saves', () => {
  const events = [
    event('order.drafted', 'employer', 1),
    event('order.saved', 'employer', 2),
    event('order.shared', 'employer', 3),
    event('order.saved', 'seko', 4),
    event('order.saved', 'employer', 5),
    event('order.saved', 'seko', 6),
    event('order.sent', 'employer', 7),
  ]
  const told = said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} />)
  expect(told.match(/\S+ skrev i utkastet/g)).toEqual([
    expect.stringContaining('Arbetsgivaren'),
    expect.stringContaining('Seko'),
  ])
})

describeInZones('the history of a draft', () => {
  it('a line that tells of several says so, and each day keeps its own', () => {
    const day = 24 * 60 * 60_000
    const saved = (minute: number) => event('order.saved', 'seko', minute)
    const events = [event('order.shared', 'employer', 1), saved(2), saved(3), saved(day)]
    const told = said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} />)
    expect(told.match(/Seko skrev i utkastet/g)).toHaveLength(2)
    expect(told.match(/senast/g)).toHaveLength(1)
  })
})

it('a party that is content with the text is never said to accept it', () => {
  const events = [event('order.draft_accepted', 'saco_s', 1)]
  const told = (own?: Party) => said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} own={own} />)
  expect(told()).toMatch(/Saco-S<\/span> var nöjd med texten i utkastet/)
  expect(told('saco_s')).toMatch(/Ni(<[^>]*>)? var nöjda med texten i utkastet/)
  const { draft_accepted: mail } = messagesIn('sv').happenings.order
  expect(mail.read.subject).toContain('är nöjd med texten')
  const receipt = messagesIn('sv').orders.done.draft_accepted
  for (const text of [mail.read.body, receipt])
    expect(text).toMatch(/är nöjda? med texten.*Inget är signerat\./)
})

it('the reader’s own party is told of what it did itself', () => {
  const events = [event('order.sent', 'employer', 1), event('order.signed', 'seko', 2)]
  const told = (own?: Party) => said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} own={own} />)
  expect(told('seko')).toMatch(/Arbetsgivaren skickade.*Ni signerade/)
  expect(told()).toMatch(/Arbetsgivaren skickade.*Seko signerade/)
})

describe('a comment on a question is never told as text that was written', () => {
  const shared = event('order.shared', 'employer', 1)
  const saving = (fields: string, minute: number) =>
    event('order.saved', 'seko', minute, { revision: minute, party: 'seko', fields })
  const comment = (question: string, minute: number) =>
    event('order.commented', 'seko', minute, { party: 'seko', question, digest: 'x' })

  it.each([
    ['need', 'Seko kommenterade behovet', 'Senast kommenterade Seko behovet, '],
    ['goal', 'Seko kommenterade målet', 'Senast kommenterade Seko målet, '],
    ['planAfter', 'Seko kommenterade planen', 'Senast kommenterade Seko planen för tiden efter, '],
  ])('on %s', (question, line, banner) => {
    const events = [shared, saving('', 2), comment(question, 3), saving('', 4), comment(question, 5)]
    const told = said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} />)
    expect(told.split(line)).toHaveLength(2)
    expect(told).toContain('2 gånger, senast 17 juni 2021')
    expect(told).not.toContain('skrev i utkastet')
    expect(together(events)).toContain(`Båda sidor kan läsa och skriva i utkastet. ${banner}`)
  })

  it('text that was changed is told so, and a draft that nobody has touched of nobody', () => {
    const events = [shared, comment('goal', 2), saving('goal', 3)]
    expect(said(<OrderTimeline order={{ id: 'x', events, partyDrafts: {} }} />)).toContain(
      'Seko skrev i utkastet',
    )
    expect(together(events)).toContain('Senast skrev Seko, ')
    expect(together([shared, saving('', 2)])).not.toContain('Senast')
  })

  it('who has to change the text before both have written is named, as the reader is', () => {
    const begun = { ...shared, kind: 'order.drafted', party: 'employer' as const }
    expect(together([begun, shared], 'employer')).toContain('Facken har inte ändrat i texten än.')
    expect(together([begun, shared], 'seko')).toContain('Ni har inte ändrat i texten än.')
    expect(together([begun, shared, saving('goal', 3)], 'employer')).not.toContain('har inte ändrat')
  })

  function together(events: Event[], party: Party = 'seko'): string {
    const order = { status: 'draft', sharedAt: now, events, versions: [] } as unknown as OrderView
    return said(<WrittenTogether order={order} reader={aSigner(party, now)} />)
  }
})
