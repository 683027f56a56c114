import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { listOccasions } from '@/features/deliveries/assignments/queries'
import { findContacts } from '@/features/deliveries/contact-queries'
import { type DeliverySummary, nextOccasion } from '@/features/deliveries/delivery-view'
import { canSeeDelivery } from '@/features/deliveries/policy'
import {
  type DeliveryFilter,
  getDelivery,
  listDeliverers,
  listDeliveries,
} from '@/features/deliveries/queries'
import { deliveryStandings, standingOf } from '@/features/deliveries/rules'
import { aStage, asSystem, found, NOW, orderRow, type Stage } from '../../support/order-stage'

let stage: Stage
let story: OrderStory
let foreign: OrderStory
let actors: Record<string, Actor>

beforeAll(async () => {
  stage = await aStage()
  story = await stage
    .order()
    .of('valkommen-tillbaka')
    .saying({ unit: 'Arkivet; Registret' })
    .planned(['2021-05-03'])
    .create(stage.world)
  foreign = await stage
    .order()
    .by(stage.away)
    .of('effektiva-team')
    .planned(['2021-05-04'])
    .create(stage.world)
  actors = {
    staff: stage.staff(),
    party: stage.party('saco_s'),
    foreigner: stage.foreigner(),
    deliverer: actorFor(found(story.deliverer, 'deliverer'), NOW),
    otherDeliverer: actorFor(found(foreign.deliverer, 'deliverer'), NOW),
    reader: await stage.reader(),
    person: await stage.person(),
    anonymous: stage.anonymous(),
  }
})

const everyone = [
  'staff',
  'party',
  'foreigner',
  'deliverer',
  'otherDeliverer',
  'reader',
  'person',
  'anonymous',
] as const

