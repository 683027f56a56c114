import { describe, expect, it } from 'vitest'
import { checkDay } from '@/features/deliveries/rules'
import {
  answerOf,
  isReminderDue,
  isToAnswer,
  mayRemind,
  standsOpen,
  unanswered,
} from '@/features/deliveries/times/rules'
import { answerTimesSchema, proposeTimesSchema } from '@/features/deliveries/times/schema'
import { addDays } from '@/lib/dates'
import { describeInZones } from '../../support/zones'

const occasionId = '0198c0de-0000-7000-8000-000000000001'
const [before, after] = [new Date('2021-05-03T07:00:00Z'), new Date('2021-05-10T07:00:00Z')]
const proposal = { planStatus: 'proposed' as const, planStartsAt: before, replacedAt: null }
const planned = { ...proposal, planStatus: 'planned' as const }

describeInZones('proposed times stand', () => {
  it.each([
    ['while nothing has happened', proposal, { status: 'proposed', startsAt: before }, true],
    [
      'no longer once others are proposed',
      { ...proposal, replacedAt: before },
      { status: 'proposed', startsAt: before },
      'times_replaced',
    ],
    ['no longer once it is planned', proposal, { status: 'planned', startsAt: before }, 'times_settled'],
    ['no longer once it is cancelled', proposal, { status: 'cancelled', startsAt: before }, 'times_settled'],
    ['no longer once it is moved', planned, { status: 'planned', startsAt: after }, 'times_settled'],
    ['for a planned one that may move', planned, { status: 'planned', startsAt: before }, true],
    [
      'for one that never had a time',
      { ...proposal, planStartsAt: null },
      { status: 'proposed', startsAt: null },
      true,
    ],
  ] as const)('%s', (_name, of, occasion, expected) => {
    const answer = standsOpen(of, occasion)
    expect(answer.ok || answer.reason).toBe(expected)
  })
})

describe('an answer', () => {
  const times = [1, 2, 3].map(position => ({ position, startsAt: new Date(position), minutes: 60 }))
  const answer = (suits: number[], more: { all?: boolean; others?: boolean; wish?: string } = {}) => {
    const said = answerOf({ times }, { suits, wish: '', ...more })
    return said.ok ? said.value : said.reason
  }

  it.each([
    ['some', answer([3, 1]), [1, 3]],
    ['all at one press', answer([], { all: true }), [1, 2, 3]],
    ['none, with a wish', answer([], { wish: 'Hellre i maj.' }), []],
    ['others asked for, in words', answer([2], { others: true, wish: 'Hellre i maj.' }), [2]],
    ['others asked for without a word', answer([2], { others: true }), 'times_wish_missing'],
    ['nothing at all', answer([]), 'times_unanswered'],
    ['a time that is not there', answer([5]), 'times_unanswered'],
    ['the same twice', answer([2, 2]), [2]],
  ])('%s', (_name, said, expected) => {
    expect(said).toEqual(expected)
  })

  it('is awaited of each party that is asked, for itself', () => {
    const asked = ['employer', 'ofr_s_p_o', 'seko'] as const
    const answers = [{ party: 'seko' as const }]
    expect(unanswered(asked, answers)).toEqual(['employer', 'ofr_s_p_o'])
    expect(isToAnswer({ asked, answers }, 'seko')).toBe(false)
    expect(isToAnswer({ asked, answers }, 'employer')).toBe(true)
    expect(isToAnswer({ asked, answers }, 'saco_s')).toBe(false)
  })
})

