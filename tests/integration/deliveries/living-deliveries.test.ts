import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { progressOf } from '@/features/deliveries/rules'
import { notify } from '@/features/notifications/jobs'
import { addDays, dayOfDate, stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, chainFaults, type Stage, TODAY } from '../../support/order-stage'
import { aRound } from '../../support/round-stage'
import { chosenSeed, DEEP_TIMEOUT, HISTORIES, printLine } from '../../support/test-depth'
import { knownOn } from './joint-stage'
import { type Act, acts, type Living, step } from './living-steps'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** Fifteen histories of a short run take too long here: each step opens a transaction or several. */
const RUNS = Math.ceil(HISTORIES / 8)
const STEPS = 14
const seed = chosenSeed()

const histories = fc.array(
  fc.record({
    act: fc.constantFrom<Act>(...acts),
    of: fc.nat({ max: 5 }),
    days: fc.constantFrom(0, 0, 1, 3, 12, 40),
    hour: fc.integer({ min: 6, max: 21 }),
  }),
  { minLength: STEPS, maxLength: STEPS },
)

it(
  'whatever is proposed, answered, moved, cancelled, corrected, freed and offered, the rules hold',
  async () => {
    printLine(`Living deliveries: seed ${seed}`)
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const living = await begin()
        for (const one of history) {
          const before = await seen(living)
          await step(living, one)
          await check(living, before, JSON.stringify(one))
        }
        for (const { id } of [stage.home, stage.away]) expect(await chainFaults(id)).toEqual([])
      }),
      { numRuns: RUNS, seed, endOnFailure: true },
    )
  },
  DEEP_TIMEOUT,
)

async function begin(): Promise<Living> {
  const round = await aRound(stage, { maximumPlaces: 2 })
  const own = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
  return { stage, round, orders: [own.id], days: 0, known: new Map() }
}

/** All that the rules are about, as it stands. */
async function seen({ round, orders }: Living) {
  const deliveries = await asSystem(tx =>
    tx.delivery.findMany({
      where: { orderId: { in: orders } },
      select: { status: true, settledAt: true, order: { select: { status: true } }, occasions: true },
    }),
  )
  const { occupied, maximumPlaces } = await asSystem(tx =>
    tx.round.findUniqueOrThrow({ where: { id: round.id } }),
  )
  const places = await asSystem(tx => tx.roundPlace.findMany({ where: { roundId: round.id } }))
  const last = await asSystem(tx => tx.event.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))
  return { deliveries, occupied, maximumPlaces, places, last: last?.id }
}

type Seen = Awaited<ReturnType<typeof seen>>

async function check(living: Living, before: Seen, said: string) {
  const { deliveries, occupied, maximumPlaces, places } = await seen(living)
  const held = places.filter(({ status }) => ['held', 'taken', 'offered'].includes(status))
  expect(occupied, said).toBe(held.length)
  expect(occupied, said).toBeLessThanOrEqual(maximumPlaces)
  for (const { status, settledAt, order, occasions } of deliveries) {
    expect(settledAt, said).toEqual(lastSettled(occasions))
    if (status === 'cancelled') continue
    const progress = progressOf(occasions.map(one => one.status))
    expect([status, order.status], said).toEqual([progress.delivery, progress.order])
  }
  const sequences = new Map(
    before.deliveries.flatMap(({ occasions }) => occasions.map(one => [one.id, one.sequence])),
  )
  for (const { id, sequence } of deliveries.flatMap(({ occasions }) => occasions)) {
    expect(sequence, said).toBeGreaterThanOrEqual(sequences.get(id) ?? 0)
  }
  await checkWhatWasKnown(living, said)
  expect(await toldTwice(before), said).toEqual([])
}

/** When the last of them got its time or was held. */
function lastSettled(occasions: Seen['deliveries'][number]['occasions']): Date | null {
  const instants = occasions.flatMap(({ status, doneOn, plannedAt }) => {
    const at = status === 'done' && doneOn ? stockholmInstant(dayOfDate(doneOn), '00:00') : plannedAt
    return at && (status === 'done' || status === 'planned') ? Number(at) : []
  })
  return instants.length > 0 ? new Date(Math.max(...instants)) : null
}

/** A day's figures, as they were known when it began, stay so under every later correction. */
async function checkWhatWasKnown({ days, known }: Living, said: string) {
  for (const [day, figures] of known) expect(await knownOn(day), said).toEqual(figures)
  const today = addDays(TODAY, days)
  if (!known.has(today)) known.set(today, await knownOn(today))
}

/** Those who are told twice, by one step, of the same in the same session. */
async function toldTwice({ last }: Seen): Promise<string[]> {
  const events = await asSystem(tx => tx.event.findMany({ where: last ? { id: { gt: last } } : {} }))
  for (const { id } of events) await notify({ eventId: id })
  const told = await asSystem(tx =>
    tx.notification.findMany({ where: { eventId: { in: events.map(({ id }) => id) } } }),
  )
  const sessions = await asSystem(tx =>
    tx.occasion.findMany({
      where: { id: { in: events.map(one => one.subjectId) } },
      select: { id: true, sessionId: true },
    }),
  )
  // Other things are another thing each time, as four signatures are.
  const keys = told.flatMap(({ personId, kind, eventId }) => {
    const subject = events.find(({ id }) => id === eventId)?.subjectId
    const one = sessions.find(({ id }) => id === subject)
    return one ? [`${personId} ${kind} ${one.sessionId ?? one.id}`] : []
  })
  return keys.filter((key, index) => keys.indexOf(key) < index)
}
