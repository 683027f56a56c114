import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeliveredTable } from '@/features/journey/components/delivered-table'
import type { Station } from '@/features/journey/queries'
import { stepsOf } from '@/features/journey/rules'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { locales, messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const held = { status: 'done', startsAt: null, isMoving: false, isOver: true, doneOn: '2021-05-20' } as const

function stationOf(status: OrderStatus): Station {
  const order = {
    ...{ status, startedOn: '2021-03-01', validOn: '2021-03-10', endedOn: '2021-05-21', isEarlier: false },
    ...{
      occasions: [held],
      cancelled: 0,
      followUp: null,
      stoodOn: '2021-05-21',
      signBy: null,
      roundStartsOn: null,
      confirmedOn: '2021-03-11',
    },
  }
  return {
    ...{ id: status, status, deliveryId: null, duty: null, interestedParty: null },
    service: { name: { sv: 'x', en: 'x' }, number: 1, level: 'organisation', kinds: ['preventive'] },
    order: { id: status, number: 7, occasions: 1, done: 1, cancelled: 0, answers: [] },
    steps: stepsOf({ interest: null, talkedOn: null, order }, '2021-06-17'),
  } as unknown as Station
}

const textsIn = (table: string, cell: 'th' | 'td') =>
  [...table.matchAll(new RegExp(`<${cell}[ >].*?</${cell}>`, 'gs'))].map(([found]) =>
    found.replace(/^<[^>]*>|<[^>]*>/g, ' ').trim(),
  )

describeInZones('what is held', () => {
  it.each(locales)('tells in no cell what the heading of its column says: %s', locale => {
    const table = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
        <DeliveredTable stations={orderStatuses.map(stationOf)} />
      </NextIntlClientProvider>,
    )
    const headings = textsIn(table, 'th').slice(0, 4)
    const cells = textsIn(table, 'td')
    expect(cells.length).toBeGreaterThanOrEqual(orderStatuses.length * 3)
    for (const cell of cells) {
      expect(headings.filter(heading => cell.startsWith(`${heading} `) || cell === heading)).toEqual([])
    }
    expect(cells.some(cell => /^(Inte ännu|Not yet) .*2021/.test(cell))).toBe(true)
  })
})
