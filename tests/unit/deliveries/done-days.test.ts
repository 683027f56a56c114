import { expect, it } from 'vitest'
import { isWithoutParticipants, mayBeDoneOn, mayDelivererCorrect } from '@/features/deliveries/outcomes/rules'
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

it.each([
  ['the day after', '2021-03-22', { outcome: 'done', doneOn: '2021-03-22' }, '2021-03-23', true],
  [
    'on the last day of the month',
    '2021-03-01',
    { outcome: 'done', doneOn: '2021-03-02' },
    '2021-03-31',
    true,
  ],
  [
    'in the next month',
    '2021-03-31',
    { outcome: 'done', doneOn: '2021-03-31' },
    '2021-04-01',
    'month_is_over',
  ],
  [
    'into a month before',
    '2021-03-02',
    { outcome: 'done', doneOn: '2021-02-28' },
    '2021-03-03',
    'month_is_over',
  ],
  ['to not done', '2021-03-22', { outcome: 'not_done' }, '2021-03-23', 'taking_back_is_for_staff'],
] as const)('a deliverer corrects %s', (...[, from, to, today, expected]) => {
  const answer = mayDelivererCorrect(from, to, today)
  expect(answer.ok || answer.reason).toBe(expected)
})

it.each([
  ['some', 5, [], false],
  ['an unknown number', undefined, [], false],
  ['nobody', 0, [], true],
  ['nobody from one of its organisations', 0, [7], false],
  ['nobody from one, and an unknown number from another', 0, [undefined], false],
  ['nobody from any of its organisations', 0, [0, 0], true],
] as const)('a session of %s is without participants: %s', (_, own, others, without) => {
  const joined = others.map(actualParticipants => ({ occasionId: 'x', actualParticipants }))
  expect(isWithoutParticipants({ actualParticipants: own, joined })).toBe(without)
})
