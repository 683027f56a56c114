import { expect, it } from 'vitest'
import { completeContent, draftContentSchema } from '@/features/orders/content/order-content'
import { gapKey } from '@/features/orders/drafting/gap-key'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const complete = {
  ...{ need: 'x', goal: 'x', planAfter: 'x', unit: 'x', targetGroup: 'x', participants: 1 },
  ...{ mode: 'digital', safetyRepresentativeInformed: true },
}

describeInZones('the wished period of an order that is sent', () => {
  it.each([
    ['from the same day to five years ahead', '2021-06-17', '2026-06-17', []],
    ['that has begun', '2021-06-16', '2021-10-01', ['periodFrom startPast']],
    ['that is over', '2019-05-01', '2021-06-16', ['periodFrom startPast', 'periodTo past']],
    ['that ends first', '2021-10-01', '2021-09-30', ['periodTo periodOrder']],
    ['that ends too far ahead', '2021-09-01', '2026-06-18', ['periodTo farAhead']],
    ['of another thousand years', '3027-01-31', '3027-02-28', ['periodFrom farAhead', 'periodTo farAhead']],
  ])('%s', (_case, periodFrom, periodTo, faults) => {
    const draft = draftContentSchema.parse({ ...complete, periodFrom, periodTo })
    const asked = { runsInRounds: false, mode: 'either' } as const
    const { content, missing } = completeContent(draft, '2021-06-17', asked)
    expect(missing.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults)
    expect(content !== null).toBe(faults.length === 0)
  })
})

it('each fault of a day has its words', () => {
  const { orders, reasons } = messagesIn('sv')
  const keyOf = (fault: 'startPast' | 'farAhead') => gapKey({ field: 'periodFrom', fault })
  expect([keyOf('startPast'), keyOf('farAhead')]).toEqual(['orders.gap.startPast', 'reasons.day_far_ahead'])
  expect(orders.gap.startPast).toBe('Starten har redan varit. Välj i dag eller en senare dag.')
  expect(reasons.day_far_ahead).toBe('Dagen ligger mer än fem år framåt. Kontrollera året.')
})
