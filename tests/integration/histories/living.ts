import fc from 'fast-check'
import { expect } from 'vitest'
import { type OrderStatus, orderLife } from '@/features/orders/statuses'
import { findRowFaults } from '@/features/receipts/log/row-queries'
import { dayOf } from '@/lib/dates'
import { asSystem, chainFaults, type Stage } from '../../support/order-stage'
import { eventKindsOf, later } from '../../support/party-stage'
import { DEEP_TIMEOUT, HISTORIES, printLine } from '../../support/test-depth'
import { Figures } from './figures'
import { begin, type Done, type History, putAside, type Step } from './history'
import { onward } from './onward'
import type { Standings } from './people'
import { type ActName, acts, type StepName, someStandings, someSteps } from './steps'
import { look, type View } from './view'

const MINUTE = 60_000

/** Lives through histories drawn from `seed`; prints what they came to. A failure tells the shortest one that fails. */
export async function liveThrough(stage: Stage, { title, seed }: { title: string; seed: number }) {
  const figures = new Figures()
  const begunAt = performance.now()
  try {
    await fc.assert(
      fc.asyncProperty(someStandings, someSteps, (standings, steps) =>
        live(stage, { standings, steps, figures }),
      ),
      {
        seed,
        numRuns: HISTORIES,
        interruptAfterTimeLimit: DEEP_TIMEOUT - MINUTE,
        markInterruptAsFailure: true,
      },
    )
  } finally {
    const seconds = Math.round((performance.now() - begunAt) / 1000)
    const repeat = `seed ${seed}, repeat with PORTAL_TEST_SEED=${seed}`
    for (const line of figures.lines(`${title} (${repeat}; ${seconds} s)`)) printLine(line)
  }
  expect(await asSystem(findRowFaults), 'versions and signatures are as the log tells').toEqual([])
  return figures
}

type Life = { standings: Standings; steps: (Step<StepName> | null)[]; figures: Figures }

async function live(stage: Stage, { standings, steps, figures }: Life): Promise<void> {
  const history = await begin(stage, standings)
  try {
    for (const step of steps) if (step) await take(history, step, figures)
    expect(await chainFaults(history.member.id), 'the chain of the log').toEqual([])
    figures.end([...new Set(await eventKindsOf(history.member))])
  } catch (error) {
    const told = history.told.map((line, index) => `  ${index + 1}. ${line}`).join('\n')
    const broken = error instanceof Error ? error.message : String(error)
    throw new Error(`${broken}\nThe unions: ${JSON.stringify(standings)}\n${told}`, { cause: error })
  } finally {
    await putAside(history)
  }
}

/** A refusal leaves no trace, an order goes only where its moves lead, and what may never be is not. */
async function take(history: History, step: Step<StepName>, figures: Figures): Promise<void> {
  history.now = later(1, history.now)
  const { act, done } = await attempt(history, step)
  if (!done) return
  const { result } = done
  figures.count(act, result.ok)
  history.told.push(tell(done))
  const before = history.view
  history.view = await look(history.member.id, dayOf(history.now))
  if (history.view.faults.length > 0) throw new Error(history.view.faults.join('; '))
  if (!result.ok) expect(traceOf(history.view), 'a refusal leaves no trace').toEqual(traceOf(before))
  expectLawfulMoves(before, history.view)
}

/** Where there is nothing to do it to, the order is led on instead. */
async function attempt(history: History, step: Step<StepName>): Promise<{ act: ActName; done: Done }> {
  const own = step.act === 'onward' ? null : await attemptAct(history, { ...step, act: step.act })
  return own?.done ? own : attemptAct(history, onward(history, step))
}

async function attemptAct(history: History, step: Step<ActName>): Promise<{ act: ActName; done: Done }> {
  try {
    return { act: step.act, done: await acts[step.act](history, step) }
  } catch (error) {
    history.told.push(`${step.act} throws`)
    throw error
  }
}

function tell({ who, what, result }: NonNullable<Done>): string {
  return `${who} ${what}: ${result.ok ? 'done' : `refused, ${result.reason}`}`
}

function traceOf({ position, trace }: View) {
  return { position, trace }
}

function expectLawfulMoves(before: View, after: View) {
  for (const { id, status } of after.orders) {
    const was = before.orders.find(order => order.id === id)?.status ?? 'draft'
    const lawful: OrderStatus[] = [was, ...Object.values(orderLife[was].moves)]
    expect(lawful, `from ${was}`).toContain(status)
  }
}
