import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { dayOfEntry } from '@/features/deliveries/calendar/calendar-entry'
import { listCalendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { dayOf } from '@/lib/dates'
import { aStage, asSystem, found, NOW, type Stage, TODAY } from '../../support/order-stage'
import { aRound, sentIn, signAll } from '../../support/round-stage'
import { occasionId } from './delivery-rows'
import { answer, timesOn } from './times-stage'

const MAY = spanOf({ month: '2021-05' }, TODAY)

let stage: Stage
let home: OrderStory
let away: OrderStory
beforeAll(async () => {
  stage = await aStage()
  home = await stage.order().of('valkommen-tillbaka').planned(['2021-05-03']).create(stage.world)
  away = await stage.order().by(stage.away).of('effektiva-team').planned(['2021-05-04']).create(stage.world)
})

async function deliveriesIn(actor: Actor, choice = {}, span = MAY): Promise<string[]> {
  const { entries } = await listCalendar(actor, span, choice)
  return entries.flatMap(entry => (entry.kind === 'occasion' ? [entry.deliveryId] : []))
}

it('each sees what is theirs: staff all, a party its organisation’s, a deliverer the own', async () => {
  expect(await deliveriesIn(stage.staff())).toEqual(
    expect.arrayContaining([home.deliveryId, away.deliveryId]),
  )
  expect(new Set(await deliveriesIn(stage.party('seko')))).toEqual(new Set([home.deliveryId]))
  expect(new Set(await deliveriesIn(stage.foreigner()))).toEqual(new Set([away.deliveryId]))
  const deliverer = actorFor(found(home.deliverer, 'deliverer'), NOW)
  expect(await deliveriesIn(deliverer)).toContain(home.deliveryId)
  for (const nobody of [await stage.reader(), await stage.person(), stage.anonymous()]) {
    expect(await listCalendar(nobody, MAY)).toEqual({ entries: [], coming: [], isCut: false, nearest: null })
  }
})

it('the month that it is looks ahead for those who see their own, and for nobody else', async () => {
  const thisMonth = spanOf({}, TODAY)
  const comingFor = async (actor: Actor, span = thisMonth, choice = {}) =>
    (await listCalendar(actor, span, choice)).coming.map(({ deliveryId }) => deliveryId)
  const deliverer = actorFor(found(home.deliverer, 'deliverer'), NOW)
  for (const actor of [stage.party('seko'), deliverer])
    expect(await comingFor(actor)).toContain(home.deliveryId)
  expect(await comingFor(stage.foreigner())).not.toContain(home.deliveryId)
  expect(await comingFor(stage.party('seko'), thisMonth, { service: 'effektiva-team' })).toEqual([])
  expect(await comingFor(stage.party('seko'), spanOf({ month: '2021-06' }, TODAY))).toEqual([])
  expect(await comingFor(stage.staff())).toEqual([])
  expect(await deliveriesIn(stage.party('seko'), {}, thisMonth)).not.toContain(home.deliveryId)
})

it('tells nothing of parties, of people of the organisation or of the order', async () => {
  const text = JSON.stringify(await listCalendar(stage.staff(), MAY))
  for (const { name, email } of [stage.party('saco_s'), stage.party('employer')]) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(email)
  }
  expect(text).not.toContain(home.id)
})

it('narrows by service for all, and by deliverer, organisation and own cases for staff alone', async () => {
  const staff = stage.staff()
  const only = async (choice: object) => new Set(await deliveriesIn(staff, choice))
  expect(await only({ service: 'effektiva-team' })).toEqual(new Set([away.deliveryId]))
  const { nameEn } = await asSystem(tx => tx.organisation.findUniqueOrThrow({ where: { id: stage.away.id } }))
  expect(await only({ organisation: nameEn })).toEqual(new Set([away.deliveryId]))
  expect(await only({ organisation: stage.away.name.slice(0, 8) })).toEqual(new Set([away.deliveryId]))
  expect(await only({ own: '1' })).toContain(home.deliveryId)
  expect(await deliveriesIn(stage.admin(), { own: '1' })).toEqual([])
  expect(await only({ deliverer: 'no-id' })).toContain(home.deliveryId)
  expect(await deliveriesIn(stage.party('seko'), { organisation: 'Annan', own: '1' })).not.toEqual([])
})

it('shows the days of a span alone, and leaves out what is cancelled', async () => {
  const week = spanOf({ week: '2021-W18' }, TODAY)
  expect(await deliveriesIn(stage.foreigner(), {}, week)).toHaveLength(1)
  expect(await deliveriesIn(stage.foreigner(), {}, spanOf({ week: '2021-W40' }, TODAY))).toEqual([])
  const { entries } = await listCalendar(stage.foreigner(), week)
  const [occasion] = entries.filter(({ kind }) => kind === 'occasion')
  await cancelOccasion(stage.staff(), { occasionId: found(occasion, 'occasion').id, reason: 'Sjukdom' })
  expect(await deliveriesIn(stage.foreigner(), {}, week)).toEqual([])
})

