import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeliveryList } from '@/features/deliveries/components/delivery-list'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import type { PartyDuty } from '@/features/duties/party-duty'
import { OrderList } from '@/features/orders/lists/components/order-list'
import type { OrderView } from '@/features/orders/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'
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

const aDuty = (duty: Partial<PartyDuty> = {}): PartyDuty => ({
  kind: 'answer',
  orderId: order.id,
  deliveryId: 'd',
  orderStatus: 'confirmed',
  day: '2021-06-14',
  awaited: ['saco_s', 'seko'],
  answerBy: '2021-06-17',
  isOwn: true,
  signerOf: null,
  hasWished: false,
  wishing: [],
  turn: 'times',
  ...duty,
})

/** The step beside an order, its bar on a phone, and its rows among the orders and the deliveries. */
function places(duty: PartyDuty, today: Day = '2021-06-14') {
  const row = (_: string, describedBy: string) => partyDutyParts(duty, { today, describedBy })
  const asked = partyDutyParts(duty, { today })
  return {
    step: drawn(<NextStep order={order} actor={saco} asked={asked} />),
    bar: drawn(<OrderBar {...{ order, actor: saco, asked }} messages={[]} />),
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
    ['answer', 'Kansliet föreslog tider den 14 juni', 'Välj tider', paths.answerTimes('d')],
    ['mode', 'Kansliet frågade den 14 juni', 'Svara', '/leveranser/d'],
    ['evaluate', 'Allt är genomfört', 'Utvärdera', '/leveranser/d/utvardera'],
    ['follow_up', 'Det har gått ett halvår', 'Följ upp', '/leveranser/d/folj-upp'],
  ] as const)('is the fact and the press wherever the order is told: %s', (kind, fact, label, href) => {
    const { bar, ...others } = places(aDuty({ kind }))
    for (const [place, shown] of Object.entries({ bar, ...others })) {
      expect(shown, place).toMatch(new RegExp(`<a [^>]*href="${href.replace('?', '\\?')}"[^>]*>${label}<`))
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

  it('has the words and the tone of its last day wherever the order is told, in amber once it is over', () => {
    for (const kind of ['answer', 'mode', 'follow_up'] as const) {
      const { bar, ...others } = places(aDuty({ kind }), '2021-06-17')
      expect(bar).toContain('<span class="font-semibold">Svara senast 17 juni 2021</span>')
      for (const [place, shown] of Object.entries(others)) {
        expect(shown, place).toContain('<p class="font-semibold">Svara i dag, 17 juni 2021.</p>')
      }
      const { bar: lateBar, ...late } = places(aDuty({ kind }), '2021-06-18')
      expect(lateBar).toContain(
        '<span class="font-semibold text-cloudberry">Sista dagen var 17 juni 2021</span>',
      )
      for (const [place, shown] of Object.entries(late)) {
        expect(shown, place).toContain(
          '<p class="font-semibold text-cloudberry">Svaret skulle ha kommit senast 17 juni 2021.</p>',
        )
      }
    }
  })

  it('is told without a press to one who may not answer it, with those who may', () => {
    const { bar, ...others } = places(aDuty({ kind: 'mode', isOwn: false, signerOf: 'saco_s' }))
    expect(bar).toMatch(/Väntar på .*Saco-S.* och Seko/)
    expect(bar).not.toContain('>Svara<')
    for (const [place, shown] of Object.entries(others)) {
      expect(shown, place).toMatch(/Den som signerar för .*Saco-S.* svarar\./)
      expect(shown, place).not.toContain('>Svara<')
    }
  })

  it('leaves an order that nobody is asked about as it was', () => {
    expect(drawn(<NextStep order={order} actor={saco} />)).toContain('Kansliet ordnar leveransen')
    const bar = (changes: Partial<OrderView>) =>
      drawn(<OrderBar order={{ ...order, ...changes }} actor={saco} messages={[]} />)
    expect(bar({ deliveryId: 'd' })).toContain('Kansliet ordnar leveransen')
    // The page says it: a bar is for a press.
    expect(bar({ deliveryId: null, receipt: null })).toBe('')
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
