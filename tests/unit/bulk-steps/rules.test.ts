import { expect, it } from 'vitest'
import {
  MOST_AT_ONCE,
  pressedOf,
  pressOf,
  progressOf,
  readersOf,
  verdictsOn,
} from '@/features/bulk-steps/rules'

it('says of each chosen row what the step does with it', () => {
  const chosen = [
    { kind: 'plan', waits: true, isOwn: true },
    { kind: 'plan', waits: false, isOwn: false },
    { kind: 'mail', waits: true, isOwn: false },
  ] as const
  expect(verdictsOn('propose', chosen)).toEqual(['does', 'gone', 'not_for_kind'])
  expect(verdictsOn('take', chosen), 'one’s own is not taken once more').toEqual(['own', 'gone', 'does'])
})

it('leaves out what would be refused, and counts in its press what will be done alone', () => {
  const chosen = [
    { kind: 'overdue', waits: true, isOwn: false, isRefused: true },
    { kind: 'overdue', waits: true, isOwn: false },
    { kind: 'last_day', waits: true, isOwn: false },
    { kind: 'mail', waits: true, isOwn: false },
  ] as const
  const verdicts = verdictsOn('remind', chosen)
  expect(verdicts).toEqual(['refused', 'does', 'does', 'not_for_kind'])
  const rows = chosen.map(({ kind }, index) => ({ verdict: verdicts[index] ?? 'gone', duty: { kind } }))
  expect(pressOf(rows)).toEqual({ count: 2, of: 'order' })
})

it('takes no more at once than can be looked through', () => {
  const mail = { kind: 'mail', waits: true, isOwn: false } as const
  const many = Array.from({ length: MOST_AT_ONCE + 2 }, () => mail)
  expect(verdictsOn('retry', many).filter(verdict => verdict === 'too_many')).toHaveLength(2)
})

const pressedAt = new Date('2021-04-01T08:00:00Z')
const after = (seconds: number) => new Date(pressedAt.getTime() + seconds * 1000)

it.each([
  ['on its way', ['done', null], 1, { done: 1, untried: 1, isUnderWay: true }],
  ['broken off', ['done', 'duty_gone', null], 121, { done: 1, untried: 1, isUnderWay: false }],
  ['at its end', ['done', 'duty_gone'], 1, { done: 1, untried: 0, isUnderWay: false }],
] as const)('a step is %s', (_how, outcomes, seconds, progress) => {
  const rows = outcomes.map(outcome => ({ outcome }))
  expect(progressOf({ pressedAt, rows }, after(seconds))).toEqual(progress)
})

it('answers the party that asked alone, and writes of an order to all its parties', () => {
  expect(readersOf({ kind: 'answer', party: 'seko' })).toBe('seko')
  expect(readersOf({ kind: 'confirm', party: null })).toBe('parties')
})

it('names a step that was pressed as its preview did, without the rows that it left out', () => {
  const id = '01970000-0000-7000-8000-000000000001'
  const rows = [
    { name: `overdue.${id}` },
    { name: `last_day.${id}` },
    { name: `mail.${id}`, skipped: 'gone' },
  ]
  expect(pressedOf(rows)).toEqual({ count: 2, of: 'order' })
})
