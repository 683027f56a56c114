import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerAsParticipant } from '@/features/evaluations/participants/commands'
import { getParticipantForm, getParticipantLink } from '@/features/evaluations/participants/queries'
import { stockholmInstant } from '@/lib/dates'
import { aStage, refused, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aDelivered, answersTo, codeOf, someAnswer, someone } from './evaluation-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const at = (day: string, time = '10:00') => stockholmInstant(day, time)
const answer = (kod: string, now?: Date) => answerAsParticipant(someone(now), { kod, ...someAnswer })

/** Held on 25 March, with so many who took part. */
async function heldWith(participants: number) {
  const { deliveryId } = await stage
    .order()
    .planned(['2021-03-25'])
    .occasionDone(0, '2021-03-25', participants)
    .create(stage.world)
  return { deliveryId, code: await codeOf(deliveryId) }
}

describe('the participants’ link', () => {
  it('is made with the delivery, and read by those who see that', async () => {
    const { deliveryId } = await stage.order().planned(['2021-05-03']).create(stage.world)
    const code = await codeOf(deliveryId)
    expect(code).toMatch(/^[bcdfghjkmnpqrstv]{10}$/)
    for (const actor of [stage.staff(), stage.party('seko'), stage.deliverer()]) {
      expect(await getParticipantLink(actor, deliveryId)).toEqual({ code, standing: 'link_not_open_yet' })
    }
    for (const actor of [stage.foreigner(), stage.anonymous()]) {
      expect(await getParticipantLink(actor, deliveryId)).toBeNull()
    }
  })

  it('opens when the last occasion begins, and not before', async () => {
    const { deliveryId } = await stage.order().planned(['2021-05-03']).create(stage.world)
    const code = await codeOf(deliveryId)
    expect(await answer(code, at('2021-05-03', '08:59'))).toEqual(refused('link_not_open_yet'))
    expect(await answer(code, at('2021-05-03', '09:00'))).toEqual({ ok: true, value: code })
    expect(await answersTo(deliveryId)).toMatchObject([{ side: 'participant' }])
  })

  it('keeps the side that a participant says, apart from those named in the order; nobody has to say one', async () => {
    const { deliveryId, code } = await heldWith(5)
    expect((await getParticipantForm(someone(), code))?.asksSide).toBe(true)
    for (const side of ['employer', 'union', 'none', undefined] as const)
      await answerAsParticipant(someone(), { kod: code, ...someAnswer, side })
    expect((await answersTo(deliveryId)).map(({ side }) => side).toSorted()).toEqual([
      'participant',
      'participant',
      'participant_employer',
      'participant_union',
    ])
  })

  it('asks for no side and keeps none where fewer than five took part', async () => {
    const { deliveryId, code } = await heldWith(4)
    expect((await getParticipantForm(someone(), code))?.asksSide).toBe(false)
    await answerAsParticipant(someone(), { kod: code, ...someAnswer, side: 'union' })
    expect(await answersTo(deliveryId)).toMatchObject([{ side: 'participant' }])
  })

  it('closes thirty days after the last occasion', async () => {
    const { code } = await heldWith(9)
    expect(await answer(code, at('2021-04-24', '23:59'))).toMatchObject({ ok: true })
    expect(await answer(code, at('2021-04-25', '00:00'))).toEqual(refused('evaluation_closed'))
    expect(await getParticipantForm(someone(at('2021-04-25')), code)).toMatchObject({
      standing: 'evaluation_closed',
    })
  })

  it('takes as many answers as took part, however many press at once', async () => {
    const { deliveryId, code } = await heldWith(7)
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(code)))
    expect(answers.filter(one => one.ok)).toHaveLength(7)
    expect(answers.filter(one => !one.ok)).toEqual(Array(13).fill(refused('evaluation_full')))
    expect(await answersTo(deliveryId)).toHaveLength(7)
  })

  it('says of no link that all have answered where nobody took part', async () => {
    const { deliveryId, code } = await heldWith(5)
    // As one that was registered when a zero was taken.
    await asSuperuser(async client => {
      await client.query('SET session_replication_role = replica')
      await client.query(`UPDATE "Occasion" SET "actualParticipants" = 0 WHERE "deliveryId" = $1`, [
        deliveryId,
      ])
      await client.query('RESET session_replication_role')
    })
    expect(await answer(code)).toEqual(refused('evaluation_of_nobody'))
    expect(await getParticipantLink(stage.party('seko'), deliveryId)).toMatchObject({
      standing: 'evaluation_of_nobody',
    })
  })

  it('used a hundred times takes no more than took part', async () => {
    const { deliveryId, code } = await heldWith(3)
    for (let times = 0; times < 100; times += 1) await answer(code)
    expect(await answersTo(deliveryId)).toHaveLength(3)
  })

  it('counts a form that is posted again once', async () => {
    const { deliveryId, code } = await heldWith(5)
    const actor = { ...someone(), form: { key: randomUUID(), hash: 'c'.repeat(64) } }
    for (let times = 0; times < 3; times += 1) {
      expect(await answerAsParticipant(actor, { kod: code, ...someAnswer })).toEqual({
        ok: true,
        value: code,
      })
    }
    expect(await answersTo(deliveryId)).toHaveLength(1)
  })

  it('that nobody has shown opens nothing', async () => {
    expect(await getParticipantForm(someone(), 'vvvvvvvvvv')).toBeNull()
    expect(await answer('vvvvvvvvvv')).toEqual(refused('evaluation_link_unknown'))
  })

  it('tells nothing of the organisation', async () => {
    const { deliveryId } = await aDelivered(stage)
    const form = await getParticipantForm(someone(), await codeOf(deliveryId))
    expect(JSON.stringify(form)).not.toContain(stage.home.name)
  })
})
