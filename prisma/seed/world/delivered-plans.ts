import { services } from '@/features/catalogue/thirteen/services'
import { addDays, type Day } from '@/lib/dates'
import type { Random } from '../random'
import { daysBetween, earliest, latest, workingDayUpTo } from './calendar'
import type { Detour, OrganisationPlan } from './plans'
import type { Slot } from './slots'

const FIRST_AHEAD: Day = '2021-08-23'
const DAYS_BETWEEN_UNITS = 7
const NO_EARLIER_THAN = 60
const WITHIN_NINE_MONTHS = 230

/** Adds the order of a delivered service; after an earlier delivery it follows within nine months. */
export function addDelivered(plan: OrganisationPlan, slot: Slot, random: Random, serial: number): void {
  const earlier = plan.orders.at(-1)?.doneOn.at(-1)
  const lastDone = pickDay(random, windowAfter(slot, earlier))
  const offsets = offsetsOf(slot)
  const span = offsets.at(-1) ?? 0
  const doneOn = offsets.map(offset => workingDayUpTo(addDays(lastDone, offset - span)))
  const lead = slot.pilot ? random.integer(36, 42) : random.integer(52, 92)
  plan.orders.push({
    service: slot.service,
    outcome: 'delivered',
    era: 'history',
    slot,
    doneOn,
    draftedOn: latest(firstOrderDay(slot), workingDayUpTo(addDays(doneOn[0] ?? lastDone, -lead))),
    startedBy: serial % 6 === 2 ? 'union' : 'employer',
    detour: detourOf(serial),
    aheadOn: (slot.ahead ?? []).map((_, turn) => aheadDay(random, turn)),
  })
}

/** A working day this autumn, later for each turn. */
export function aheadDay(random: Random, turn: number): Day {
  return workingDayUpTo(addDays(FIRST_AHEAD, 28 * turn + random.integer(1, 24)))
}

/** Late days are likelier: the programme grew. */
export function pickDay(random: Random, [from, to]: readonly [Day, Day]): Day {
  return addDays(from, Math.floor(Math.sqrt(random.next()) * (daysBetween(from, to) + 1)))
}

function windowAfter({ window: [from, to] }: Slot, earlier: Day | undefined): readonly [Day, Day] {
  if (!earlier) return [from, to]
  const start = earliest(to, latest(from, addDays(earlier, NO_EARLIER_THAN)))
  return [start, latest(start, earliest(to, addDays(earlier, WITHIN_NINE_MONTHS)))]
}

/** Days from the first done occasion to each, by the service's template. */
function offsetsOf({ service, units, done }: Slot): number[] {
  const template = services.find(one => one.slug === service)?.content.occasions ?? []
  const afterDays = (index: number) =>
    units ? index * DAYS_BETWEEN_UNITS : (template[index]?.afterDays ?? 0)
  const first = afterDays(done[0] ?? 0)
  return done.map(index => afterDays(index) - first)
}

function firstOrderDay({ service, pilot }: Slot): Day {
  const seed = services.find(one => one.slug === service)
  if (!seed) throw new Error(`There is no ${service}`)
  return addDays((pilot && seed.pilotFromOn) || seed.introducedOn, 1)
}

function detourOf(serial: number): Detour | undefined {
  if (serial % 12 === 5) return 'declined'
  if (serial % 40 === 7) return 'amended'
  if (serial % 41 === 9) return 'taken_back'
  return serial % 60 === 21 ? 'returned_by_staff' : undefined
}
