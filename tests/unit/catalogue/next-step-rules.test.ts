import { describe, expect, it } from 'vitest'
import { type OfferedService, type ServiceReader, serviceStep } from '@/features/catalogue/next-step-rules'
import { standingOf } from '@/features/orders/engagement/rules'
import { isGone, orderStatuses } from '@/features/orders/statuses'

const open: OfferedService = { canBeOrdered: true, canBeShownInterest: true, hasSuccessor: false }
const coming: OfferedService = { canBeOrdered: false, canBeShownInterest: true, hasSuccessor: false }
const phasedOut: OfferedService = { canBeOrdered: true, canBeShownInterest: true, hasSuccessor: true }
const ended: OfferedService = { canBeOrdered: false, canBeShownInterest: false, hasSuccessor: true }
const endedForGood: OfferedService = { canBeOrdered: false, canBeShownInterest: false, hasSuccessor: false }

describe('the next step on a service’s page', () => {
  it.each([
    ['anyone', open, false, 'none', 'order', 'show_interest'],
    ['anyone', coming, false, 'none', 'show_interest', null],
    ['anyone', phasedOut, false, 'none', 'order', 'show_interest'],
    ['anyone', ended, false, 'none', 'successor', null],
    ['anyone', endedForGood, false, 'none', null, null],
    ['signatory', open, false, 'none', 'order', 'show_interest'],
    ['signatory', open, true, 'interest', 'order', 'see_interest'],
    ['preparer', coming, true, 'interest', 'see_interest', null],
    ['signatory', ended, true, 'interest', 'successor', 'see_interest'],
    ['signatory', endedForGood, true, 'interest', 'see_interest', null],
    ['staff', open, false, 'none', 'see_interested', null],
    ['staff', ended, false, 'none', 'see_interested', 'successor'],
    ['person', open, false, 'none', 'ask_access', null],
    ['person', ended, false, 'none', 'ask_access', 'successor'],
    ['other', open, false, 'none', null, null],
    ['other', ended, false, 'none', 'successor', null],
  ] as const)(
    '%s, %j, with interest %s: %s, %s, beside it %s',
    (reader, service, hasInterest, ...expected) => {
      const step = serviceStep(service, reader, { hasInterest, order: null })
      expect([step.state, step.press, step.also]).toEqual(expected)
    },
  )

  it.each([
    ['draft', open, 'draft', 'continue_draft', 'order_another'],
    ['draft', coming, 'draft', 'continue_draft', 'see_interest'],
    ['draft', ended, 'draft', 'successor', 'open_order'],
    ['draft', endedForGood, 'draft', 'open_order', 'see_interest'],
    ['returned', ended, 'returned', 'correct', 'see_interest'],
    ['lapsed', open, 'lapsed', 'open_order', 'order_another'],
    ['awaiting_signatures', open, 'awaiting', 'open_order', 'order_another'],
    ['valid', open, 'valid', 'open_order', 'order_another'],
    ['confirmed', open, 'delivery', 'open_delivery', 'order_another'],
    ['confirmed', coming, 'delivery', 'open_delivery', 'see_interest'],
    ['in_delivery', ended, 'delivery', 'open_delivery', 'see_interest'],
    ['delivered', open, 'delivered', 'order_again', 'open_delivery'],
    ['followed_up', ended, 'delivered', 'successor', 'open_delivery'],
    ['delivered', endedForGood, 'delivered', 'open_delivery', 'see_interest'],
  ] as const)('an order that is %s of %j: %s, %s, beside it %s', (status, service, ...expected) => {
    const step = serviceStep(service, 'signatory', { hasInterest: true, order: standingOf(status, false) })
    expect([step.state, step.press, step.also]).toEqual(expected)
  })

  it.each([
    ['signatory', 'sign'],
    ['preparer', 'open_order'],
  ] as const)('a %s whose party has not signed presses %s', (reader: ServiceReader, press) => {
    const order = standingOf('awaiting_signatures', true)
    const step = serviceStep(open, reader, { hasInterest: false, order })
    expect(step).toEqual({ state: 'own_turn', press, also: 'order_another' })
  })

  it.each(orderStatuses.filter(status => !isGone(status)))(
    'an order that is %s hides no way to the service',
    status => {
      const order = standingOf(status, false)
      const ways = (service: OfferedService, hasInterest = false) => {
        const { press, also } = serviceStep(service, 'preparer', { hasInterest, order })
        return [press, also]
      }
      expect(ways(open).some(way => way === 'order_another' || way === 'order_again')).toBe(true)
      expect(ways(coming)).toContain('show_interest')
      expect(ways(endedForGood)).toContain(null)
    },
  )

  it('a person who acts for nobody has nothing of the service', () => {
    expect(serviceStep(open, 'signatory', null).state).toBe('none')
  })
})
