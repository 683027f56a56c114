import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import type { TestWorld } from '@seed/factories/test-world'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor, withActor } from '@/auth/doors'
import { followServices } from '@/features/catalogue/lifecycle/jobs'
import { listServices } from '@/features/catalogue/queries'
import { showInterest } from '@/features/interest/commands'
import { notify } from '@/features/notifications/jobs'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import { addDays, type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { appendEvent } from '../../support/append-event'
import { findTestWorld } from '../../support/test-world'
import { anInterestIn } from '../interest/interest-world'
import { asSystem, findTold, planned, reason } from './told-of-services'

const [TEAM, FIRST, SECOND] = [
  'effektiva-team',
  'samskapat-utvecklingsarbete',
  'larande-i-forandring',
] as const
const ENDING = { lastOrderOn: '2021-09-30', lastDeliveryOn: '2021-12-31' }
const at = (day: Day, time = '12:00') => stockholmInstant(day, time)
const system = (now: Date) => makeActor({ role: 'system', now, locale: 'sv' })

let world: TestWorld
/** The answers, and the days on which each service changed its state. */
const answers: Record<string, unknown> = {}
const turns: [Day, string, string][] = []

/** Effektiva team as it was before its goal was reached, with one delivery of the one that it aims at. */
async function beforeTheYear() {
  world = await findTestWorld()
  await asSystem(async tx => {
    await tx.service.updateMany({ data: { goalCount: null, goalUnit: null } })
    const data = {
      lifecycle: 'open',
      lastOrderOn: null,
      lastDeliveryOn: null,
      goalCount: 1,
      goalUnit: 'deliveries',
    } as const
    await tx.service.update({ where: { slug: TEAM }, data })
  })
  const home = world.organisation('vattenledsverket')
  await anOrder()
    .of(TEAM)
    .by(home)
    .draftedOn('2021-02-01')
    .delivered({ on: ['2021-04-20'] })
    .create(world)
  const [hr, other] = [world.holder('hr'), world.holder('hr-other')]
  await showInterest(actorFor(hr, at('2021-03-01')), anInterestIn(FIRST))
  await showInterest(actorFor(other, at('2021-03-02')), anInterestIn(SECOND))
  await showInterest(actorFor(hr, at('2021-05-03')), anInterestIn(TEAM))
  await startOrder(actorFor(other, at('2021-05-04')), { service: TEAM })
}

/** Staff begin the phase-out that the goal proposed. */
async function phaseOut(day: Day) {
  const actor = actorFor(world.colleague('staff'), at(day, '09:00'))
  const subjectId = world.serviceId(TEAM)
  const facts = { slug: TEAM, from: 'open', to: 'phasing_out', ...ENDING }
  const days = { lastOrderOn: dateOf(ENDING.lastOrderOn), lastDeliveryOn: dateOf(ENDING.lastDeliveryOn) }
  await withActor(actor, async tx => {
    await tx.service.update({ where: { id: subjectId }, data: { lifecycle: 'phasing_out', ...days } })
    await appendEvent(tx, actor, { chainId: PROGRAMME_CHAIN, kind: 'service.moved', subjectId, facts })
  })
}

const tryToStart = (service: string, day: Day) =>
  startOrder(actorFor(world.holder('hr'), at(day)), { service }).then(reason)
const tryToShow = (service: string, day: Day) =>
  showInterest(actorFor(world.holder('hr-other'), at(day)), anInterestIn(service)).then(reason)

/** The acts that people try on the days that count. */
const tries: Record<Day, (day: Day) => Promise<void>> = {
  '2021-05-24': phaseOut,
  '2021-09-12': async day => {
    answers.dayBeforeFirst = [await tryToStart(FIRST, day), await tryToShow(FIRST, day)]
  },
  '2021-09-13': async day => {
    answers.dayOfFirst = await tryToStart(FIRST, day)
  },
  '2021-09-30': async day => {
    answers.lastOrder = await tryToStart(TEAM, day)
    const away = world.organisation('hogskolan-i-tallmora')
    // Sent on the last day, signed in the days after, corrected or not.
    const told = anOrder().of(TEAM).by(away).draftedOn(addDays(day, -1)).awaitingSignatures(day).confirmed()
    const { deliveryId } = await told.create(world)
    answers.planned = await planned(deliveryId, actorFor(world.colleague('staff'), at('2021-10-20')))
  },
  '2021-10-01': async day => {
    answers.afterLastOrder = [await tryToStart(TEAM, day), await tryToShow(TEAM, day)]
  },
  '2022-01-01': async day => {
    answers.afterLastDelivery = [await tryToStart(TEAM, day), await tryToShow(TEAM, day)]
  },
}

async function noteStates(day: Day) {
  const reader = makeActor({ role: 'anonymous', now: at(day), locale: 'sv' })
  const services = await listServices(reader)
  for (const slug of [TEAM, FIRST, SECOND]) {
    const service = services.find(one => one.slug === slug)
    const may = [service?.canBeShownInterest && 'interest', service?.canBeOrdered && 'order'].filter(Boolean)
    const state = [service?.lifecycle, ...may].join(' ')
    if (turns.findLast(([, other]) => other === slug)?.[2] !== state) turns.push([day, slug, state])
  }
}

beforeAll(async () => {
  await beforeTheYear()
  for (let day = '2021-01-01'; day <= '2022-01-02'; day = addDays(day, 1)) {
    // In the small hours nothing is told, and what people may do is right all the same.
    await followServices(system(at(day, '06:30')))
    await noteStates(day)
    await tries[day]?.(day)
    // Twice at once, as two workers would.
    await Promise.all([followServices(system(at(day))), followServices(system(at(day)))])
  }
}, 900_000)

describe('the year 2021, day by day', () => {
  it('each service is on each day what it should be', () => {
    expect(turns).toEqual([
      ['2021-01-01', TEAM, 'open interest order'],
      ['2021-01-01', FIRST, 'coming interest'],
      ['2021-01-01', SECOND, 'coming interest'],
      ['2021-05-25', TEAM, 'phasing_out interest order'],
      ['2021-09-13', FIRST, 'open interest order'],
      ['2021-10-01', TEAM, 'phasing_out'],
      ['2021-11-01', SECOND, 'open interest order'],
      ['2022-01-01', TEAM, 'closed'],
    ])
  })

  it('people may do on each day what the state says', () => {
    expect(answers).toEqual({
      dayBeforeFirst: ['service_not_orderable', 'granted'],
      dayOfFirst: 'granted',
      lastOrder: 'granted',
      planned: ['granted', 'service_delivers_no_more'],
      afterLastOrder: ['service_succeeded', 'service_closed_successor'],
      afterLastDelivery: ['service_succeeded', 'service_closed_successor'],
    })
  })

  it('tells each on its day, and once', async () => {
    const names = new Map([
      [PROGRAMME_CHAIN, 'programme'],
      [world.organisation('vattenledsverket').id, 'home'],
      [world.organisation('hogskolan-i-tallmora').id, 'away'],
    ])
    const lines = (await findTold()).map(
      ({ kind, chainId, occurredAt }) => `${dayOf(occurredAt)} ${kind} ${names.get(chainId)}`,
    )
    expect(lines.toSorted()).toEqual([
      '2021-04-20 service.goal_reached programme',
      '2021-05-24 interest.service_ending home',
      '2021-05-24 order.service_ending away',
      '2021-09-13 interest.service_opened away',
      '2021-09-13 interest.service_opened home',
      '2021-09-13 service.moved programme',
      '2021-09-16 interest.last_order_near home',
      '2021-09-16 order.last_order_near away',
      '2021-11-01 interest.service_opened away',
      '2021-11-01 service.moved programme',
      '2022-01-01 service.moved programme',
    ])
  })

  it('writes to the people concerned, each in their own language', async () => {
    const hr = world.holder('hr').personId
    await asSystem(tx =>
      tx.person.update({ where: { id: hr }, data: { locale: 'en' }, select: { id: true } }),
    )
    for (const { id } of await findTold()) await notify({ eventId: id })
    const subjects = (personId: string) =>
      asSystem(tx =>
        tx.mail.findMany({ where: { personId }, orderBy: { id: 'asc' }, select: { subject: true } }),
      ).then(mails => mails.map(mail => mail.subject))
    expect(await subjects(hr)).toEqual([
      'Effective teams is being phased out',
      'Co-created development work can be ordered now',
      'The last day to order Effective teams is near',
    ])
    expect(await subjects(world.colleague('staff').personId)).toEqual(['Effektiva team har nått sitt mål'])
    expect(await subjects(world.holder('hr-other').personId)).toContain(
      'Lärande i förändring går att avropa nu',
    )
  })
})
