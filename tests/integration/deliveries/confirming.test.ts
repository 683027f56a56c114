import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { listSeries } from '@/features/deliveries/series/queries'
import { getDutySubject } from '@/features/duties/subject-queries'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  statusOf,
  TODAY,
} from '../../support/order-stage'
import { deliveryRow, isQueued } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const confirmed = async (id: string) => {
  const result = await confirmOrder(stage.staff(), { orderId: id })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('confirmOrder', () => {
  it('opens a delivery with the occasions of the service, and logs and tells it', async () => {
    const story = await stage.order().of('valkommen-tillbaka').valid().create(stage.world)
    const deliveryId = await confirmed(story.id)
    const delivery = await deliveryRow(deliveryId)
    expect(delivery).toMatchObject({
      orderId: story.id,
      organisationId: stage.home.id,
      caseOwnerId: stage.staff().personId,
      status: 'planning',
    })
    expect(delivery.occasions).toMatchObject([
      { templateKey: 'start-up', status: 'proposed', position: 1, sequence: 0 },
      { templateKey: 'workshop', status: 'proposed', position: 2, sequence: 0 },
    ])
    expect(await orderRow(story.id)).toMatchObject({ status: 'confirmed', confirmedAt: NOW })
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'order.confirmed',
      facts: { delivery: deliveryId, occasions: 2 },
    })
    expect(await isQueued(story.id)).toBe(true)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('gives every unit its own occasion where the template says so', async () => {
    const story = await stage.order().of('effektiva-team').inUnits(3).valid().create(stage.world)
    const { occasions } = await deliveryRow(await confirmed(story.id))
    expect(occasions).toHaveLength(3)
    expect(occasions[1]?.title).toMatchObject({ sv: expect.stringContaining(': ') })
  })

  it('gives what people lead themselves no day: it is handed over and done', async () => {
    const story = await stage.order().of('effektiva-team-pa-60-minuter').valid().create(stage.world)
    const { id, occasions } = await deliveryRow(await confirmed(story.id))
    const [registration] = occasions
    expect(registration).toMatchObject({ status: 'proposed', startsAt: null })
    const occasionId = found(registration, 'registration').id
    const planned = { occasionId, on: '2021-09-21', time: '09:00', mode: 'digital' as const, ...passAll }
    expect(await planOccasion(stage.staff(), planned)).toEqual(refused('occasion_self_led'))
    expect(await listSeries(stage.staff(), id)).toEqual([])
    expect((await markOccasionDone(stage.staff(), { occasionId, doneOn: TODAY })).ok).toBe(true)
    expect(await statusOf(story.id)).toBe('delivered')
  })

  it('opens one delivery, however many press at once', async () => {
    const story = await stage.order().valid().create(stage.world)
    const presses = Array.from({ length: 8 }, () => confirmOrder(stage.staff(), { orderId: story.id }))
    const answers = await Promise.all(presses)
    const ids = answers.map(answer => (answer.ok ? answer.value : answer.reason))
    expect(new Set(ids).size).toBe(1)
    expect(await asSystem(tx => tx.delivery.count({ where: { orderId: story.id } }))).toBe(1)
    expect((await eventKinds(story.id)).filter(kind => kind === 'order.confirmed')).toHaveLength(1)
  })

  it('names the colleague who was first; one’s own press again is as the first', async () => {
    const story = await stage.order().valid().create(stage.world)
    const deliveryId = await confirmed(story.id)
    expect(await confirmOrder(stage.admin(), { orderId: story.id })).toEqual({
      ...{ ok: false, reason: 'confirmed_by_colleague', values: { name: stage.staff().name } },
    })
    expect(await confirmed(story.id)).toBe(deliveryId)
    // As the room tells it.
    const told = await getDutySubject(stage.admin(), `confirm.${story.id}`)
    expect(told.caseOwner).toBe(stage.staff().name)
  })

  it('takes on nothing that is not valid', async () => {
    const story = await stage.order().signedBy('employer').create(stage.world)
    expect(await confirmOrder(stage.staff(), { orderId: story.id })).toEqual(refused('order_moved_on'))
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
  })

  it('is for staff: parties are refused, to the others the order does not exist', async () => {
    const { id: orderId } = await stage.order().valid().create(stage.world)
    expect(await confirmOrder(stage.party('employer'), { orderId })).toEqual(refused('not_allowed'))
    expect(await confirmOrder(stage.foreigner(), { orderId })).toEqual(refused('not_found'))
    expect(await confirmOrder(stage.deliverer(), { orderId })).toEqual(refused('not_found'))
    expect(await confirmOrder(await stage.reader(), { orderId })).toEqual(refused('not_found'))
    expect(await confirmOrder(stage.staff(), { orderId: randomUUID() })).toEqual(refused('not_found'))
    expect(await statusOf(orderId)).toBe('valid')
  })
})
