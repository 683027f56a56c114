import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { giveEvaluation } from '@/features/evaluations/asked/commands'
import { getEvaluationStanding, listWaitingEvaluations } from '@/features/evaluations/asked/queries'
import { getJourney } from '@/features/journey/queries'
import { aStage, asSystem, eventKinds, found, refused, type Stage } from '../../support/order-stage'
import { aDelivered, answersTo, askedAbout, someAnswer } from './evaluation-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const answerTo = (deliveryId: string) => ({ deliveryId, ...someAnswer })
const waits = async (actor: PartyActor, deliveryId: string) =>
  (await listWaitingEvaluations(actor)).some(one => one.deliveryId === deliveryId)

describe('those who are asked', () => {
  it('are the signers and the starter, each for their side, once; the case owner and the preparer are not', async () => {
    const { deliveryId } = await aDelivered(stage)
    const asked = await askedAbout(deliveryId)
    const expected = (['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const).map(party => [
      stage.party(party).personId,
      party === 'employer' ? 'employer' : 'union',
    ])
    expect(asked.map(one => [one.personId, one.side]).toSorted()).toEqual(expected.toSorted())
  })

  it('are the same after the delivery was not done for a while', async () => {
    const { deliveryId } = await aDelivered(stage)
    const before = await askedAbout(deliveryId)
    const set = (status: 'under_way' | 'done') =>
      asSystem(tx => tx.delivery.update({ where: { id: deliveryId }, data: { status } }))
    await set('under_way')
    expect(await giveEvaluation(stage.party('seko'), answerTo(deliveryId))).toEqual(
      refused('not_delivered_yet'),
    )
    expect(await waits(stage.party('seko'), deliveryId)).toBe(false)
    await set('done')
    expect(await askedAbout(deliveryId)).toEqual(before)
    expect(await waits(stage.party('seko'), deliveryId)).toBe(true)
  })

  it('do not include those who came later', async () => {
    const { deliveryId } = await aDelivered(stage)
    const newcomer = { ...stage.party('seko'), personId: stage.preparer().personId }
    expect(await waits(newcomer, deliveryId)).toBe(false)
    expect(await giveEvaluation(newcomer, answerTo(deliveryId))).toEqual(refused('not_named_in_order'))
  })
})

describe('giveEvaluation', () => {
  it('keeps the answer for the person’s side, and nothing of who gave it', async () => {
    const { id, deliveryId } = await aDelivered(stage)
    const union = stage.party('seko')
    const before = await eventKinds(id)
    expect(await giveEvaluation(union, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
    const [kept] = await answersTo(deliveryId)
    expect(kept).toMatchObject({ side: 'union', rewarding: 4, recommends: true, goalReached: 'partly' })
    expect(JSON.stringify(kept)).not.toContain(union.personId)
    expect(await eventKinds(id)).toEqual(before)
    expect(await waits(union, deliveryId)).toBe(false)
  })

  it('is taken once from each person, however many times it is sent at once', async () => {
    const { deliveryId } = await aDelivered(stage)
    const presses = Array.from({ length: 6 }, () =>
      giveEvaluation(stage.party('employer'), answerTo(deliveryId)),
    )
    const answers = await Promise.all(presses)
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok)).toEqual(Array(5).fill(refused('already_evaluated')))
    expect(await answersTo(deliveryId)).toHaveLength(1)
  })

  it('answers a form that is posted again as the first time', async () => {
    const { deliveryId } = await aDelivered(stage)
    const actor: PartyActor = { ...stage.party('saco_s'), form: { key: randomUUID(), hash: 'b'.repeat(64) } }
    expect(await giveEvaluation(actor, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
    expect(await giveEvaluation(actor, answerTo(deliveryId))).toEqual({ ok: true, value: deliveryId })
  })

  it('waits until all is done', async () => {
    const { deliveryId } = await stage.order().planned(['2021-05-03']).create(stage.world)
    const refusal = await giveEvaluation(stage.party('employer'), answerTo(deliveryId))
    expect(refusal).toEqual(refused('not_named_in_order'))
    expect(await askedAbout(deliveryId)).toEqual([])
  })

  it('closes when the follow-up takes over', async () => {
    const { deliveryId } = await aDelivered(stage)
    const at = (day: string): PartyActor => ({
      ...stage.party('employer'),
      now: new Date(`${day}T10:00:00Z`),
    })
    expect(await getEvaluationStanding(at('2021-09-24'), deliveryId)).toMatchObject({ ok: true })
    expect(await giveEvaluation(at('2021-09-25'), answerTo(deliveryId))).toEqual(refused('evaluation_closed'))
    expect(await waits(at('2021-09-25'), deliveryId)).toBe(false)
    const told = async (day: string) => {
      const stations = (await getJourney(at(day), stage.home.id)) ?? []
      const { steps } = found(
        stations.find(one => one.deliveryId === deliveryId),
        'station',
      )
      return steps.find(({ milestone }) => milestone === 'evaluation')
    }
    const on = '2021-09-24'
    expect(await told('2021-04-24')).toEqual({ milestone: 'evaluation', state: 'now', on })
    expect(await told('2021-04-25')).toMatchObject({ state: 'now', on, isLinkClosed: true })
    expect(await told(on)).toMatchObject({ state: 'now', on })
    expect(await told('2021-09-25')).toEqual({ milestone: 'evaluation', state: 'done', on })
  })

  it('is for the parties of that organisation', async () => {
    const { deliveryId } = await aDelivered(stage)
    expect(await giveEvaluation(stage.foreigner(), answerTo(deliveryId))).toEqual(refused('not_found'))
    expect(await giveEvaluation(stage.staff(), answerTo(deliveryId))).toEqual(refused('not_allowed'))
    expect(await giveEvaluation(stage.deliverer(), answerTo(deliveryId))).toEqual(refused('not_allowed'))
    expect(await answersTo(deliveryId)).toEqual([])
  })
})
