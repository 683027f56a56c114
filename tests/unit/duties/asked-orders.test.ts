import { expect, it } from 'vitest'
import { askedBy } from '@/features/orders/lists/order-filter'
import { idsInTurn } from '@/features/orders/lists/own-turns'

it('an order waits for its reader by its own turn or its delivery’s, and each stands once', () => {
  const asked = askedBy([
    { orderId: 'late', isOwn: true, turn: 'late' },
    { orderId: 'over', isOwn: true, turn: 'evaluate' },
    { orderId: 'answered', isOwn: false, turn: 'times' },
    { orderId: 'over', isOwn: false, turn: 'times' },
    { orderId: 'agreed', isOwn: true, turn: 'times' },
  ])
  const own = [
    { id: 'draft', turn: 'draft' },
    { id: 'sign', turn: 'order' },
  ] as const
  expect(idsInTurn({ own, others: [{ id: 'sent' }, { id: 'agreed' }] }, asked)).toEqual({
    own: ['late', 'sign', 'agreed', 'over', 'draft'],
    others: ['sent', 'answered'],
  })
})
