import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { WaitingOrders } from '@/features/orders/lists/components/waiting-orders'
import type { OrderListItem } from '@/features/orders/order-rows'
import { messagesIn } from '@/messages/messages'

it('an overview says how much there is behind the rows that it shows', () => {
  expect(drawn(129)).toContain('Se alla 129')
  expect(drawn(8)).not.toContain('Se alla')
  expect(drawn(0)).toBe('')
})

const now = new Date('2021-06-17T10:00:00Z')
const actor = makeActor({
  role: 'staff',
  now,
  locale: 'sv',
  personId: 'p',
  name: 'Sam Holm',
  email: 's@example.test',
  assurance: 'demo',
  signedInAt: now,
  sessionId: null,
})

it('a row that waits for others says until when, and one to correct says who declined and why', () => {
  const deadlineOn = new Date('2021-06-24')
  const [waiting, passed] = [{ deadlineOn }, { deadlineOn: new Date('2021-06-10') }].map(more =>
    drawnRows([{ ...anOrder(1), status: 'awaiting_signatures', ...more }]),
  )
  expect(waiting).toContain('Sista dagen att signera är 24 juni 2021.')
  expect(passed).toContain('Sista dagen att signera var 10 juni 2021.')
  const declined = { party: 'seko', reason: `Planen saknar datum. ${'Mer. '.repeat(60)}` } as const
  const returned = drawnRows([{ ...anOrder(1), status: 'returned', declined }])
  expect(returned).toMatch(/Seko avböjde:.*Planen saknar datum\..{0,130} …</)
})

function drawn(total: number): string {
  const shown = Array.from({ length: Math.min(total, 8) }, (_, index) => anOrder(index + 100))
  return drawnRows(shown, total)
}

function drawnRows(orders: OrderListItem[], total = orders.length): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <WaitingOrders part={{ orders, total }} label="Väntar" actor={actor} />
    </NextIntlClientProvider>,
  )
}

function anOrder(number: number) {
  return {
    id: `order-${number}`,
    number,
    status: 'valid',
    service: {
      name: { sv: 'Effektiva team', en: 'Effective teams' },
      number: 4,
      level: 'group_individual',
      kinds: ['promotive'],
    },
    units: ['Enheten'],
    organisation: { id: 'one', name: 'Vattenledsverket' },
    lines: [],
    move: { who: 'staff' },
    startedByParty: 'employer',
    waitingSince: new Date('2021-06-01T10:00:00Z'),
  } as unknown as OrderListItem
}