describeInZones('the reminder', () => {
  const proposedAt = new Date('2021-05-11T08:00:00Z')

  it.each([
    ['two working days later', '2021-05-14', false],
    ['three working days later, Ascension Day not counted', '2021-05-17', true],
    ['later still', '2021-05-20', true],
  ])('%s', (_name, today, isDue) => {
    expect(isReminderDue({ proposedAt, remindedAt: null }, today)).toBe(isDue)
    // Of a reminder the days are counted as of the question.
    expect(isReminderDue({ proposedAt: new Date(0), remindedAt: proposedAt }, today)).toBe(isDue)
  })

  it.each([
    ['the Friday before summer time, late in the evening', '2027-03-19T22:59:00Z', '2027-03-24'],
    ['past midnight on the Friday before summer time ends', '2027-10-28T22:01:00Z', '2027-11-03'],
    ['the leap day', '2024-02-29T22:59:00Z', '2024-03-05'],
    ['the last day of work in week 53', '2026-12-30T22:59:00Z', '2027-01-07'],
  ])('of what was proposed %s is due on its third working day', (_name, at, day) => {
    const proposal = { proposedAt: new Date(at), remindedAt: null }
    expect([isReminderDue(proposal, addDays(day, -1)), isReminderDue(proposal, day)]).toEqual([false, true])
  })

  it.each([
    ['not on the last day to answer', '2021-05-17T09:00:00Z', {}, 'portal_reminds'],
    ['the day after it', '2021-05-18T09:00:00Z', {}, undefined],
    [
      'not twice a day',
      '2021-05-18T09:00:00Z',
      { remindedAt: new Date('2021-05-18T05:30:00Z') },
      'reminded_today',
    ],
    [
      'the day after that',
      '2021-05-19T04:00:00Z',
      { remindedAt: new Date('2021-05-18T05:30:00Z') },
      undefined,
    ],
    [
      'not once all have answered',
      '2021-05-18T09:00:00Z',
      { answers: [{ party: 'seko' }] },
      'nobody_to_remind',
    ],
    ['not once all the times have passed', '2021-05-25T08:00:00Z', {}, 'occasion_in_past'],
  ])('staff remind %s', (_, now, changes, reason) => {
    const times = [{ startsAt: new Date('2021-05-25T07:00:00Z') }]
    const asking = { proposedAt, remindedAt: null, asked: ['seko'] as const, answers: [], times, ...changes }
    const may = mayRemind(asking as Parameters<typeof mayRemind>[0], new Date(now))
    expect(may.ok ? undefined : may.reason).toBe(reason)
  })
})

describeInZones('a day to plan an occasion on', () => {
  it.each([
    ['2021-05-02', 'occasion_in_past'],
    ['2021-05-03', true],
    ['2026-05-03', true],
    ['2026-05-04', 'day_far_ahead'],
  ])('%s: %s', (on, outcome) => {
    const day = checkDay(on, '2021-05-03', 'on')
    expect(day.ok || day.reason).toBe(outcome)
  })
})

describeInZones('the form for times', () => {
  const time = (on: string, at: string) => ({ on, time: at, minutes: 120 })
  const faults = (times: object[]) => {
    const parsed = proposeTimesSchema.safeParse({ occasionId, times })
    return (parsed.error?.issues ?? []).map(issue => [
      issue.path.slice(1).join('.'),
      'params' in issue && issue.params ? issue.params.explain : issue.code,
    ])
  }
  const days = ['03', '04', '05', '06', '07', '10'].map(day => time(`2021-05-${day}`, '09:00'))

  it('leaves out the rows that are empty', () => {
    const parsed = proposeTimesSchema.parse({
      occasionId,
      times: [
        ...[time('2021-05-03', '09:00'), { minutes: 120 }, time('2021-05-04', '13:00')],
        ...[{ time: '09:00', minutes: 120 }, {}],
      ],
    })
    expect(parsed.times).toEqual([time('2021-05-03', '09:00'), time('2021-05-04', '13:00')])
  })

  it.each([
    [
      'none, at both fields that are asked for',
      [{ minutes: 120 }, {}],
      [
        ['0.on', 'required.day'],
        ['0.time', 'time'],
      ],
    ],
    ['none but the form’s own hour', [{ time: '09:00' }, { time: '09:00' }], [['0.on', 'required.day']]],
    ['five', days.slice(0, 5), []],
    ['a sixth', days, [['', 'tooManyTimes']]],
    ['a day without an hour', [{ on: '2021-05-03' }], [['0.time', 'time']]],
    ['an hour without a day', [...days.slice(0, 1), { time: '10:30' }], [['1.on', 'date']]],
    ['the same time twice', [days[0] ?? {}, days[0] ?? {}], [['1.time', 'timeTwice']]],
    ['an hour that the clocks skip', [time('2021-03-28', '02:30')], [['0.time', 'skippedTime']]],
    ['an end before the start', [{ ...days[0], minutes: -60 }], [['0.minutes', 'too_small']]],
    ['a day that is none', [time('2021-02-29', '09:00')], [['0.on', 'date']]],
  ])('%s', (_name, times, expected) => {
    expect(faults(times)).toEqual(expected)
  })

  it('takes positions of five times alone', () => {
    const answer = (suits: number[]) => answerTimesSchema.safeParse({ proposalId: occasionId, suits }).success
    expect([answer([1, 5]), answer([6]), answer([0]), answer([1.5])]).toEqual([true, false, false, false])
  })
})
