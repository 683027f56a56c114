import { randomUUID } from 'node:crypto'
import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { splitOccasion } from '@/features/deliveries/occasions/split-commands'
import { listDeliveries } from '@/features/deliveries/queries'
import { changeCaseOwner, changeDeliverer } from '@/features/deliveries/staffing/commands'
import { listColleagues } from '@/features/deliveries/staffing/queries'
import { getDutySubject } from '@/features/duties/subject-queries'
import { notify } from '@/features/notifications/jobs'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  NOW,
  refused,
  type Stage,
} from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { deliveryRow, isQueued, occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aPlanned = () =>
  stage.order().of('valkommen-tillbaka').planned(['2021-04-12', '2021-04-19']).create(stage.world)
const otherThan = (id: string | undefined) =>
  found(
    stage.world.deliverers.find(one => one.delivererId !== id),
    'other deliverer',
  )

async function holdersOf(toId: string, fromId: string) {
  const nameOf = (id: string) => asSystem(tx => tx.deliverer.findUniqueOrThrow({ where: { id } }))
  return { to: (await nameOf(toId)).name, from: (await nameOf(fromId)).name }
}

async function toldOfLast(orderId: string): Promise<string[]> {
  const { id } = await lastEvent(orderId)
  await notify({ eventId: id })
  const told = await asSystem(tx => tx.notification.findMany({ where: { eventId: id } }))
  return told.map(one => `${one.kind}: ${one.personId}`)
}

describe('changeDeliverer', () => {
  it('hands all that remain over, and tells those who leave, come and take part once', async () => {
    const story = await aPlanned()
    const before = found(story.deliverer, 'deliverer')
    const after = otherThan(before.delivererId)
    const occasionIds = story.occasions.map(({ id }) => id)
    const input = { deliveryId: story.deliveryId, delivererId: after.delivererId, occasionIds, ...passAll }
    const subject = () => getDutySubject(stage.staff(), `deliverer.${occasionIds[0]}`)
    expect((await subject()).holders).toBeNull()
    expect(await changeDeliverer(stage.staff(), input)).toMatchObject({ ok: true })
    expect((await deliveryRow(story.deliveryId)).occasions).toMatchObject([
      { delivererId: after.delivererId, sequence: 1 },
      { delivererId: after.delivererId, sequence: 1 },
    ])
    expect((await subject()).holders).toEqual(await holdersOf(after.delivererId, before.delivererId))
    expect((await eventKinds(story.id)).slice(-3)).toEqual([
      'occasion.handed_over',
      'occasion.handed_over',
      'delivery.handed_over',
    ])
    const told = await toldOfLast(story.id)
    expect(told).toContain(`delivery.handed_over.relieve: ${before.personId}`)
    expect(told).toContain(`delivery.handed_over.deliver: ${after.personId}`)
    expect(new Set(told.map(one => one.split(': ')[1])).size).toBe(told.length)
    expect(await chainFaults(stage.home.id)).toEqual([])
    expect(await changeDeliverer(stage.staff(), input)).toEqual(refused('deliverer_unchanged'))
  })

  it('is told what the other one holds at the same time, and nothing else of the plan', async () => {
    const [one, other] = [await aPlanned(), await aPlanned()]
    const { delivererId } = otherThan(one.deliverer?.delivererId)
    const handOver = ({ deliveryId, occasions }: typeof one, passing = {}) =>
      changeDeliverer(stage.staff(), {
        ...{ deliveryId, delivererId, occasionIds: occasions.map(({ id }) => id), ...passing },
      })
    await handOver(one, passAll)
    const told = await handOver(other)
    expect(told).toMatchObject({ reason: 'clash_reason_missing', fills: { passed: ['clash_deliverer'] } })
    expect(await handOver(other, { passed: ['clash_deliverer'], clashReason: 'Två lag.' })).toMatchObject({
      ok: true,
    })
  })

  it('tells nobody of times that are only proposed', async () => {
    const story = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
    const input = { deliveryId: story.deliveryId, occasionIds: [occasionId(story, 0)] }
    const { delivererId } = stage.world.deliverer
    await changeDeliverer(stage.staff(), { ...input, delivererId })
    expect(await lastEvent(story.id)).toMatchObject({ kind: 'delivery.deliverer_chosen' })
    expect(await isQueued(story.id)).toBe(false)
  })

  it('is for staff, and for open occasions of that delivery', async () => {
    const story = await aPlanned()
    const input = { deliveryId: story.deliveryId, occasionIds: [occasionId(story, 0)] }
    expect(await changeDeliverer(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await changeDeliverer(stage.foreigner(), input)).toEqual(refused('not_found'))
    expect(await changeDeliverer(stage.staff(), { ...input, occasionIds: [randomUUID()] })).toEqual(
      refused('not_found'),
    )
    expect(await changeDeliverer(stage.staff(), { ...input, delivererId: randomUUID() })).toEqual(
      refused('deliverer_unknown'),
    )
  })
})

describe('changeCaseOwner', () => {
  it('hands the delivery over to a colleague, whose list has it then', async () => {
    const story = await aPlanned()
    const { caseOwnerId: before } = await deliveryRow(story.deliveryId)
    const { id: after } = found(
      (await listColleagues(stage.staff())).find(one => one.id !== before),
      'colleague',
    )
    const input = { deliveryId: story.deliveryId, caseOwnerId: after }
    expect(await changeCaseOwner(stage.admin(), input)).toMatchObject({ ok: true })
    expect((await deliveryRow(story.deliveryId)).caseOwnerId).toBe(after)
    expect(await lastEvent(story.id)).toMatchObject({ facts: { owner: after, ownerBefore: before } })
    const told = await toldOfLast(story.id)
    for (const line of [`take_over: ${after}`, `hand_over: ${before}`]) {
      if (!line.endsWith(stage.admin().personId)) {
        expect(told).toContain(`delivery.case_owner_changed.${line}`)
      }
    }
    const owner = actorFor({ ...stage.world.colleague('staff'), personId: after }, NOW)
    const { deliveries } = await listDeliveries(owner, { owner: 'jag' })
    expect(deliveries.map(one => one.id)).toContain(story.deliveryId)
    // A colleague finds them by the owner's name, and the owner is not offered as a colleague.
    const colleague = after === stage.staff().personId ? stage.admin() : stage.staff()
    const theirs = await listDeliveries(colleague, { owner: after })
    expect(theirs).toMatchObject({ deliveries, total: deliveries.length })
    expect(theirs.colleagues.map(({ value }) => value)).toContain(after)
    expect((await listDeliveries(owner)).colleagues.map(({ value }) => value)).not.toContain(after)
    expect(await changeCaseOwner(stage.staff(), input)).toEqual(refused('case_owner_unchanged'))
  })

  it('is for staff, and to staff; the database says so too', async () => {
    const story = await aPlanned()
    const own = { deliveryId: story.deliveryId }
    const hr = stage.party('employer').personId
    expect(await changeCaseOwner(stage.staff(), { ...own, caseOwnerId: hr })).toEqual(
      refused('case_owner_unknown'),
    )
    const colleague = { ...own, caseOwnerId: stage.admin().personId }
    expect(await changeCaseOwner(stage.party('employer'), colleague)).toEqual(refused('not_allowed'))
    expect(await changeCaseOwner(stage.foreigner(), colleague)).toEqual(refused('not_found'))
    const settings = { role: 'staff', person: stage.staff().personId }
    const set = `UPDATE "Delivery" SET "caseOwnerId" = $2 WHERE id = $1`
    expect(await asApp(settings, ask => ask(set, [story.deliveryId, hr]))).toMatchObject({
      constraint: 'case_owner_is_staff',
    })
  })
})

describe('splitOccasion', () => {
  it('makes two of one: the first keeps its time, the second is a proposal', async () => {
    const story = await aPlanned()
    const id = occasionId(story, 1)
    const before = await occasionRow(id)
    const input = { occasionId: id, minutes: 90, title: 'Workshop, del 2', secondMinutes: 120 }
    expect(await splitOccasion(stage.staff(), input)).toMatchObject({ ok: true })
    expect(await occasionRow(id)).toMatchObject({ minutes: 90, startsAt: before.startsAt, sequence: 1 })
    const { occasions } = await deliveryRow(story.deliveryId)
    expect(occasions).toHaveLength(3)
    expect(
      found(
        occasions.find(one => one.position === 3),
        'second part',
      ),
    ).toMatchObject({
      ...{ status: 'proposed', minutes: 120, mode: before.mode, delivererId: before.delivererId },
      ...{ followsStart: true, title: { sv: 'Workshop, del 2', en: 'Workshop, del 2' } },
    })
    expect((await eventKinds(story.id)).slice(-2)).toEqual(['occasion.split', 'occasion.added'])
    expect(await splitOccasion(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await splitOccasion(stage.foreigner(), input)).toEqual(refused('not_found'))
  })
})
