import { expect, it } from 'vitest'
import { mayBeDoneOn } from '@/features/deliveries/outcomes/rules'
import { dayOf } from '@/lib/dates'
import { doneDayEdges, EDGE_TODAY, edgeBounds } from '../../support/done-day-edges'
import { describeInZones } from '../../support/zones'

describeInZones('a done day', () => {
  it.each(doneDayEdges)('$it', ({ day, reason = '', bounds, refused }) => {
    const answer = mayBeDoneOn(day, { ...edgeBounds, ...bounds }, { today: EDGE_TODAY, reason })
    expect(answer).toMatchObject(refused ? { ok: false, reason: refused.reason } : { ok: true })
  })

  it.each([
    ['late in the evening of the last day of winter time', '2021-03-27T22:59:59Z', '2021-03-27', true],
    ['past midnight', '2021-03-27T23:00:00Z', '2021-03-28', true],
    ['late in the evening in summer', '2021-03-28T21:59:59Z', '2021-03-29', false],
    ['on a leap day', '2024-02-29T12:00:00Z', '2024-02-29', true],
    ['in week 53, at the turn of the year', '2020-12-31T22:59:59Z', '2021-01-01', false],
  ])('is a day in Stockholm: %s', (_case, instant, day, ok) => {
    const today = dayOf(new Date(instant))
    expect(mayBeDoneOn(day, { ...edgeBounds, isFree: true }, { today, reason: '' }).ok).toBe(ok)
  })
})
