import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { giveEvaluation } from '@/features/evaluations/commands'
import { getEvaluationStanding, getServiceResults, listFreeTexts } from '@/features/evaluations/queries'
import type { GiveEvaluation } from '@/features/evaluations/schema'
import { aStage, asSystem, chainFaults, lastEvent, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aDelivered = (service = 'fanga-tidiga-tecken') =>
  stage
    .order()
    .of(service)
    .delivered({ on: ['2021-03-25'] })
    .create(stage.world)

const answerTo = (deliveryId: string, changes: Partial<GiveEvaluation> = {}): GiveEvaluation => ({
  deliveryId,
  rewarding: 4,
  stronger: 3,
  recommends: 'yes',
  goalReached: 'partly',
  next: 'Vi fortsätter i arbetsgrupperna.',
  ...changes,
})

const given = (deliveryId: string) =>
  asSystem(tx => tx.evaluation.findMany({ where: { deliveryId }, orderBy: { createdAt: 'asc' } }))

describe('listFreeTexts', () => {
  it('gives staff what each side wrote, without names, and nobody else anything', async () => {
    const { deliveryId } = await aDelivered()
    const [seko, hr] = [stage.party('seko'), stage.party('employer')]
    await giveEvaluation(seko, answerTo(deliveryId, { next: 'Mer tid.\n\nFler rum.' }))
    await giveEvaluation(hr, answerTo(deliveryId, { next: '' }))
    expect(await listFreeTexts(stage.staff(), deliveryId)).toEqual([
      { id: expect.any(String), side: 'union', text: 'Mer tid.\n\nFler rum.', at: seko.now },
    ])
    for (const other of [seko, hr, stage.foreigner(), stage.deliverer()]) {
      expect(await listFreeTexts(other, deliveryId)).toEqual([])
    }
  })
})

describe('giveEvaluation', () => {
  it('keeps the answer for the person’s side, and logs that it was given, not what it says', async () => {
    const { id, deliveryId } = await aDelivered()
    const union = stage.party('seko')
    expect(await giveEvaluation(union, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
    expect(await given(deliveryId)).toMatchObject([
      { side: 'union', personId: union.personId, rewarding: 4, recommends: true, goalReached: 'partly' },
    ])
    expect(await lastEvent(id)).toMatchObject({
      kind: 'evaluation.given',
      facts: { side: 'union' },
      texts: [],
    })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is taken once from each person, however many times it is sent at once', async () => {
    const { deliveryId } = await aDelivered()
    const presses = Array.from({ length: 6 }, () =>
      giveEvaluation(stage.party('employer'), answerTo(deliveryId)),
    )
    const answers = await Promise.all(presses)
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok)).toEqual(Array(5).fill(refused('already_evaluated')))
    expect(await given(deliveryId)).toHaveLength(1)
  })

  it('answers a form that is posted again as the first time', async () => {
    const { deliveryId } = await aDelivered()
    const actor: PartyActor = { ...stage.party('saco_s'), form: { key: randomUUID(), hash: 'b'.repeat(64) } }
    expect(await giveEvaluation(actor, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
    expect(await giveEvaluation(actor, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
  })

  it('waits until all is done', async () => {
    const { deliveryId } = await stage.order().planned(['2021-05-03']).create(stage.world)
    const refusal = await giveEvaluation(stage.party('employer'), answerTo(deliveryId))
    expect(refusal).toEqual(refused('not_delivered_yet'))
    expect(await getEvaluationStanding(stage.party('employer'), deliveryId)).toEqual(
      refused('not_delivered_yet'),
    )
  })

  it('is for the parties of that organisation', async () => {
    const { deliveryId } = await aDelivered()
    expect(await giveEvaluation(stage.foreigner(), answerTo(deliveryId))).toEqual(refused('not_found'))
    expect(await giveEvaluation(stage.staff(), answerTo(deliveryId))).toEqual(refused('not_allowed'))
    expect(await giveEvaluation(stage.deliverer(), answerTo(deliveryId))).toEqual(refused('not_allowed'))
    expect(await given(deliveryId)).toEqual([])
  })
})

describe('what the answers say together', () => {
  it('shows from five answers up, and nobody’s own answer to anyone else', async () => {
    const serviceId = stage.world.serviceId('arbetsliv-2-0')
    const stories = [await aDelivered('arbetsliv-2-0'), await aDelivered('arbetsliv-2-0')]
    const answers = stories.flatMap(story =>
      (['employer', 'ofr_s_p_o', 'seko'] as const).map(party => ({ party, deliveryId: story.deliveryId })),
    )
    for (const [index, { party, ...answer }] of answers.entries()) {
      expect((await getServiceResults(stage.staff(), serviceId)) === null).toBe(index < 5)
      await giveEvaluation(stage.party(party), answerTo(answer.deliveryId, { rewarding: index < 3 ? 5 : 3 }))
    }
    const results = await getServiceResults(stage.foreigner(), serviceId)
    expect(results).toMatchObject({
      answers: 6,
      rewarding: 4,
      stronger: 3,
      recommends: 6,
      goal: { partly: 6, yes: 0 },
    })
    expect(await getServiceResults(stage.deliverer(), serviceId)).toBeNull()
    expect(await getServiceResults(stage.anonymous(), serviceId)).toBeNull()
    const seen = await withActor(stage.party('saco_s'), tx => tx.evaluation.count())
    expect(seen).toBeLessThanOrEqual(1)
  })
})
