import { expect, it } from 'vitest'
import { askedIn, readOrderFilter } from '@/features/orders/lists/order-filter'

it('an order that is over stands first among those under way, and among those that ended', () => {
  const of = (orderStatus: 'confirmed' | 'delivered', isOwn = true) =>
    ({ orderId: `${orderStatus} ${isOwn}`, orderStatus, isOwn, turn: 'evaluate' }) as const
  const asked = [of('delivered'), of('confirmed'), of('confirmed', false)]
  const begun = (visa: string) => askedIn(readOrderFilter({ visa }), asked).evaluate
  expect(begun('open')).toEqual(['delivered true', 'confirmed true'])
  expect(begun('all')).toEqual(begun('open'))
  expect(begun('ended')).toEqual(['delivered true'])
})
