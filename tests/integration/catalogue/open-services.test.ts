import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { GET } from '@/app/api/v1/services/route'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import {
  deliveryModes,
  measureKinds,
  serviceLevels,
  serviceLifecycles,
} from '@/features/catalogue/service-kinds'
import { dateOf } from '@/lib/dates'
import { openapi } from '@/lib/openapi'
import { aReadyDraft, aWholeDraft, saveOver, serviceRow } from '../../support/catalogue-stage'
import { aStage, asSystem } from '../../support/order-stage'

// The route is asked as a program asks it: by nobody, and on the day of the clock.
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }))

type Schema = { properties?: Record<string, Schema>; items?: Schema; oneOf?: Schema[]; enum?: string[] }
const described: Schema =
  openapi.paths['/api/v1/services'].get.responses[200].content['application/json'].schema
const ofService = described.properties?.services?.items?.properties ?? {}
type Answer = { services: Record<string, unknown>[] }

let answer: Answer
let slug: string
const LATER = '2090-03-01'

beforeAll(async () => {
  const stage = await aStage()
  const note = { sv: 'Skyddsombud är med.', en: 'Safety representatives come along.' }
  slug = (await aReadyDraft(stage.staff())).service
  const full = aWholeDraft({ provider: 'En firma', notes: 'Hemligt', jointAttendanceNote: note })
  const saves = await saveOver(stage.staff(), slug, { ...full, keywords: { sv: 'hemligt', en: 'secret' } })
  await publishServiceDraft(stage.staff(), { service: slug, saves })
  await addEverything(stage.world.serviceId('arbetsliv-2-0'))
  answer = (await (await GET()).json()) as Answer
})

/** All that a service may have and most have not: an end, a successor, a goal, and two rounds of which one is past. */
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

/** The same description with nothing beside it: a field that is given must be told of. */
function closed(schema: Schema): Schema {
  const { properties, items, oneOf } = schema
  const inside = Object.entries(properties ?? {}).map(([name, part]) => [name, closed(part)])
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(inside), additionalProperties: false }),
    ...(items && { items: closed(items) }),
    ...(oneOf && { oneOf: oneOf.map(closed) }),
  }
}

it('is as it is described, field by field, and says nothing else', () => {
  const schema = z.fromJSONSchema(closed(described) as Parameters<typeof z.fromJSONSchema>[0])
  const { error } = schema.safeParse(answer)
  expect(error?.issues ?? []).toEqual([])
  expect(answer.services.length).toBe(14)
})

it('is held against both a value and its lack, wherever the description says that it may lack', () => {
  const mayLack = Object.entries(ofService).filter(([, part]) => part.oneOf)
  expect(mayLack.length).toBeGreaterThan(8)
  const seen = (name: string, isNull: boolean) =>
    answer.services.some(service => (service[name] === null) === isNull)
  // The catalogue always says when it was revised; only a preview has no day yet.
  const names = mayLack.map(([name]) => name).filter(name => name !== 'revisedAt')
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
