import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveEvaluation } from '@/features/evaluations/asked/commands'
import {
  getServiceResults,
  listFreeTexts,
  listRecommendations,
  listServiceResults,
} from '@/features/evaluations/results/queries'
import { type EvaluationSide, sides } from '@/features/evaluations/rules'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { aDelivered, someAnswer } from './evaluation-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

type Given = { side: EvaluationSide; rewarding: number; recommends: boolean; halfYear: string }

async function give(deliveryId: string, { halfYear, ...given }: Given, next = '') {
  const said = { stronger: 3, goalReached: 'yes', next } as const
  await asSystem(async tx => {
    const { organisationId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
    const data = { ...said, ...given, halfYear: new Date(halfYear), deliveryId, organisationId }
    await tx.evaluation.create({ data })
  })
}

type Look = Map<string, { answers: number; sum: number }>

/** Every cut that anybody can look at: the answers in it, and the sum of what they said. */
async function look(serviceId: string): Promise<Look> {
  const results = await getServiceResults(stage.staff(), serviceId)
  const overTime = await listRecommendations(stage.staff(), serviceId)
  const cut = (answers: number, mean: number) => ({ answers, sum: Math.round(answers * mean) })
  const seen: Look = new Map()
  if (results) seen.set('all', cut(results.all.answers, results.all.rewarding))
  for (const { side, answers, rewarding } of results?.bySide ?? []) seen.set(side, cut(answers, rewarding))
  for (const { halfYear, answers, recommends } of overTime) seen.set(halfYear, { answers, sum: recommends })
  return seen
}

/** The whole without a side, or without a half-year, is nothing or five at least. */
function expectFiveInEachCut(now: Look) {
  const count = (name: string) => now.get(name)?.answers ?? 0
  for (const { answers } of now.values()) expect(answers).toBeGreaterThanOrEqual(5)
  for (const taken of [...sides.map(side => [side]), sides, ['2021-01-01'], ['2021-07-01']]) {
    const left = count('all') - taken.reduce((sum, name) => sum + count(name), 0)
    expect(isSafe(left), `${taken} of ${JSON.stringify([...now])}`).toBe(true)
  }
}

function expectFiveBetween(before: Look, now: Look) {
  for (const [name, { answers, sum }] of now) {
    const earlier = before.get(name) ?? { answers: 0, sum: 0 }
    expect(isSafe(answers - earlier.answers)).toBe(true)
    if (answers === earlier.answers) expect(sum).toBe(earlier.sum)
  }
}

const isSafe = (difference: number) => difference === 0 || difference >= 5

describe('what the answers say together', () => {
  it('holds five in every cut and between any two looks, in whatever order answers come', async () => {
    const answer = fc.record({
      side: fc.constantFrom(...sides),
      rewarding: fc.integer({ min: 1, max: 5 }),
      recommends: fc.boolean(),
      isLater: fc.boolean(),
    })
    const run = async (answers: (Omit<Given, 'halfYear'> & { isLater: boolean })[]) => {
      const { deliveryId } = await aDelivered(stage, 'arbetsliv-2-0')
      const serviceId = stage.world.serviceId('arbetsliv-2-0')
      let before = await look(serviceId)
      for (const { isLater, ...given } of answers) {
        await give(deliveryId, { ...given, halfYear: isLater ? '2021-07-01' : '2021-01-01' })
        const now = await look(serviceId)
        expectFiveInEachCut(now)
        expectFiveBetween(before, now)
        before = now
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 24 }), run), { numRuns: 6 })
  })

  it('shows the first five whoever gave them, and then each side by its own fives', async () => {
    const { deliveryId } = await aDelivered(stage, 'valkommen-tillbaka')
    const serviceId = stage.world.serviceId('valkommen-tillbaka')
    const one = { rewarding: 4, recommends: true, halfYear: '2021-01-01' }
    const shown = async () => {
      const results = await getServiceResults(stage.party('seko'), serviceId)
      return (
        results && [results.all.answers, ...results.bySide.map(({ side, answers }) => `${side} ${answers}`)]
      )
    }
    for (const side of ['employer', 'union', 'union', 'union'] as const)
      await give(deliveryId, { ...one, side })
    expect(await shown()).toBeNull()
    await give(deliveryId, { ...one, side: 'employer' })
    expect(await shown()).toEqual([5])
    for (let times = 0; times < 4; times += 1) await give(deliveryId, { ...one, side: 'participant' })
    expect(await shown()).toEqual([5])
    await give(deliveryId, { ...one, side: 'participant' })
    expect(await shown()).toEqual([10, 'participant 5'])
  })

  it('is for parties and staff; nobody reads an answer by itself', async () => {
    const { deliveryId } = await aDelivered(stage, 'valkommen-tillbaka')
    await giveEvaluation(stage.party('seko'), { deliveryId, ...someAnswer })
    const serviceId = stage.world.serviceId('valkommen-tillbaka')
    for (const other of [stage.deliverer(), stage.anonymous(), await stage.reader()]) {
      expect(await getServiceResults(other, serviceId)).toBeNull()
    }
    expect((await listServiceResults(stage.staff())).has(serviceId)).toBe(true)
    expect((await listServiceResults(stage.party('employer'))).size).toBe(0)
    const { personId: person } = stage.admin()
    for (const role of ['admin', 'staff', 'reader', 'party', 'anonymous']) {
      const rows = await asApp({ role, person }, ask => ask('SELECT * FROM "Evaluation"'))
      expect(rows).toMatchObject({ count: 0 })
    }
  })
})

describe('listFreeTexts', () => {
  it('gives staff the texts of answers that have come out, in an order that tells nothing', async () => {
    const { deliveryId } = await aDelivered(stage, 'effektiva-team')
    const serviceId = stage.world.serviceId('effektiva-team')
    const one = { rewarding: 4, recommends: true, halfYear: '2021-01-01', side: 'union' as const }
    const texts = async (after: string | null = null) =>
      (await listFreeTexts(stage.staff(), { serviceId, after })).texts.map(({ text }) => text)
    for (const text of ['a', 'b', 'c', '']) await give(deliveryId, one, text)
    expect(await texts()).toEqual([])
    await give(deliveryId, one, 'e')
    expect((await texts()).toSorted()).toEqual(['a', 'b', 'c', 'e'])
    for (const other of [stage.party('seko'), stage.deliverer(), await stage.reader()]) {
      expect(await listFreeTexts(other, { serviceId, after: null })).toEqual({ texts: [], next: null })
    }
  })

  it('pages by key', async () => {
    const { deliveryId } = await aDelivered(stage, 'effektiva-team')
    const serviceId = stage.world.serviceId('effektiva-team')
    const one = { rewarding: 4, recommends: true, halfYear: '2021-01-01', side: 'employer' as const }
    for (let times = 0; times < 25; times += 1) await give(deliveryId, one, `text ${times}`)
    const first = await listFreeTexts(stage.staff(), { serviceId, after: null })
    const second = await listFreeTexts(stage.staff(), { serviceId, after: first.next })
    expect([first.texts.length, second.next]).toEqual([20, null])
    const all = [...first.texts, ...second.texts].map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
  })
})
