import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OrderOverview } from '@/features/orders/lists/components/order-overview'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { describeInZones } from '../../support/zones'

const name = { sv: 'Tjänsten', en: 'The service' }
const service = { name, slug: 'x', inShort: name, number: 9, level: 'organisation', kinds: ['developmental'] }
const waits = { roundId: null, waitingSince: new Date('2021-06-14T10:00:00Z') }
const base = { ...waits, id: 'o', number: 12, status: 'awaiting_signatures', service, move: { who: 'staff' } }
const orderOf = (told: object) =>
  ({ ...base, status: 'returned', deadlineOn: null, ...told }) as unknown as OrderListItem
const now = new Date('2021-06-17T10:00:00Z')
const asked: Record<string, { parties: Party[]; answerBy: Day | null }> = {
  asked: { parties: ['employer', 'seko'], answerBy: '2021-06-21' },
  answered: { parties: [], answerBy: null },
}
const askedOf = (id: string) => asked[id]
const days = (...said: string[]) => said.map(day => new Date(`${day}T07:00:00Z`))

const drawn = (node: ReactNode) =>
  withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {node}
      </NextIntlClientProvider>,
    ),
  )

describeInZones('the overview', () => {
  it('says of each order whose move it is, and until when, and leads to it', () => {
    const told = [
      { move: { who: 'parties', parties: ['ofr_s_p_o', 'seko'] }, deadlineOn: new Date('2021-06-24') },
      { number: 13, move: { who: 'side', side: 'employer' } },
      { number: 14, move: { who: 'delivery' } },
      { number: 15, move: { who: 'delivery' }, id: 'asked' },
      { number: 16, move: { who: 'delivery' }, id: 'answered' },
      { number: 17, status: 'draft', sharedAt: now, startedByParty: 'employer', lastBy: 'seko' as const },
      { number: 18, move: { who: 'delivery' }, plannedAt: days('2021-06-16', '2021-06-17', '2021-08-26') },
      { number: 19, move: { who: 'delivery' }, plannedAt: days('2021-06-16') },
      { number: 20, move: { who: 'delivery' }, plannedAt: days('2021-08-26'), id: 'asked' },
      { number: 21, move: { who: 'staff' }, plannedAt: days('2021-08-26') },
    ]
    const afterwards = [
      {
        ...orderOf({ number: 22, status: 'delivered' }),
        ...{ deed: 'followUp' as const, parties: ['saco_s' as const] },
        ...{ answerBy: '2021-07-01', href: '/leveranser/d' },
      },
      {
        ...orderOf({ number: 23, status: 'delivered' }),
        ...{ deed: 'evaluate' as const, parties: [], answerBy: '2021-07-01', href: '/leveranser/e' },
      },
    ]
    const rows = drawn(<OrderOverview orders={told.map(orderOf)} {...{ afterwards, askedOf, now }} />).split(
      '<tr',
    )
    expect(rows[2]).toMatch(/href="#avrop-12".*>OFR\/S,P,O och Seko<.*>Signera senast 24 juni 2021</)
    expect(rows[3]).toMatch(/href="#avrop-13".*>Arbetsgivaren<.*>–</)
    expect(rows[4]).toContain('>Kansliet<')
    expect(rows[5]).toMatch(/>Arbetsgivaren och Seko<.*>Svara senast 21 juni 2021</)
    expect(rows[6]).toContain('>Kansliet<')
    expect(rows[7]).toContain('>Arbetsgivaren<')
    expect(rows[8]).toContain('>Ingen. Nästa tillfälle är 17 juni 2021.<')
    expect(rows[9]).toContain('>Kansliet<')
    expect(rows[10]).toContain('>Arbetsgivaren och Seko<')
    expect(rows[11]).toContain('>Kansliet<')
    expect(rows[12]).toMatch(/href="\/leveranser\/d".*>Saco-S<.*>Följ upp senast 1 juli 2021</)
    expect(rows[13]).toMatch(
      /href="\/leveranser\/e".*>De som signerade, med flera<.*>Utvärdera senast 1 juli 2021</,
    )
  })

  it('tells in amber that the staff, or one who corrects, takes longer than is usual', () => {
    const rowOf = (told: object) =>
      drawn(<OrderOverview orders={[orderOf(told)]} afterwards={[]} {...{ askedOf, now }} />)
    const since = { waitingSince: new Date('2021-06-11T10:00:00Z') }
    for (const move of [{ who: 'staff' }, { who: 'side', side: 'employer' }]) {
      expect(rowOf({ move, ...since })).toMatch(/text-cloudberry[^>]*>Har tagit längre tid än vanligt<.*>–</)
      expect(rowOf({ move })).toContain('>–<')
    }
  })

  it.each([
    ['2021-06-16', 'Försenat, skulle ha signerats 16 juni 2021', 'Försenat, skulle ha kommit 16 juni 2021'],
    ['2021-06-17', 'Signera i dag, 17 juni 2021', 'Svara i dag, 17 juni 2021'],
    ['2021-06-18', 'Signera senast 18 juni 2021', 'Svara senast 18 juni 2021'],
  ])('tells a last day apart from one that has passed: %s', (day, signs, answers) => {
    const asking = () => ({ parties: ['seko' as const], answerBy: day })
    const overview = (order: object) =>
      drawn(<OrderOverview orders={[orderOf(order)]} afterwards={[]} askedOf={asking} now={now} />)
    expect(overview({ deadlineOn: new Date(day) })).toContain(`>${signs}<`)
    expect(overview({})).toContain(`>${answers}<`)
  })
})
