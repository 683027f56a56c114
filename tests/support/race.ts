import { expect } from 'vitest'
import { transactionAs } from '@/lib/db'
import { printLine, ROUNDS } from './test-depth'

export type Runner<S> = (start: S) => Promise<unknown>
export type Winner = 'one' | 'other'

type Race<S> = {
  title: string
  /** The state before each round. Everything that needs to be read is read here. */
  prepare: (round: number) => Promise<S>
  one: Runner<S>
  other: Runner<S>
  /** Checks that what is written down agrees with the answers, and says who came first. */
  judge: (start: S, answers: { one: unknown; other: unknown }) => Promise<Winner>
}

/** Head starts are given in questions to the database, at most this many. */
const LONGEST_START = 24

/**
 * Runs both at once, as often as it takes to meet every order of locks. The one that has won more often
 * begins a little later the next time. They take turns at being asked first. So both outcomes occur, on any
 * machine.
 */
export async function race<S>({ title, prepare, one, other, judge }: Race<S>): Promise<void> {
  const won = { one: 0, other: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = await prepare(round)
    const lead = won.one - won.other
    const runners = [() => late(lead, () => one(start)), () => late(-lead, () => other(start))]
    const answers = await together(runners, round % 2 === 1)
    won[await judge(start, { one: answers[0], other: answers[1] })] += 1
  }
  printLine(`${title}: ${ROUNDS} rounds, won ${won.one} to ${won.other}`)
  expect(Math.min(won.one, won.other), `${title}: both came first at some time`).toBeGreaterThan(0)
}

async function late(lead: number, run: () => Promise<unknown>): Promise<unknown> {
  for (let wait = Math.min(lead, LONGEST_START); wait > 0; wait -= 1)
    await transactionAs({ role: 'anonymous' }, tx => tx.$queryRaw`SELECT 1`)
  return run()
}

async function together(runners: (() => Promise<unknown>)[], isReversed: boolean): Promise<unknown[]> {
  const answers = await Promise.all((isReversed ? runners.toReversed() : runners).map(run => run()))
  return isReversed ? answers.toReversed() : answers
}
