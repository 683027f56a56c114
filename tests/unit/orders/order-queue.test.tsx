import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OrderQueue } from '@/features/orders/lists/components/order-queue'
import { leftBy, type QueueFilter } from '@/features/orders/lists/queue-filter'
import { messagesIn } from '@/messages/messages'

const narrowed: Omit<QueueFilter, 'page'>[] = [
  {},
  { search: 'läns' },
  { status: 'lapsed' },
  { service: 'ia-systemet' },
  { sorting: 'nyast' },
  { search: '41', service: 'ia-systemet' },
]

describe('the choice of whose move it is', () => {
  it.each(narrowed)('says what the list shows: %j', narrow => {
    const filter = { ...narrow, page: 1 }
    const isOnlyUnderWay = leftBy(filter).turns?.includes('nobody') === false
    const chosen = /<select[^>]*name="tur".*?<option[^>]*selected[^>]*>([^<]*)</.exec(shown(filter))?.[1]
    expect(chosen).toBe(isOnlyUnderWay ? 'Allt som pågår' : 'Alla, även avslutade')
  })
})

function shown(filter: QueueFilter): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <OrderQueue
        path="/admin/avrop"
        filter={filter}
        list={{ orders: [], total: 0, pageSize: 20 }}
        services={[]}
      />
    </NextIntlClientProvider>,
  )
}
