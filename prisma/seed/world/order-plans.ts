import type { Random } from '../random'
import type { CastOfOrganisations } from './cast-of-organisations'
import { addDelivered } from './delivered-plans'
import type { OrganisationPlan } from './plans'
import {
  continuationSlots,
  courseSlots,
  exhibitionSlots,
  iaSlots,
  mapSlots,
  returnSlots,
  type Slot,
  shortCourseSlots,
  talkSlots,
  tasterSlot,
  tasterThatLedOn,
  teamSlots,
} from './slots'

/** The demo's people are to evaluate what took place then. */
const EVALUATION_AWAITED = '2021-05-27'
/** Of this they are asked half a year later what came of it. */
const FOLLOWED_UP = ['2020-10-12', '2020-11-20'] as const

const repeat = (count: number, slot: Slot): Slot[] => Array.from({ length: count }, () => slot)

/** Gives the 165 delivered services to 125 organisations: one each, then 40 more to those that went on. */
export function planDelivered({ demo, universities, primary }: CastOfOrganisations, random: Random): void {
  let serial = 0
  const give = (plans: OrganisationPlan[], slots: Slot[]) => {
    for (const [index, slot] of slots.entries()) {
      const plan = plans[index]
      if (!plan) throw new Error('There are more deliveries than organisations for them')
      addDelivered(plan, slot, random, serial)
      serial += 1
    }
  }
  const teams = random.shuffle(teamSlots)
  const groups = planFirst(primary, teams, random)
  give(universities, universitySlots())
  for (const { plans, slots } of groups) give(plans, slots)
  give(
    [demo, demo],
    [
      { ...iaSlots.inUse, window: FOLLOWED_UP },
      { ...tasterSlot, window: [EVALUATION_AWAITED, EVALUATION_AWAITED] },
    ],
  )
  const [ledOn, , iaAgencies, teamed, exhibited] = groups.map(group => group.plans) as OrganisationPlan[][]
  const goingOn = random.shuffle([
    ...returnSlots.slice(6, 13),
    ...courseSlots.complete.slice(2, 5),
    ...courseSlots.begun.slice(0, 1),
    ...teams.slice(25, 28),
  ])
  // Most agencies go on to the same service, so that it can be suggested to those that have not.
  give(agenciesFirst(ledOn), returnsFirst(goingOn))
  give(random.shuffle([...universities.slice(0, 18), ...(iaAgencies ?? [])]), [
    ...returnSlots.slice(13),
    ...courseSlots.begun.slice(1),
    ...teams.slice(28),
    ...talkSlots.slice(12),
    ...mapSlots.slice(5),
  ])
  give(agenciesFirst(teamed), shortCourseSlots)
  give(exhibited ?? [], continuationSlots)
}

function agenciesFirst(plans: OrganisationPlan[] = []): OrganisationPlan[] {
  return plans.toSorted((one, other) => Number(isAgency(other)) - Number(isAgency(one)))
}

function isAgency({ seed }: OrganisationPlan): boolean {
  return seed.type === 'agency'
}

function returnsFirst(slots: Slot[]): Slot[] {
  const isReturn = ({ service }: Slot) => service === 'valkommen-tillbaka'
  return slots.toSorted((one, other) => Number(isReturn(other)) - Number(isReturn(one)))
}

/** The last three of the 21 universities have ordered IA-systemet, and nothing has been delivered yet. */
function universitySlots(): Slot[] {
  const { begun, trained, inUse, inUseAtOnce } = iaSlots
  return [...repeat(3, trained), ...repeat(7, begun), ...repeat(6, inUse), ...repeat(2, inUseAtOnce)]
}

/** The first delivery of the other 106, in groups by what it was. */
function planFirst(primary: OrganisationPlan[], teams: Slot[], random: Random) {
  const { begun, trained, inUse, inUseAtOnce } = iaSlots
  const iaAtAgencies = random.shuffle([
    ...[...repeat(5, begun), ...repeat(3, trained)],
    ...[...repeat(7, inUse), ...repeat(4, inUseAtOnce)],
  ])
  const slots = [
    repeat(14, tasterThatLedOn),
    repeat(11, tasterSlot),
    iaAtAgencies,
    teams.slice(0, 25),
    exhibitionSlots,
    talkSlots.slice(0, 12),
    returnSlots.slice(0, 6),
    mapSlots.slice(0, 5),
    [...courseSlots.pilots, ...courseSlots.complete.slice(0, 2)],
  ]
  let from = 0
  return slots.map(group => {
    const plans = primary.slice(from, from + group.length)
    from += group.length
    return { plans, slots: group }
  })
}