it('shows the rounds of the span with their first day and the last to order', async () => {
  const { entries } = await listCalendar(stage.party('employer'), spanOf({ month: '2021-09' }, TODAY))
  const rounds = entries.filter(({ kind }) => kind !== 'occasion')
  expect(rounds.every(entry => entry.kind !== 'occasion' && entry.on >= '2021-08-30')).toBe(true)
})

it('shows the last day to order to those to whom it matters, until their order is sent', async () => {
  const round = await aRound(stage)
  const shownTo = async (actor: Actor) => {
    const { entries } = await listCalendar(actor, spanOf({ month: round.lastOrderOn.slice(0, 7) }, TODAY))
    return entries.some(({ id, kind }) => id === round.id && kind === 'last_order')
  }
  expect(await shownTo(stage.party('seko'))).toBe(true)
  expect(await shownTo(actorFor(found(home.deliverer, 'deliverer'), NOW))).toBe(false)
  const order = await sentIn(stage, round)
  expect(await shownTo(stage.party('seko'))).toBe(false)
  expect(await shownTo(stage.foreigner())).toBe(true)
  expect(await shownTo(stage.staff())).toBe(true)
  await signAll(stage.home, order)
  expect(await shownTo(stage.party('employer'))).toBe(false)
  await withdrawOrder(stage.party('employer'), { orderId: order, reason: 'Annat' })
  expect(await shownTo(stage.party('employer'))).toBe(true)
})

it('leads from an empty span to the nearest day with something, ahead before behind, within the choice', async () => {
  const nearestTo = async (asked: Parameters<typeof spanOf>[0], choice = {}) =>
    (await listCalendar(stage.party('seko'), spanOf(asked, TODAY), choice)).nearest
  const ofService = { service: 'valkommen-tillbaka' }
  const [first] = (await listCalendar(stage.party('seko'), MAY, ofService)).entries
  const next = dayOfEntry(found(first, 'entry'))
  expect(await nearestTo({ week: '2021-W15' }, ofService)).toBe(next)
  expect(await nearestTo({ month: '2030-01' }, ofService)).toMatch(/^2021-/)
  expect(await nearestTo({ month: '2021-05' })).toBeNull()
  expect(await nearestTo({ month: '2021-03' }, { service: 'arbetsliv-2-0' })).toBeNull()
})

it('parties and staff see each time that the parties are asked about, until one is set', async () => {
  const { propose, openOf } = timesOn(stage)
  const story = await stage.order().confirmed().create(stage.world)
  await propose(story)
  const inCalendar = async (actor: Actor) => {
    const { entries } = await listCalendar(actor, MAY)
    return entries.flatMap(entry =>
      entry.kind === 'occasion' && entry.deliveryId === story.deliveryId && entry.isAsked
        ? [[dayOfEntry(entry), entry.status]]
        : [],
    )
  }
  const both = ['2021-05-03', '2021-05-04'].map(day => [day, 'proposed'])
  for (const actor of [stage.party('seko'), stage.staff()]) expect(await inCalendar(actor)).toEqual(both)
  expect(await inCalendar(stage.foreigner())).toEqual([])
  await answer(stage.party('seko'), await openOf(story), [1])
  expect(await inCalendar(stage.party('seko'))).toEqual(both)
  await cancelOccasion(stage.staff(), { occasionId: occasionId(story), reason: 'Sjukdom.' })
  expect(await inCalendar(stage.party('seko'))).toEqual([])
})

it('while times are proposed, the day of the plan is not shown as well to anyone', async () => {
  const { propose } = timesOn(stage)
  const story = await stage.order().confirmed().create(stage.world)
  const year = { ...MAY, from: '2021-01-01', to: '2021-12-31' }
  const shown = async (actor: Actor) => {
    const { entries } = await listCalendar(actor, year)
    return entries.flatMap(entry =>
      entry.kind === 'occasion' && entry.deliveryId === story.deliveryId
        ? [{ day: dayOfEntry(entry), isAsked: entry.isAsked ?? false }]
        : [],
    )
  }
  const readers = [stage.party('seko'), stage.staff()]
  for (const actor of readers) expect(await shown(actor)).toMatchObject([{ isAsked: false }])
  await propose(story)
  const asked = ['2021-05-03', '2021-05-04'].map(day => ({ day, isAsked: true }))
  for (const actor of readers) expect(await shown(actor)).toEqual(asked)
})

it('what comes next is planned, proposed or asked about, each occasion by its nearest day, as in the overview', async () => {
  const { propose } = timesOn(stage)
  const ofAway = () => stage.order().by(stage.away).of('fanga-tidiga-tecken')
  await ofAway().planned(['2021-05-05']).create(stage.world)
  await ofAway().confirmed().create(stage.world)
  await propose(await ofAway().confirmed().create(stage.world))
  const ofService = { service: 'fanga-tidiga-tecken' }
  const { coming } = await listCalendar(stage.foreigner(), spanOf({}, TODAY), ofService)
  const upcoming = await listUpcoming(stage.foreigner())
  expect(coming.map(({ status, isAsked }) => (isAsked ? 'asked' : status))).toEqual([
    'proposed',
    'asked',
    'planned',
  ])
  expect(coming.map(dayOfEntry)).toEqual(upcoming.map(({ startsAt }) => dayOf(startsAt)))
})
