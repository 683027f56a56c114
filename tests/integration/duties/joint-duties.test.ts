import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { changeCaseOwner } from '@/features/deliveries/staffing/commands'
import { takeDuty } from '@/features/duties/commands'
import { pageOfDuty } from '@/features/duties/duty-pages'
import { getWorkplace } from '@/features/duties/queries'
import type { DutyKind } from '@/features/duties/rules'
import { type Day, stockholmInstant } from '@/lib/dates'
import { staffDuties } from '@/lib/staff-duties'
import { aStage, asSystem, found, type Stage } from '../../support/order-stage'
import { occasionRow } from '../deliveries/delivery-rows'
import { aPair, confirmed, day, plan } from '../deliveries/joint-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const on = (at: Day, role: 'staff' | 'admin' = 'staff') =>
  actorFor(stage.world.colleague(role), stockholmInstant(at, '10:00'))

/** Each kind that a joint session makes, the day on which it waits, how that comes about, and its name. */
const kinds: [DutyKind, Day, (occasionId: string) => Promise<unknown>, 'id' | 'deliveryId'][] = [
  ['plan', '2021-09-22', async () => {}, 'deliveryId'],
  ['deliverer', '2021-09-15', id => plan(stage, id, { delivererId: undefined }), 'id'],
  ['mark_done', '2021-09-24', id => plan(stage, id), 'id'],
]

/** The names of a kind's duty by each of its parts, once it waits. */
async function waiting([kind, at, comeAbout, named]: (typeof kinds)[number]) {
  const pair = await aPair(stage)
  await comeAbout(pair.one)
  const parts = await Promise.all([pair.one, pair.other].map(occasionRow))
  return { pair, at, parts, names: parts.map(part => `${kind}.${part[named]}`) }
}

describe.each(kinds)('of a joint session, %s', (...made) => {
  const [kind] = made

  it('waits once, and all that counts it agrees', async () => {
    const { pair, at, parts, names } = await waiting(made)
    await confirmed(stage, pair.round)
    for (const whose of [undefined, 'mina'] as const) {
      const [group] = (await getWorkplace(on(at), { page: 1, kind, whose })).groups
      const own = group?.shown.filter(({ name }) => names.includes(name)) ?? []
      expect(own).toMatchObject([{ jointFor: 2, organisation: null, occasion: { title: parts[0]?.title } }])
      expect(own.map(pageOfDuty)).toEqual([`/admin/omgangar/${pair.round.id}`])
      expect(group?.total).toBe(group?.shown.length)
      const { groups, counts } = await getWorkplace(on(at), { page: 1, whose })
      expect(counts[whose ? 'mine' : 'all']).toBe(groups.reduce((sum, { total }) => sum + total, 0))
    }
  })

  it('is opened by the name of any of its parts', async () => {
    const { at, names } = await waiting(made)
    const opened = names.map(async open => (await getWorkplace(on(at), { page: 1, open })).open?.name)
    const [first, second] = await Promise.all(opened)
    expect(names).toContain(first)
    expect(second).toBe(first)
  })

  it('is everybody’s who has a part of it, and taken whole', async () => {
    const { at, parts, names } = await waiting(made)
    const { personId } = on(at, 'admin')
    const isMine = async (role: 'staff' | 'admin') => {
      const { groups } = await getWorkplace(on(at, role), { page: 1, kind, whose: 'mina' })
      return groups.flatMap(({ shown }) => shown).filter(({ name }) => names.includes(name)).length
    }
    expect([await isMine('staff'), await isMine('admin')]).toEqual([1, 0])
    await changeCaseOwner(on(at), { deliveryId: found(parts[1], 'part').deliveryId, caseOwnerId: personId })
    expect([await isMine('staff'), await isMine('admin')]).toEqual([1, 1])
    const back = { deliveryId: found(parts[1], 'part').deliveryId, caseOwnerId: on(at).personId }
    await changeCaseOwner(on(at), back)
    const taken = { duty: names[0] ?? '', seen: on(at).personId }
    expect(await takeDuty(on(at, 'admin'), taken)).toMatchObject({ ok: true })
    expect([await isMine('staff'), await isMine('admin')]).toEqual([0, 1])
  })
})

it('no other kind has parts of a joint session', async () => {
  const { at } = await waiting(found(kinds[2], 'kind'))
  const rows = await asSystem(
    tx => tx.$queryRaw<{ kind: DutyKind }[]>`
      SELECT DISTINCT kind FROM ${staffDuties(stockholmInstant(at, '10:00'))} d WHERE d."sessionId" IS NOT NULL`,
  )
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['mark_done', 'plan'])
})

it('a joint session that is planned or done is one thing done that day', async () => {
  const { one, other } = await aPair(stage)
  const doneOn = async (at: Day) => (await getWorkplace(on(at), { page: 1 })).done
  const held = on('2021-09-24')
  const before = await doneOn('2021-09-24')
  await plan(stage, one)
  const joined = [{ occasionId: other, actualParticipants: 7 }]
  const said = { occasionId: one, doneOn: day, actualParticipants: 5, joined }
  expect(await markOccasionDone(held, said)).toMatchObject({ ok: true })
  expect(await doneOn('2021-09-24')).toBe(before + 1)
  expect((await getWorkplace(held, { page: 1, open: `mark_done.${other}` })).open).toBeNull()
})
