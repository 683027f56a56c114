import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OrderQueue } from '@/features/orders/lists/components/order-queue'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import type { QueueFilter } from '@/features/orders/lists/queue-filter'
import { messagesIn } from '@/messages/messages'

const narrowed: [narrow: Omit<QueueFilter, 'page'>, isOnlyUnderWay: boolean][] = [
  [{}, true],
  [{ search: 'läns' }, false],
  [{ status: 'lapsed' }, false],
  [{ status: 'awaiting_signatures' }, true],
  [{ service: 'ia-systemet' }, true],
  [{ sorting: 'nyast' }, true],
  [{ search: '41', service: 'ia-systemet' }, false],
]

describe('the choice of whose move it is', () => {
  it.each(narrowed)('says what the list shows: %j', (narrow, isOnlyUnderWay) => {
    const filter = { ...narrow, page: 1 }
    const chosen = /<select[^>]*name="tur".*?<option[^>]*selected[^>]*>([^<]*)</.exec(shown(filter))?.[1]
    expect(chosen).toBe(isOnlyUnderWay ? 'Allt som pågår' : 'Alla, även avslutade')
  })
})

it('a row names the organisation, and leads to the order alone: the list may not weigh more', () => {
  const order = {
    ...{ id: 'o', number: 41, organisation: { id: 'v', name: 'Verket' }, lines: [], status: 'valid' },
    ...{ service: { number: 1, level: 'organisation', kinds: [], name: { sv: 'Tjänst', en: 'Service' } } },
    ...{ earlierOn: null, isBeingChanged: false, duty: 'confirm', waitingSince: new Date('2021-06-17') },
    move: { who: 'staff' },
  }
  const drawn = shown({ page: 1 }, [order as unknown as ListedOrder])
  expect(drawn).toMatch(/href="\/avrop\/o"[^>]*>41</)
  expect(drawn).toContain('Verket')
  expect(drawn).not.toContain('href="/admin/verksamheter/')
})

it('a row says both what the staff have to do and who still has to sign by when', () => {
  const row = (told: object) => {
    const order = {
      ...{ id: 'o', number: 41, organisation: { id: 'v', name: 'Verket' }, lines: [] },
      ...{ status: 'awaiting_signatures', deadlineOn: new Date('2021-06-24'), turn: 'parties' },
      ...{ service: { number: 1, level: 'organisation', kinds: [], name: { sv: 'Tjänst', en: 'Service' } } },
      ...{ earlierOn: null, isBeingChanged: false, duty: null, waitingSince: new Date('2021-06-17') },
      ...{ askedOfParties: null, move: { who: 'parties', parties: ['seko'] }, ...told },
    }
    return shown({ page: 1 }, [order as unknown as ListedOrder])
  }
  expect(row({})).toMatch(/>Seko · senast 24 juni 2021</)
  expect(row({ duty: 'answer', turn: 'staff' })).toMatch(/>Kansliet: svara · Seko · senast 24 juni 2021</)
  expect(row({ duty: 'overdue', turn: 'staff' })).toMatch(/>Kansliet: följ upp · Seko</)
  expect(row({ move: { who: 'staff' }, duty: 'confirm' })).toMatch(/>Kansliet: bekräfta</)
})

function shown(filter: QueueFilter, orders: ListedOrder[] = []): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <OrderQueue
        path="/admin/avrop"
        filter={filter}
        list={{ orders, total: orders.length, pageSize: 20 }}
        services={[]}
      />
    </NextIntlClientProvider>,
  )
}
