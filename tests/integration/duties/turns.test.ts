import { beforeAll, expect, it } from 'vitest'
import { getWorkplace } from '@/features/duties/queries'
import { deliveryOf } from '@/features/duties/rules'
import { leftBy, type QueueFilter } from '@/features/orders/lists/queue-filter'
import { listOrders } from '@/features/orders/queries'
import { movers, type OrderDuty } from '@/features/orders/statuses'
import { aStage, asSystem, NOW, type Stage } from '../../support/order-stage'
import { aMember } from '../../support/party-stage'
import { answer, timesOn } from '../deliveries/times-stage'
import { dutiesOn } from './duty-makings'

const kinds: OrderDuty[] = [
  'last_day',
  'overdue',
  'confirm',
  'mark_done',
  'deliverer',
  'times',
  'plan',
  'answer',
]

let stage: Stage
let proposedOn: string
beforeAll(async () => {
  stage = await aStage()
  const making = dutiesOn(stage, await aMember(stage))
  for (const kind of kinds) await making[kind]()
  const { id: delivered } = await stage.order().delivered().create(stage.world)
  await asks(delivered)
  const { id: lapsed } = await stage.order().awaitingSignatures().create(stage.world)
  await asSystem(tx => tx.order.update({ where: { id: lapsed }, data: { status: 'lapsed' } }))
  await stage.order().of('fanga-tidiga-tecken').planned(['2021-05-05']).create(stage.world)
  const { story } = await timesOn(stage).aProposal()
  proposedOn = story.id
  await stage.order().declinedBy('seko', 'Nej').create(stage.world)
  const { id: sent } = await stage.order().awaitingSignatures().create(stage.world)
  await asSystem(tx => tx.order.update({ where: { id: sent }, data: { deadlineOn: new Date('2021-07-01') } }))
  await stage.order().delivered().create(stage.world)
})

function asks(orderId: string) {
  const to = {
    orderId,
    organisationId: stage.home.id,
    audience: 'staff' as const,
    addressee: 'seko' as const,
  }
  const from = { personId: stage.party('seko').personId, party: 'seko' as const, salt: '0'.repeat(32) }
  return asSystem(tx =>
    tx.message.create({ data: { ...to, ...from, body: 'Kommer rapporten?', createdAt: NOW } }),
  )
}

const listed = (filter: Omit<QueueFilter, 'page'>) =>
  listOrders(stage.staff(), { ...leftBy({ ...filter, page: 1 }), pageSize: 500 })

/** The orders that the room is about, each with what has waited longest. */
async function inRoom(): Promise<Map<string, string>> {
  const found = new Map<string, { kind: string; since: Date }>()
  for (const kind of kinds) {
    const { groups } = await getWorkplace(stage.staff(), { page: 1, kind })
    for (const duty of groups.flatMap(({ shown }) => shown)) {
      const orderId = await orderOf(duty)
      const other = found.get(orderId)
      if (!other || duty.since < other.since) found.set(orderId, duty)
    }
  }
  return new Map([...found].map(([id, { kind }]) => [id, kind]))
}

async function orderOf(duty: Parameters<typeof deliveryOf>[0]): Promise<string> {
  const deliveryId = deliveryOf(duty)
  if (!deliveryId) return duty.parentId ?? duty.id
  return (await asSystem(tx => tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } }))).orderId
}

it('it is the staff’s turn in the list for those orders that wait in their room, and for no others', async () => {
  const room = await inRoom()
  expect(new Set(room.values())).toEqual(new Set(kinds))
  const { orders } = await listed({ mover: 'staff' })
  expect(new Map(orders.map(({ id, duty }) => [id, duty]))).toEqual(room)
})

it('each order under way is somebody’s turn, one that lapsed is nobody’s, and the parts make the whole', async () => {
  const parts = await Promise.all(movers.map(async mover => ({ mover, ...(await listed({ mover })) })))
  for (const { mover, orders, total } of parts) {
    expect([mover, total > 0]).toEqual([mover, true])
    const own = orders.filter(({ turn }) => turn === mover)
    const others = orders.filter(one => !own.includes(one))
    expect(others.map(({ turn, status }) => [mover, turn, status])).toEqual(
      mover === 'parties' ? others.map(() => [mover, 'staff', 'awaiting_signatures']) : [],
    )
  }
  const count = ({ mover, orders }: (typeof parts)[number]) =>
    orders.filter(({ turn }) => turn === mover).length
  const sum = (some: typeof parts) => some.reduce((all, part) => all + count(part), 0)
  expect((await listed({})).total).toBe(sum(parts.filter(({ mover }) => mover !== 'nobody')))
  expect(sum(parts)).toBe(await asSystem(tx => tx.order.count({ where: { sentAt: { not: null } } })))
  const { orders } = await listed({ status: 'lapsed' })
  expect(orders.map(({ turn }) => turn)).toEqual(['nobody'])
})

it('an order is the parties’ turn from the day they are asked for times, until the staff are to choose', async () => {
  const row = async () => (await listed({})).orders.find(({ id }) => id === proposedOn)
  const ofParties = async () => (await listed({ mover: 'parties' })).orders.map(({ id }) => id)
  const asked = await asSystem(tx =>
    tx.timeProposal.findFirstOrThrow({ where: { occasion: { delivery: { orderId: proposedOn } } } }),
  )
  expect(await row()).toMatchObject({
    turn: 'parties',
    askedOfParties: 'times',
    waitingSince: asked.proposedAt,
  })
  expect(await ofParties()).toContain(proposedOn)
  await answer(stage.party('seko'), asked.id, [], 'Hellre i juni.')
  expect(await row()).toMatchObject({ turn: 'staff', duty: 'times', askedOfParties: null })
  expect(await ofParties()).not.toContain(proposedOn)
  await asSystem(tx => tx.timeProposal.update({ where: { id: asked.id }, data: { replacedAt: NOW } }))
  expect(await row()).toMatchObject({ duty: 'plan', askedOfParties: null })
})

it('one that the staff have to answer is still the turn of those who have not signed', async () => {
  const waits = async (mover: 'staff' | 'parties') =>
    (await listed({ mover, status: 'awaiting_signatures' })).orders.filter(({ duty }) => duty === 'answer')
  expect((await waits('parties')).length).toBeGreaterThan(0)
  expect((await waits('parties')).map(({ id }) => id)).toEqual((await waits('staff')).map(({ id }) => id))
})

it('the nearest last day to sign comes first where that is asked for', async () => {
  const { orders } = await listOrders(stage.staff(), { sorting: 'signeras', pageSize: 500 })
  const days = orders.map(({ status, deadlineOn }) =>
    status === 'awaiting_signatures' && deadlineOn ? Number(deadlineOn) : Number.POSITIVE_INFINITY,
  )
  expect(days.filter(Number.isFinite).length).toBeGreaterThan(2)
  expect(days).toEqual(days.toSorted((one, other) => (one < other ? -1 : Number(one > other))))
})

it('those that wait longest come first, and those that wait for nobody last', async () => {
  const waits = (await listed({})).orders.map(({ waitingSince }) => waitingSince.getTime())
  expect(waits).toEqual(waits.toSorted((one, other) => one - other))
  const { orders } = await listOrders(stage.staff(), { pageSize: 500 })
  const first = orders.findIndex(({ turn }) => turn === 'nobody')
  expect(first).toBeGreaterThan(0)
  expect(orders.slice(first).filter(({ turn }) => turn !== 'nobody')).toEqual([])
})
