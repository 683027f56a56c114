import { expect, it } from 'vitest'
import { dayGroups, outlookOf, ownClashes, ownDays } from '@/features/deliveries/assignments/own-days'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { canAnswer, isUnanswered } from '@/features/deliveries/assignments/rules'
import { answerAssignmentSchema } from '@/features/deliveries/assignments/schema'
import type { OccasionStatus } from '@/features/deliveries/rules'
import type { Day } from '@/lib/dates'
import { describeInZones } from '../../support/zones'

// A Thursday, in the last minutes of the day by Stockholm's clocks.
const now = new Date('2026-12-03T22:30:00Z')

const own = (status: OccasionStatus, startsAt: string | null) =>
  ({ id: startsAt, status, startsAt: startsAt && new Date(startsAt) }) as unknown as OwnOccasion

describeInZones('a deliverer’s days', () => {
  it.each([
    ['planned', '2026-12-03T08:00:00Z', 'today'],
    ['done', '2026-12-03T08:00:00Z', 'today'],
    ['cancelled', '2026-12-03T08:00:00Z', 'today'],
    ['planned', '2026-12-02T22:59:00Z', 'overdue'],
    ['planned', '2026-12-03T23:00:00Z', 'tomorrow'],
    ['planned', '2026-12-06T22:59:00Z', 'week'],
    ['planned', '2026-12-06T23:00:00Z', 'later'],
    ['proposed', '2026-12-03T08:00:00Z', 'proposed'],
    ['done', '2026-11-03T08:00:00Z', 'past'],
    ['cancelled', '2026-12-24T08:00:00Z', 'past'],
    ['done', null, 'past'],
  ] as const)('hold what is %s at %s among %s', (status, startsAt, group) => {
    const days = ownDays([own(status, startsAt)], now)
    expect(dayGroups.filter(name => days[name].length > 0)).toEqual([group])
  })

  it('keep what was marked last in sight, as long as its month runs', () => {
    const done = (day: string) => ({ ...own('done', `${day}T08:00:00Z`), doneOn: day as Day })
    const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-02', '2026-12-02'] as const
    const { recent, past } = ownDays(days.map(done), now)
    expect(recent.map(({ doneOn }) => doneOn)).toEqual(['2026-12-02', '2026-12-02', '2026-12-02'])
    expect(past.map(({ doneOn }) => doneOn)).toEqual(['2026-12-01', '2026-11-30'])
  })

  it('ask for the number that was left out, also when its month has just ended', () => {
    const done = (changes: Partial<OwnOccasion>) => ({
      ...own('done', '2026-11-30T08:00:00Z'),
      ...{ doneOn: '2026-11-30' as Day, templateKey: 'workshop', actualParticipants: null },
      recordedAt: new Date('2026-11-30T15:00:00Z'),
      ...changes,
    })
    const idsIn = (group: 'uncounted' | 'past', one: OwnOccasion) => ownDays([one], now)[group].length
    expect(idsIn('uncounted', done({}))).toBe(1)
    expect(idsIn('past', done({ actualParticipants: 21 }))).toBe(1)
    expect(idsIn('past', done({ recordedAt: new Date('2026-11-22T15:00:00Z') }))).toBe(1)
  })

  it('tell the latest of the past first', () => {
    const { past } = ownDays([own('done', '2026-10-01T08:00:00Z'), own('done', '2026-11-01T08:00:00Z')], now)
    expect(past.map(({ id }) => id)).toEqual(['2026-11-01T08:00:00Z', '2026-10-01T08:00:00Z'])
  })
})

describeInZones('a clash', () => {
  it('is told of both that go on at once, and of neither once one of them is declined', () => {
    const one = { ...own('planned', '2026-12-05T08:00:00Z'), minutes: 480 }
    const other = { ...own('planned', '2026-12-05T12:00:00Z'), minutes: 240 }
    const apart = { ...own('planned', '2026-12-05T16:00:00Z'), minutes: 60 }
    expect([...ownClashes([one, other, apart])]).toEqual([one.id, other.id])
    expect([...ownClashes([one, { ...other, isDeclined: true }])]).toEqual([])
  })
})

describeInZones('what comes first', () => {
  it('leaves out what was declined, which stands apart until it begins', () => {
    const declined = {
      ...own('planned', '2026-12-04T08:00:00Z'),
      isDeclined: true,
      assignment: 'declined' as const,
    }
    expect(outlookOf([declined], now)).toMatchObject({ inWeek: 0, next: null, unanswered: [] })
    expect(ownDays([declined], now).declined).toHaveLength(1)
    const days = ownDays([declined], new Date('2026-12-04T08:00:00Z'))
    expect(dayGroups.filter(name => days[name].length > 0)).toEqual([])
  })

  it('is the next planned one, those of the week and those without an answer', () => {
    const [passed, late, sunday, monday] = [
      own('planned', '2026-12-03T08:00:00Z'),
      own('planned', '2026-12-24T08:00:00Z'),
      { ...own('planned', '2026-12-06T22:59:00Z'), assignment: 'accepted' as const },
      { ...own('planned', '2026-12-06T23:00:00Z'), assignment: null },
    ]
    // Asked about alone, it is neither the next nor one of the week.
    const asked = { ...own('planned', '2026-12-05T08:00:00Z'), assignment: null }
    expect(outlookOf([asked], now)).toMatchObject({ inWeek: 0, next: null, unanswered: [asked] })
    const { inWeek, next, unanswered, ...left } = outlookOf([passed, late, monday, sunday], now)
    expect([inWeek, next?.id, unanswered.map(({ id }) => id)]).toEqual([2, sunday.id, [monday.id]])
    // One that has begun counts in the day until it is marked.
    expect(left).toEqual({ today: 1, toMark: 1 })
    expect(outlookOf([passed, own('proposed', '2026-12-24T08:00:00Z')], now)).toMatchObject({
      ...{ inWeek: 1, next: null, toMark: 1 },
    })
  })
})

describeInZones('an answer', () => {
  it.each([
    ['planned', '2026-12-04T08:00:00Z', true],
    ['planned', '2026-12-03T22:30:00Z', false],
    ['proposed', '2026-12-04T08:00:00Z', false],
    ['done', '2026-12-04T08:00:00Z', false],
    ['planned', null, false],
  ] as const)('to one that is %s at %s can be given: %s', (status, startsAt, expected) => {
    expect(canAnswer({ status, startsAt: startsAt === null ? null : new Date(startsAt) }, now)).toBe(expected)
  })

  it.each([
    ['accepted', '', true],
    ['declined', '', false],
    ['declined', ' ', false],
    ['change_asked', 'En timme senare', true],
    ['maybe', 'x', false],
  ])('%s with the sentence %j is whole: %s', (answer, note, expected) => {
    const occasionId = '0190a000-0000-7000-8000-000000000001'
    expect(answerAssignmentSchema.safeParse({ occasionId, answer, note }).success).toBe(expected)
  })
})

it.each([
  ['2026-12-04T08:00:00Z', null, true],
  ['2026-12-04T08:00:00Z', 'accepted', false],
  ['2026-12-04T08:00:00Z', 'declined', false],
  ['2026-12-03T08:00:00Z', null, false],
] as const)('of what begins at %s the answer %s is awaited: %s', (startsAt, answer, awaited) => {
  expect(isUnanswered({ status: 'planned', startsAt: new Date(startsAt), answer }, now)).toBe(awaited)
})
