import { expect, it } from 'vitest'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { eventFilter } from '@/features/event-log/event-filter'
import { callFilter } from '@/features/interest/calls/call-filter'
import { outboxFilter } from '@/features/notifications/outbox/schema'
import { queueFilter } from '@/features/orders/lists/queue-filter'
import { registerFilter } from '@/features/organisations/register/register-filter'
import { keptAddress, type ViewedList, viewedPages } from '@/features/saved-views/rules'
import { selectionOf } from '@/features/saved-views/selection'
import type { Locale } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const chain = '0198c0de-0000-7000-8000-000000000001'
/** A value for each part of each list's filter. */
const filters = {
  orders: [queueFilter, 'sok=Arkivet&lage=valid&tjanst=ia&tur=staff&hinder=part&ordning=nyast'],
  deliveries: [deliveryFilter, 'sok=Arkivet&lage=planning&tjanst=ia&ansvarig=jag&ordning=nasta'],
  interests: [callFilter, 'sok=Arkivet&visa=due&tjanst=ia&typ=agency&ansvarig=ingen&ordning=nyast'],
  organisations: [
    registerFilter,
    'sok=Arkivet&visa=att-gora&bokstav=A&typ=agency&ordning=storst&dag=2021-06-01',
  ],
  mail: [outboxFilter, 'lage=bounced&sok=Arkivet&ordning=aldst'],
  log: [
    eventFilter,
    `verksamhet=Arkivet&kedja=${chain}&vad=order&handelse=order.signed&fran=2021-06-01&till=2021-06-02`,
  ],
} as const

const said = (list: ViewedList, search: string, locale: Locale = 'sv') => {
  const kept = keptAddress(`${viewedPages[list]}?${search}`)
  return kept && selectionOf(kept, { locale, services: [{ value: 'ia', label: 'Tjänsten ia' }] })
}

describeInZones('what a view shows is said', () => {
  it.each(Object.entries(filters))('in %s, each part of the filter in words', (list, [filter, search]) => {
    const parts = Object.keys(filter.read(Object.fromEntries(new URLSearchParams(search))))
    for (const locale of ['sv', 'en'] as const) {
      const items = said(list as ViewedList, search, locale) ?? []
      // The page of a list is no part of what it shows.
      expect(items).toHaveLength(parts.length - 1)
      expect(items.map(({ term }) => term)).toEqual([...new Set(items.map(({ term }) => term))])
    }
  })

  it('as the list itself says it', () => {
    expect(said('orders', 'tur=staff&tjanst=ia')).toEqual([
      { term: 'Vems tur', description: 'Kansliet' },
      { term: 'Tjänst', description: 'Tjänsten ia' },
    ])
    expect(said('log', 'fran=2021-06-01')).toEqual([{ term: 'Från och med', description: '1 juni 2021' }])
    expect(said('orders', 'lage=nonsens')).toEqual([])
    expect(said('deliveries', `ansvarig=${chain}`)).toEqual([{ term: 'Ansvarig', description: 'En kollega' }])
    expect(said('interests', `ansvarig=${chain}`)).toEqual([{ term: 'Ansvarig', description: 'En kollega' }])
  })
})
