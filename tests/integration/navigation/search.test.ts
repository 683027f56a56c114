import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { searchRows } from '@/features/navigation/search/queries'
import { questionOf } from '@/features/navigation/search/question'
import { listOwnLooks } from '@/features/personal-data/looks/queries'
import { aStage, asSystem, found, orderRow, type Stage } from '../../support/order-stage'
import { aMember } from '../../support/party-stage'

let stage: Stage
let number: number
beforeAll(async () => {
  stage = await aStage()
  const { id } = await stage.order().of('effektiva-team').awaitingSignatures().create(stage.world)
  number = (await orderRow(id)).number
})

async function search(actor: Actor, text: string) {
  return (await searchRows(actor, found(questionOf(text), 'question'), 5)).flatMap(({ rows }) => rows)
}
const kindsOf = async (actor: Actor, text: string) => (await search(actor, text)).map(({ kind }) => kind)

describe('an order is found', () => {
  it('by its number, before others whose number holds it', async () => {
    const rows = await search(stage.staff(), String(number))
    expect(rows[0]).toMatchObject({ kind: 'order', number: String(number) })
    expect(await kindsOf(stage.party('seko'), `#${number}`)).toContain('order')
    expect(await kindsOf(stage.foreigner(), String(number))).not.toContain('order')
  })

  it('by its number with the word for an order before or after it, and nothing else is', async () => {
    for (const text of [`avrop ${number}`, `Order ${number}`, `${number} avropet`, `avrop #${number}`]) {
      const [first, ...others] = await search(stage.staff(), text)
      expect(first, text).toMatchObject({ kind: 'order', number: String(number) })
      expect(others.filter(({ kind }) => kind !== 'order')).toEqual([])
    }
    expect(await kindsOf(stage.staff(), `verksamhet ${stage.home.name}`)).toEqual(['organisation'])
  })

  it('by words of its organisation and its service, in any order and without dots', async () => {
    const { name } = stage.home
    for (const text of [`team ${name}`, `${name.toUpperCase()} effektiva`, 'vattenled team']) {
      const numbers = (await search(stage.staff(), text)).map(row => row.number)
      expect(numbers, text).toContain(String(number))
    }
    expect(await search(stage.staff(), `${name} omställning`)).toEqual([])
  })

  it('by words of its unit and its need, the unit first, by those alone whose order it is', async () => {
    const told = (said: object) => stage.order().saying(said).awaitingSignatures().create(stage.world)
    const byUnit = await told({ unit: 'Enheten för Åhörarfrågor', need: 'Vi hinner inte prata.' })
    const byNeed = await told({ unit: 'Registraturen', need: 'Åhörarfrågorna tar all vår tid.' })
    const ids = async (actor: Actor) => (await search(actor, 'ahorarfrag')).map(({ id }) => id)
    for (const actor of [stage.party('employer'), stage.party('seko')]) {
      expect(await ids(actor)).toEqual([byUnit.id, byNeed.id])
    }
    expect(await ids(stage.foreigner())).toEqual([])
  })

  it('never while the other side still writes it', async () => {
    const { id } = await stage.order().of('arbetsliv-2-0').create(stage.world)
    const draft = String((await orderRow(id)).number)
    const numbers = async (actor: Actor) => (await search(actor, draft)).map(row => row.number)
    expect(await numbers(stage.party('employer'))).toContain(draft)
    expect(await numbers(stage.party('saco_s'))).not.toContain(draft)
    expect(await numbers(stage.staff())).not.toContain(draft)
  })

  it('with its unit and its days, for a party', async () => {
    const { id } = await stage
      .order()
      .saying({ unit: `${stage.home.name}; Fjärrvyn` })
      .valid()
      .create(stage.world)
    const { number, validAt, createdAt } = await orderRow(id)
    const [hit] = await search(stage.party('seko'), String(number))
    expect(hit).toMatchObject({ id, unit: 'Fjärrvyn', validAt, begunAt: createdAt })
    expect((await search(stage.staff(), String(number)))[0]).toMatchObject({ id, unit: null })
  })
})

it('staff find organisations by any form of their number, and nobody else finds one', async () => {
  const { id, name } = stage.home
  const { organisationNumber } = await asSystem(tx => tx.organisation.findUniqueOrThrow({ where: { id } }))
  for (const text of [
    organisationNumber,
    organisationNumber.replace('-', ''),
    `16${organisationNumber}`,
    name,
  ]) {
    expect(await kindsOf(stage.staff(), text), text).toContain('organisation')
  }
  for (const actor of [stage.party('employer'), stage.deliverer(), stage.anonymous(), await stage.reader()]) {
    expect(await kindsOf(actor, name)).not.toContain('organisation')
  }
})

it('one found by its name comes before those that lie at a place of that name', async () => {
  const at = async (name: string, place: string) => {
    const { id } = await aMember(stage)
    await asSystem(tx => tx.organisation.update({ where: { id }, data: { name, place, nameEn: '' } }))
  }
  await at('Aktnämnden', 'Ljungskär')
  await at('Brevrådet', 'Ljungskär')
  await at('Universitetet i Ljungskär', 'Norrvik')
  await at('Ljungskärs museum', 'Norrvik')
  const names = (await search(stage.staff(), 'ljungskär')).map(({ organisation }) => organisation?.name)
  expect(names).toEqual(['Ljungskärs museum', 'Universitetet i Ljungskär', 'Aktnämnden', 'Brevrådet'])
})

