import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { WaitingOrders } from '@/features/orders/lists/components/waiting-orders'
import type { OrderListItem } from '@/features/orders/order-rows'
import { messagesIn } from '@/messages/messages'

it('an overview does not grow with what lies behind it, and says how much there is', () => {
  const few = drawn(7)
  const many = drawn(129)
  expect(rowsIn(few)).toBe(rowsIn(many))
  expect(many.length).toBeLessThan(few.length + 50)
  expect(many).toContain('Se alla 129')
  expect(drawn(6)).not.toContain('Se alla')
})

function drawn(count: number): string {
  const orders = Array.from({ length: count }, (_, index) => anOrder(index + 100))
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <WaitingOrders orders={orders} label="Väntar" href="/avrop" />
    </NextIntlClientProvider>,
  )
}

function rowsIn(html: string): number {
  return html.split('<li').length - 1
}

function anOrder(number: number) {
  return {
    id: `order-${number}`,
    number,
    status: 'valid',
    service: { name: { sv: 'Effektiva team', en: 'Effective teams' } },
    content: { unit: 'Enheten' },
    organisation: { id: 'one', name: 'Vattenledsverket' },
    lines: [],
    move: { who: 'staff' },
    startedByParty: 'employer',
    waitingSince: new Date('2021-06-01T10:00:00Z'),
  } as unknown as OrderListItem
}
