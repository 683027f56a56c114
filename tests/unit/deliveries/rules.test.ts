import { describe, expect, it } from 'vitest'
import {
  canMove,
  isOpen,
  isSeriesLeft,
  mayUseMode,
  modeChoice,
  type OccasionMove,
  type OccasionStatus,
  occasionStatuses,
  planMark,
  progressOf,
  standingOf,
  statusAfter,
  whyClosed,
} from '@/features/deliveries/rules'

const moves: OccasionMove[] = ['plan', 'mark_done', 'cancel']

describe('the moves of an occasion', () => {
  const allowed: Record<OccasionStatus, Partial<Record<OccasionMove, OccasionStatus>>> = {
    proposed: { plan: 'planned', mark_done: 'done', cancel: 'cancelled' },
    planned: { plan: 'planned', mark_done: 'done', cancel: 'cancelled' },
    done: {},
    cancelled: {},
  }
  it.each(occasionStatuses.flatMap(status => moves.map(move => [status, move] as const)))(
    '%s, %s',
    (status, move) => {
      const next = allowed[status][move]
      expect(canMove({ status }, move)).toBe(next !== undefined)
      expect(statusAfter({ status }, move)).toEqual(
        next ? { ok: true, value: next } : { ok: false, reason: 'occasion_not_open' },
      )
    },
  )
})

describe('the page of a step that somebody has taken meanwhile', () => {
  const every = [...moves, 'correct', 'take_back'] as const
  it.each(occasionStatuses.flatMap(status => every.map(move => [status, move] as const)))(
    '%s, %s: says why it is closed just where the move is',
    (status, move) => {
      const why = whyClosed({ status, sessionId: null }, move)
      expect(why === null).toBe(canMove({ status }, move))
      const isOver = status === 'done' || status === 'cancelled'
      if (why) expect(why).toBe(isOver ? status : 'not_done')
    },
  )

  it('tells apart what nobody plans, and what is planned for several organisations at once', () => {
    const registration = { status: 'proposed', templateKey: 'registration', sessionId: null } as const
    expect(whyClosed(registration, 'plan')).toBe('self_led')
    const joint = { status: 'planned', sessionId: 's' } as const
    expect([whyClosed(joint, 'plan'), whyClosed(joint, 'plan', true)]).toEqual([null, 'joint'])
    expect(whyClosed({ ...joint, status: 'done' }, 'plan', true)).toBe('done')
  })
})

it('what people lead themselves is handed over and done, and has no day', () => {
  const registration = { status: 'proposed', templateKey: 'registration' } as const
  expect(statusAfter(registration, 'plan')).toMatchObject({ ok: false, reason: 'occasion_self_led' })
  expect(moves.map(move => canMove(registration, move))).toEqual([false, true, true])
})

describe('where delivery and order stand by the occasions', () => {
  it.each([
    [[], 'planning', 'confirmed'],
    [['proposed', 'planned'], 'planning', 'confirmed'],
    [['cancelled', 'cancelled'], 'planning', 'confirmed'],
    [['cancelled', 'proposed'], 'planning', 'confirmed'],
    [['done', 'proposed'], 'under_way', 'in_delivery'],
    [['done', 'planned', 'cancelled'], 'under_way', 'in_delivery'],
    [['done'], 'done', 'delivered'],
    [['done', 'cancelled'], 'done', 'delivered'],
    [['done', 'done'], 'done', 'delivered'],
  ] as const)('%j: %s, order %s', (occasions, delivery, order) => {
    expect(progressOf(occasions)).toEqual({ delivery, order })
  })

  it.each([
    ['planning', [], 'planning'],
    ['planning', ['proposed', 'proposed'], 'planning'],
    ['planning', ['proposed', 'planned'], 'partly_planned'],
    ['planning', ['planned', 'planned', 'cancelled'], 'planned'],
    ['planning', ['cancelled'], 'planning'],
    ['under_way', ['done', 'planned'], 'under_way'],
    ['done', ['done'], 'done'],
    ['cancelled', ['cancelled'], 'cancelled'],
  ] as const)('%s with %j is told as %s', (status, occasions, standing) => {
    expect(standingOf({ status, occasions: occasions.map(one => ({ status: one })) })).toBe(standing)
  })

  it('what people lead themselves is told as handed over, and all else as it stands', () => {
    const [led, meeting] = ['registration', 'start'].map(templateKey => ({
      ...{ status: 'proposed' as const, templateKey },
    }))
    const told = (...occasions: (typeof led)[]) =>
      standingOf({ status: 'planning', occasions: occasions.flatMap(one => one ?? []) })
    expect([told(led), told(led, meeting), told(meeting), told()]).toEqual([
      'handing_over',
      'planning',
      'planning',
      'planning',
    ])
    expect(standingOf({ status: 'done', occasions: [{ status: 'done', templateKey: 'registration' }] })).toBe(
      'done',
    )
  })

  it.each([
    ['planning', true],
    ['under_way', true],
    ['done', false],
    ['cancelled', false],
  ] as const)('%s takes new occasions: %s', (status, open) => {
    expect(isOpen({ status })).toBe(open)
  })
})

describe('the mode of an occasion', () => {
  it.each([
    ['either', 'digital', 'on_site', true],
    ['either', 'on_site', 'digital', true],
    ['on_site', 'on_site', 'digital', false],
    ['digital', 'digital', 'on_site', false],
    ['on_site', 'on_site', 'on_site', true],
    ['on_site', 'digital', 'digital', true],
    [null, 'digital', 'on_site', true],
  ] as const)('agreed %s, now %s, wished %s: %s', (agreed, mode, wished, may) => {
    expect(mayUseMode(agreed, { mode }, wished)).toBe(may)
  })
})

it('the mark of a plan changes with the status and with every rescheduling', () => {
  const marks = [
    planMark({ status: 'proposed', sequence: 0 }),
    planMark({ status: 'planned', sequence: 0 }),
    planMark({ status: 'planned', sequence: 1 }),
  ]
  expect(new Set(marks).size).toBe(3)
})

describe('the choice of a plan’s mode', () => {
  it.each([
    ['either', 'either', 'open'],
    [null, 'either', 'open'],
    ['on_site', 'either', 'agreed'],
    ['either', 'on_site', 'given'],
    ['on_site', 'on_site', 'given'],
    ['either', 'digital', 'open'],
  ] as const)('of a meeting on site: agreed %s, given %s, is %s', (agreed, mode, choice) => {
    expect(modeChoice(agreed, { mode: 'on_site' }, { mode })).toBe(choice)
  })
})

it('a series is several that are left to plan or move, and no joint session is one of them', () => {
  const of = (status: OccasionStatus, sessionId: string | null = null) => ({ status, sessionId })
  const [proposed, planned, done, joint] = [of('proposed'), of('planned'), of('done'), of('planned', 'joint')]
  expect(isSeriesLeft([proposed, planned])).toBe(true)
  expect([[], [proposed], [planned, done], [planned, joint]].map(isSeriesLeft)).toEqual([
    ...[false, false, false, false],
  ])
})