describe('people', () => {
  it('are found by their names, by those whose pages name them', async () => {
    const seko = stage.party('seko')
    const preparer = stage.preparer()
    const people = async (actor: Actor, text: string) =>
      (await search(actor, text)).flatMap(({ person }) => person ?? [])
    expect(await people(stage.party('employer'), seko.name)).toEqual([seko.name])
    expect(await people(stage.party('employer'), preparer.name)).toEqual([preparer.name])
    // A preparer of the employer's is known to the employer, and not to a union.
    expect(await people(seko, preparer.name)).toEqual([])
    expect(await people(stage.foreigner(), seko.name)).toEqual([])
    for (const actor of [stage.deliverer(), await stage.reader(), await stage.person(), stage.anonymous()]) {
      expect(await people(actor, seko.name)).toEqual([])
    }
  })

  it('are found by an address by the staff alone, and by no word of an organisation alone', async () => {
    const { email } = stage.party('seko')
    expect(await kindsOf(stage.staff(), email)).toEqual(['person'])
    expect(await search(stage.party('employer'), email)).toEqual([])
    expect(await kindsOf(stage.staff(), stage.home.name)).not.toContain('person')
  })

  it('without a mandate are for admins', async () => {
    await stage.person()
    expect(await kindsOf(stage.admin(), 'Utan Behörighet')).toContain('person')
    expect(await kindsOf(stage.staff(), 'Utan Behörighet')).toEqual([])
  })

  it('read that the staff saw them in a search, each for the party that was shown', async () => {
    const saco = stage.party('saco_s')
    const looks = async () => (await listOwnLooks(saco, {})).looks
    const before = (await looks()).length
    await search(stage.staff(), saco.name)
    expect(await looks()).toHaveLength(before + 1)
    expect((await looks())[0]).toMatchObject({ page: 'search', reader: stage.staff().name })
    expect((await looks())[0]?.seen).toMatchObject([{ personId: saco.personId, party: 'saco_s' }])
    await search(stage.staff(), stage.home.name)
    expect(await looks()).toHaveLength(before + 1)
  })
})

it('staff find deliverers by any part of their name, and deliveries by who holds them', async () => {
  const { deliveryId } = await stage
    .order()
    .of('valkommen-tillbaka')
    .planned(['2021-08-25'])
    .create(stage.world)
  const id = stage.world.deliverer.delivererId
  const where = { deliveryId: deliveryId ?? '' }
  await asSystem(tx => tx.occasion.updateMany({ where, data: { delivererId: id } }))
  const { name } = await asSystem(tx => tx.deliverer.findUniqueOrThrow({ where: { id } }))
  const surname = name.split(' ').at(-1) ?? ''
  const rows = await search(stage.staff(), surname)
  expect(rows.filter(({ kind }) => kind === 'deliverer').map(row => row.id)).toContain(id)
  const [held] = rows.filter(({ kind }) => kind === 'delivery')
  const occasions = await asSystem(tx =>
    tx.occasion.count({ where: { deliveryId: held?.id, delivererId: id } }),
  )
  expect(occasions).toBeGreaterThan(0)
  expect(held).toMatchObject({ number: expect.stringMatching(/^\d+$/) })
  for (const actor of [stage.party('seko'), stage.deliverer(), stage.anonymous()]) {
    expect(await kindsOf(actor, surname)).not.toContain('deliverer')
  }
})

it('people whose name begins as the search does come before those in whose name it stands', async () => {
  const member = await aMember(stage)
  const [first, other] = member.member.holders.map(({ personId }) => personId)
  const named = (id: string | undefined, name: string) =>
    asSystem(tx => tx.person.update({ where: { id: id ?? '' }, data: { name } }))
  await named(first, 'Anna Axvidqvist')
  await named(other, 'Örjan Vidqvisten')
  const rows = (await search(stage.staff(), 'vidqvist')).filter(({ kind }) => kind === 'person')
  expect(rows.map(({ person }) => person)).toEqual(['Örjan Vidqvisten', 'Anna Axvidqvist'])
})

it('a deliverer finds the deliveries of their own occasions', async () => {
  const { deliverer } = stage.world
  const held = await stage.order().of('fanga-tidiga-tecken').planned(['2021-08-25']).create(stage.world)
  const rows = await search(stage.deliverer(), `tidiga ${stage.home.name}`)
  const isHeld = held.deliverer?.personId === deliverer.personId
  expect(rows.map(({ kind, id }) => [kind, id])).toEqual(isHeld ? [['delivery', held.deliveryId]] : [])
})

it('signs of patterns mean nothing', async () => {
  for (const text of ['%%', '__', "'';--"]) expect(questionOf(text)).toBeNull()
  expect(await search(stage.staff(), 'a%b_')).toEqual([])
})
