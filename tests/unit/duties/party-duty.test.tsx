import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeliveryList } from '@/features/deliveries/components/delivery-list'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import type { PartyDuty } from '@/features/duties/party-duty'
import { OrderList } from '@/features/orders/lists/components/order-list'
import { askedIn, readOrderFilter } from '@/features/orders/lists/order-filter'
import type { OrderView } from '@/features/orders/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { withoutHeldDays } from '../../support/held-days'
import { aWaitingOrder } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const saco = aSigner('saco_s', now)

const order = {
  ...aWaitingOrder(1),
  status: 'confirmed',
  move: { who: 'delivery' },
  changedParties: [],
  deadlineOn: null,
  deliveryId: 'd',
} as unknown as OrderView

const delivery = {
  id: 'd',
  status: 'done',
  occasions: [],
  service: order.service,
} as unknown as DeliverySummary

const aDuty = (duty: Partial<PartyDuty>): PartyDuty => ({
  kind: 'answer',
  orderId: order.id,
  deliveryId: 'd',
  orderStatus: 'confirmed',
  day: '2021-06-14',
  awaited: ['saco_s', 'seko'],
  isOwn: true,
  ...duty,
})

/** The step beside an order, its bar on a phone, and its rows among the orders and the deliveries. */
function places(duty: PartyDuty) {
  const row = (_: string, describedBy: string) => partyDutyParts(duty, { describedBy })
  return {
    step: drawn(<NextStep order={order} actor={saco} asked={partyDutyParts(duty)} />),
    bar: drawn(<OrderBar {...{ order, actor: saco }} messages={[]} asked={partyDutyParts(duty)} />),
    orders: drawn(
      <OrderList
        label="Avrop"
        orders={[{ ...order, isOwn: false, newVersion: null }]}
        reader={saco}
        askedOf={row}
      />,
    ),
    deliveries: drawn(<DeliveryList deliveries={[delivery]} askedOf={row} />),
  }
}

describeInZones('what a delivery asks of the reader’s party', () => {
  it.each([
    ['answer', 'Kansliet föreslog tider 14 juni', 'Välj tider', '/leveranser/d#tider'],
    ['mode', 'Kansliet frågade 14 juni', 'Svara', '/leveranser/d'],
    ['evaluate', 'Allt är genomfört', 'Utvärdera', '/leveranser/d/utvardera'],
    ['follow_up', 'senast 14 juni', 'Följ upp', '/leveranser/d/folj-upp'],
  ] as const)('is the fact and the press wherever the order is told: %s', (kind, fact, label, href) => {
    const { bar, ...others } = places(aDuty({ kind }))
    for (const [place, shown] of Object.entries({ bar, ...others })) {
      expect(shown, place).toMatch(new RegExp(`<a [^>]*href="${href}"[^>]*>${label}<`))
      expect(shown, place).not.toContain('Kansliet ordnar leveransen')
    }
    for (const [place, shown] of Object.entries(others)) expect(shown, place).toContain(fact)
    for (const shown of [bar, others.step]) expect(shown.match(/button-primary/g)).toHaveLength(1)
    for (const shown of [others.orders, others.deliveries]) {
      const [, name] = /aria-describedby="([^"]*)"/.exec(shown) ?? []
      expect(shown).toContain(`id="${name}"`)
    }
  })

  it('is told without a press where it waits for the others', () => {
    const { bar, ...others } = places(aDuty({ isOwn: false, awaited: ['seko'] }))
    for (const [place, shown] of Object.entries({ bar, ...others })) {
      expect(shown, place).toContain('Väntar på Seko')
      expect(shown, place).not.toMatch(/Välj tider|Kansliet ordnar leveransen/)
    }
  })

  it('leaves an order that nobody is asked about as it was', () => {
    expect(drawn(<NextStep order={order} actor={saco} />)).toContain('Kansliet ordnar leveransen')
    expect(drawn(<OrderBar order={order} actor={saco} messages={[]} />)).toContain(
      'Kansliet ordnar leveransen',
    )
  })
})

function drawn(part: ReactNode): string {
  return withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    ),
  )
}

it('an order that is over stands first among those under way, and among those that ended', () => {
  const of = (orderStatus: 'confirmed' | 'delivered', isOwn = true) =>
    aDuty({ orderId: `${orderStatus} ${isOwn}`, orderStatus, isOwn })
  const asked = [of('delivered'), of('confirmed'), of('confirmed', false)]
  const begun = (visa: string) => askedIn(readOrderFilter({ visa }), asked)
  expect(begun('open')).toEqual(['delivered true', 'confirmed true'])
  expect(begun('all')).toEqual(begun('open'))
  expect(begun('ended')).toEqual(['delivered true'])
})