describe('who reads which delivery', () => {
  it('a party reads which order each row of the list is of, and a deliverer does not', async () => {
    const row = async (name: 'party' | 'deliverer') => {
      const { deliveries } = await listDeliveries(found(actors[name], name))
      return deliveries.find(({ id }) => id === story.deliveryId)
    }
    const { number } = await orderRow(story.id)
    expect((await row('party'))?.which).toEqual({ number, units: ['Arkivet', 'Registret'] })
    expect((await row('deliverer'))?.which).toBeNull()
  })

  it.each(everyone)('%s: list, page and pure policy say the same', async name => {
    const actor = found(actors[name], name)
    const listed = (await listDeliveries(actor)).deliveries.map(delivery => delivery.id)
    for (const { deliveryId } of [story, foreign]) {
      const row = await asSystem(tx =>
        tx.delivery.findUniqueOrThrow({
          where: { id: deliveryId },
          include: { occasions: { include: { deliverer: true } } },
        }),
      )
      const occasions = row.occasions.map(one => ({ delivererPersonId: one.deliverer?.personId ?? null }))
      const sees = canSeeDelivery(actor, { organisationId: row.organisationId, occasions })
      expect((await getDelivery(actor, deliveryId)) !== null).toBe(sees)
      expect(listed.includes(deliveryId)).toBe(sees)
      // The database gives the same answer to a query without any condition.
      const raw = await withActor(actor, tx => tx.delivery.count({ where: { id: deliveryId } }))
      expect(raw).toBe(sees ? 1 : 0)
    }
  })

  it('a party reads its order’s contact and who is responsible', async () => {
    const delivery = await getDelivery(stage.party('employer'), story.deliveryId)
    expect(delivery).toMatchObject({
      contact: { name: expect.any(String), email: expect.stringContaining('@') },
      order: { id: story.id, agreedMode: 'either' },
      caseOwner: { name: stage.staff().name },
    })
    expect(delivery?.occasions).toHaveLength(2)
  })

  it('a deliverer reads the own occasions and whom to turn to, nothing of the order', async () => {
    const deliverer = found(actors.deliverer, 'deliverer')
    const delivery = await getDelivery(deliverer, story.deliveryId)
    expect(delivery).toMatchObject({ order: null, organisation: stage.home.name })
    const { name, telephone } = await asSystem(tx =>
      tx.person.findUniqueOrThrow({ where: { id: stage.staff().personId } }),
    )
    const caseOwner = { name, telephone }
    expect(delivery?.caseOwner).toEqual(caseOwner)
    expect(delivery?.contact?.email).toContain('@')
    expect(delivery?.occasions).toHaveLength(1)
    expect(await listOccasions(deliverer)).toMatchObject([
      { organisation: stage.home.name, status: 'planned', contacts: [delivery?.contact], caseOwner },
    ])
    // Of all people no more than these: not by the table, and not of a delivery that others hold.
    const hidden = await withActor(deliverer, async tx => [
      (await findContacts(tx, [foreign.deliveryId])).size,
      await tx.person.count({ where: { id: stage.staff().personId } }),
      await tx.order.count(),
      await tx.signature.count(),
      await tx.message.count(),
      await tx.mandate.count(),
      await tx.event.count({ where: { kind: 'order.signed' } }),
    ])
    expect(hidden).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('the filters narrow, and only staff read the deliverers', async () => {
    const staff = stage.staff()
    expect((await listDeliveries(staff, { service: 'effektiva-team' })).total).toBe(1)
    expect((await listDeliveries(staff, { status: 'done' })).total).toBe(0)
    expect((await listDeliveries(staff, { page: 9 })).deliveries).toEqual([])
    const found = async (filter: DeliveryFilter) =>
      (await listDeliveries(staff, filter)).deliveries.map(({ id }) => id)
    expect(await found({ search: 'tallmora' })).toEqual([foreign.deliveryId])
    expect(await found({ sorting: 'verksamhet' })).toEqual([foreign.deliveryId, story.deliveryId])
    expect(new Set(await found({ sorting: 'nyast' }))).toEqual(new Set(await found({})))
    expect((await listDeliverers(staff)).length).toBeGreaterThan(0)
    expect(await listDeliverers(stage.party('employer'))).toEqual([])
    expect(await listOccasions(staff)).toEqual([])
  })
  it('those with the soonest next session come first, by the day that is shown, and those without one last', async () => {
    await stage.order().of('fanga-tidiga-tecken').planned(['2021-04-30']).create(stage.world)
    const dayOfNext = ({ occasions }: DeliverySummary) =>
      Number(nextOccasion(occasions)?.startsAt ?? Infinity)
    for (const status of [undefined, ...deliveryStandings]) {
      const list = await listDeliveries(stage.staff(), { status, sorting: 'nasta', pageSize: 200 })
      const days = list.deliveries.map(dayOfNext)
      expect(days).toEqual(days.toSorted((one, other) => one - other))
      expect(list.deliveries).toHaveLength(list.total)
    }
    const { deliveries } = await listDeliveries(stage.staff(), { sorting: 'nasta', page: 2, pageSize: 1 })
    expect(deliveries.map(({ id }) => id)).toEqual([story.deliveryId])
  })
  it('the filter by state and what is shown as the state say the same', async () => {
    await stage.order().of('fanga-tidiga-tecken').planned(['2021-05-05']).create(stage.world)
    await stage.order().of('effektiva-team-pa-60-minuter').confirmed().create(stage.world)
    const all = (await listDeliveries(stage.staff(), { pageSize: 200 })).deliveries
    expect(new Set(all.map(standingOf))).toEqual(new Set(['handing_over', 'partly_planned', 'planned']))
    for (const status of deliveryStandings) {
      const listed = (await listDeliveries(stage.staff(), { status, pageSize: 200 })).deliveries
      const shown = all.filter(delivery => standingOf(delivery) === status)
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(shown.map(({ id }) => id)))
    }
  })

  it('staff have them by state in the order of the work, the oldest first, over all pages', async () => {
    await stage.order().confirmed().create(stage.world)
    await stage.order().of('fanga-tidiga-tecken').planned(['2021-05-06']).create(stage.world)
    const { deliveryId: id } = await stage.order().confirmed().create(stage.world)
    await asSystem(tx => tx.delivery.update({ where: { id }, data: { status: 'under_way' } }))
    await stage.order().delivered().create(stage.world)
    const { deliveries, total } = await listDeliveries(stage.staff(), { pageSize: 200 })
    const stands = deliveries.map(standingOf)
    expect(new Set(stands).size).toBeGreaterThan(4)
    const places = deliveries.map(({ createdAt }, index) => [
      deliveryStandings.indexOf(found(stands[index], 'state')),
      createdAt.getTime(),
    ])
    expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    const pages = Array.from({ length: total }, (_, index) =>
      listDeliveries(stage.staff(), { pageSize: 1, page: index + 1, search: 'nämnden' }),
    )
    const named = await listDeliveries(stage.staff(), { pageSize: 200, search: 'nämnden' })
    expect((await Promise.all(pages)).flatMap(one => one.deliveries.map(({ id }) => id))).toEqual(
      named.deliveries.map(({ id }) => id),
    )
  })
})
