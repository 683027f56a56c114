import { randomUUID } from 'node:crypto'
import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { dateOf } from '@/lib/dates'
import {
  aStage,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  NOW,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'
import { deliveryRow, isQueued, occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const twoOccasions = () =>
  stage.order().of('valkommen-tillbaka').planned(['2021-03-22', '2021-03-29']).create(stage.world)
const doneOn = (id: string, day = '2021-03-22') => ({ occasionId: id, doneOn: day, actualParticipants: 17 })

describe('markOccasionDone', () => {
  it('keeps both days, and moves delivery and order along', async () => {
    const story = await twoOccasions()
    const [first, second] = [occasionId(story, 0), occasionId(story, 1)]
    expect(await markOccasionDone(stage.staff(), doneOn(first))).toEqual({
      ok: true,
      value: story.deliveryId,
    })
    expect(await occasionRow(first)).toMatchObject({
      status: 'done',
      doneOn: dateOf('2021-03-22'),
      recordedAt: NOW,
      actualParticipants: 17,
    })
    expect(await deliveryRow(story.deliveryId)).toMatchObject({ status: 'under_way', doneAt: null })
    expect(await statusOf(story.id)).toBe('in_delivery')
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'occasion.done',
      facts: { doneOn: '2021-03-22' },
    })

    await markOccasionDone(stage.staff(), doneOn(second, '2021-03-29'))
    expect(await deliveryRow(story.deliveryId)).toMatchObject({ status: 'done', doneAt: NOW })
    expect(await statusOf(story.id)).toBe('delivered')
    expect((await eventKinds(story.id)).slice(-2)).toEqual(['occasion.done', 'delivery.done'])
    expect(await isQueued(story.id)).toBe(true)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is the own deliverer’s as well, who sees neither the order nor the other occasions', async () => {
    const story = await twoOccasions()
    const deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
    await markOccasionDone(deliverer, doneOn(occasionId(story, 0)))
    expect(await statusOf(story.id)).toBe('in_delivery')
    await markOccasionDone(deliverer, doneOn(occasionId(story, 1), '2021-03-29'))
    expect(await statusOf(story.id)).toBe('delivered')
    expect(await lastEvent(story.id)).toMatchObject({ kind: 'delivery.done', role: 'deliverer' })
  })

  it('takes two at the same moment, one by staff and one by the deliverer, and loses neither', async () => {
    const stories = await Promise.all([twoOccasions(), twoOccasions()])
    for (const story of stories) {
      const deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
      const both = await Promise.all([
        markOccasionDone(stage.staff(), doneOn(occasionId(story, 0))),
        markOccasionDone(deliverer, doneOn(occasionId(story, 1))),
      ])
      expect(both.map(one => one.ok)).toEqual([true, true])
      expect(await statusOf(story.id)).toBe('delivered')
      expect((await eventKinds(story.id)).filter(kind => kind === 'delivery.done')).toHaveLength(1)
    }
  })

  it('takes the late registration of what was never planned from staff only', async () => {
    const story = await stage.order().confirmed().create(stage.world)
    const id = occasionId(story)
    expect((await markOccasionDone(stage.staff(), doneOn(id))).ok).toBe(true)
    expect(await occasionRow(id)).toMatchObject({
      status: 'done',
      doneOn: dateOf('2021-03-22'),
      recordedAt: NOW,
    })
  })

  it('takes no zero: one that nobody took part in did not take place', async () => {
    const story = await twoOccasions()
    const zero = { ...doneOn(occasionId(story, 0)), actualParticipants: 0 }
    const told = (instead: string) => ({
      ...{ ok: false, reason: 'nobody_took_part' },
      ...{ field: 'actualParticipants', values: { instead } },
    })
    const { deliverer } = stage.world
    const byDeliverer = actorFor(story.deliverer ?? deliverer, NOW)
    expect(await markOccasionDone(stage.staff(), zero)).toMatchObject(told('cancel'))
    expect(await markOccasionDone(byDeliverer, zero)).toMatchObject(told('tell'))
    const unknown = { ...zero, actualParticipants: undefined }
    expect(await markOccasionDone(stage.staff(), unknown)).toMatchObject({ ok: true })
    const correction = { ...zero, outcome: 'done' as const, reason: 'Närvarolistan.' }
    expect(await correctOccasion(stage.staff(), correction)).toMatchObject(told('take_back'))
    const takenBack = { ...correction, outcome: 'not_done' as const }
    expect(await correctOccasion(stage.staff(), takenBack)).toMatchObject({ ok: true })
  })

  it('takes nothing that lies ahead, nothing twice', async () => {
    const story = await twoOccasions()
    const id = occasionId(story)
    expect(await markOccasionDone(stage.staff(), doneOn(id, '2021-03-31'))).toEqual(
      refused('occasion_in_future'),
    )
    await markOccasionDone(stage.staff(), doneOn(id))
    expect(await markOccasionDone(stage.staff(), doneOn(id))).toEqual(refused('occasion_not_open'))
  })

  it('asks why one took place whose planned day has not come', async () => {
    const story = await stage.order().of('fanga-tidiga-tecken').planned(['2021-06-21']).create(stage.world)
    const id = occasionId(story)
    const deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
    for (const actor of [stage.staff(), deliverer]) {
      const ahead = await markOccasionDone(actor, doneOn(id))
      expect(ahead).toMatchObject({ reason: 'done_before_planned', field: 'reason' })
    }
    const told = { ...doneOn(id), reason: 'Vi hann tidigare.' }
    expect((await markOccasionDone(deliverer, told)).ok).toBe(true)
  })

  it('says since when a tool that is counted by use is in use', async () => {
    const story = await stage.order().of('ia-systemet').confirmed().create(stage.world)
    await markOccasionDone(stage.staff(), doneOn(occasionId(story, 0)))
    expect((await deliveryRow(story.deliveryId)).inUseOn).toBeNull()
    await markOccasionDone(stage.staff(), doneOn(occasionId(story, 2), '2021-03-26'))
    expect((await deliveryRow(story.deliveryId)).inUseOn).toEqual(dateOf('2021-03-26'))
  })

  it('is nobody else’s', async () => {
    const story = await twoOccasions()
    const input = doneOn(occasionId(story))
    const other = stage.world.deliverers.find(one => one.delivererId !== story.deliverer?.delivererId)
    expect(await markOccasionDone(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await markOccasionDone(stage.foreigner(), input)).toEqual(refused('not_found'))
    expect(await markOccasionDone(await stage.reader(), input)).toEqual(refused('not_found'))
    expect(await markOccasionDone(actorFor(found(other, 'other'), NOW), input)).toEqual(refused('not_found'))
    expect(await markOccasionDone(stage.staff(), doneOn(randomUUID()))).toEqual(refused('not_found'))
    expect((await occasionRow(input.occasionId)).status).toBe('planned')
  })
})
