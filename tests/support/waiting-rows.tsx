import type { ReactNode } from 'react'
import type { SignedInActor } from '@/auth/actor'
import { AllWaitingOrders, WaitingOrders } from '@/features/orders/lists/components/waiting-orders'
import type { WaitingOrder } from '@/features/orders/lists/waiting-queries'
import { withoutHeldDays } from './held-days'
import { markupOf } from './markup'

/** The markup of orders that wait, as the actor meets them. */
export function drawnRows(actor: SignedInActor, orders: WaitingOrder[], total = orders.length): string {
  return drawn(
    <>
      <WaitingOrders orders={orders} label="Väntar" actor={actor} />
      <AllWaitingOrders
        part={{ orders, total, met: [] }}
        turn="others"
        all={Array<string>(total).fill('o')}
      />
    </>,
  )
}

/** The markup of a part of a page. */
export function drawn(part: ReactNode): string {
  return withoutHeldDays(markupOf(part))
}

/** A valid order that waits for the staff. */
export function aWaitingOrder(number: number): WaitingOrder {
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
    awaited: [],
    startedByParty: 'employer',
    deadlineOn: null,
    waitingSince: new Date('2021-06-01T10:00:00Z'),
  } as unknown as WaitingOrder
}
