import { beforeAll, expect, it, vi } from 'vitest'
import { GET as getHealth } from '@/app/api/health/route'
import { GET as getLogHead } from '@/app/api/v1/log/head/route'
import { GET as getKeys } from '@/app/api/v1/receipts/keys/route'
import { GET as getIndex } from '@/app/api/v1/route'
import { GET as getServices } from '@/app/api/v1/services/route'
import { GET as getStatistics } from '@/app/api/v1/statistics/route'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import {
  deliveryModes,
  measureKinds,
  serviceLevels,
  serviceLifecycles,
} from '@/features/catalogue/service-kinds'
import { dateOf } from '@/lib/dates'
import { aReadyDraft, aWholeDraft, saveOver, serviceRow } from '../../support/catalogue-stage'
import { describedAnswer, mayLack, undescribed } from '../../support/described-answers'
import { aStage, asSystem } from '../../support/order-stage'

// The route is asked as a program asks it: by nobody, and on the day of the clock.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}))

const ofService = describedAnswer('/api/v1/services').properties?.services?.items?.properties ?? {}
type Answer = { services: Record<string, unknown>[] }

const asked = (what: string) => new Request(`http://localhost/api/v1/${what}`)

let answer: Answer
let slug: string
const LATER = '2090-03-01'

beforeAll(async () => {
  const stage = await aStage()
  const note = { sv: 'Skyddsombud är med.', en: 'Safety representatives come along.' }
  slug = (await aReadyDraft(stage.staff())).service
  const text = { sv: 'Hemligt', en: 'Secret' }
  const secret = { about: text, need: text, goal: text, planAfter: text, partiesAgreed: true }
  const full = aWholeDraft({ provider: 'En firma', notes: 'Hemligt', jointAttendanceNote: note })
  const saves = await saveOver(stage.staff(), slug, {
    ...full,
    keywords: { sv: 'hemligt', en: 'secret' },
    examples: [secret],
  })
  await publishServiceDraft(stage.staff(), { service: slug, saves })
  await addEverything(stage.world.serviceId('arbetsliv-2-0'))
  answer = (await (await getServices(asked('services'))).json()) as Answer
})

/** The parts that few services have: an end, a successor, a goal, and two rounds, one of them past. */
async function addEverything(successorId: string) {
  const { id } = await serviceRow(slug)
  const [opensOn, end] = [dateOf('2020-01-01'), dateOf(LATER)]
  const life = { lifecycle: 'phasing_out', opensOn, lastOrderOn: end, lastDeliveryOn: end } as const
  const goal = { goalCount: 10, goalUnit: 'deliveries' } as const
  const rounds = [LATER, '2021-04-01'].map(dateOf).map(day => ({
    startsOn: day,
    lastOrderOn: day,
    goNoGoOn: day,
    serviceId: id,
    minimumPlaces: 2,
    maximumPlaces: 8,
  }))
  await asSystem(async tx => {
    await tx.service.update({ where: { id }, data: { ...life, ...goal, successorId }, select: { id: true } })
    await tx.round.createMany({ data: rounds })
  })
}

it('is as it is described, field by field, and says nothing else', () => {
  expect(undescribed('/api/v1/services', answer)).toEqual([])
  expect(answer.services.length).toBe(14)
})

it('is held against both a value and its lack, wherever the description says that it may lack', () => {
  const lacking = Object.keys(ofService).filter(name => mayLack(ofService[name] ?? {}))
  expect(lacking.length).toBeGreaterThan(8)
  const seen = (name: string, isNull: boolean) =>
    answer.services.some(service => (service[name] === null) === isNull)
  // The catalogue always says when it was revised; only a preview has no day yet.
  const names = lacking.filter(name => name !== 'revisedAt')
  expect(names.filter(name => !seen(name, true) || !seen(name, false))).toEqual([])
})

it('names every choice that there is', () => {
  const { lifecycle, levels, kinds, mode } = ofService
  expect([lifecycle?.enum, levels?.items?.enum, kinds?.items?.enum, mode?.enum]).toEqual([
    ...[serviceLifecycles, serviceLevels, measureKinds, deliveryModes],
  ])
})

it('gives the rounds that can still be joined, with the places that are left', () => {
  const round = { startsOn: LATER, lastOrderOn: LATER, minimumPlaces: 2, maximumPlaces: 8, placesLeft: 8 }
  const service = answer.services.find(one => one.slug === slug)
  expect(service).toMatchObject({ nextRound: round, rounds: [round], successor: 'arbetsliv-2-0' })
  expect(service).toMatchObject({
    goal: { count: 10, unit: 'deliveries', isReached: false, reachedAtLeast: 0 },
  })
})

it.each([
  ['/api/health', () => getHealth()],
  ['/api/v1/statistics', () => getStatistics(asked('statistics'))],
  ['/api/v1', () => getIndex(asked(''))],
  ['/api/v1/receipts/keys', () => getKeys(asked('receipts/keys'))],
  ['/api/v1/log/head', () => getLogHead(asked('log/head'))],
] as const)('%s answers as it is described too', async (address, get) => {
  expect(undescribed(address, await (await get()).json())).toEqual([])
})
