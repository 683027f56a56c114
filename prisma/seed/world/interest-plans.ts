import { addDays, type Day } from '@/lib/dates'
import type { Random } from '../random'
import { earliest, workingDayUpTo } from './calendar'
import type { CastOfOrganisations } from './cast-of-organisations'
import { pickDay } from './delivered-plans'
import { hasDealtWith, type InterestPlan, type OrganisationPlan } from './plans'

const LAST_DAY: Day = '2021-05-27'
/** Since when each service has been talked of; the others from the first day of the window. */
const FIRST_DAYS: Record<string, Day> = {
  'kollektiv-formaga': '2021-01-18',
  'samskapat-utvecklingsarbete': '2021-03-08',
  'larande-i-forandring': '2021-03-08',
  '29k-hantera-stress': '2020-09-21',
}
const FIRST_DAY: Day = '2020-02-03'

const wishes = [
  ...([
    ['ia-systemet', 5],
    ['29k-hantera-stress', 5],
    ['kollektiv-formaga', 4],
  ] as const),
  ...([
    ['fanga-tidiga-tecken', 4],
    ['valkommen-tillbaka', 4],
    ['samskapat-utvecklingsarbete', 4],
  ] as const),
  ...([
    ['larande-i-forandring', 2],
    ['arbetsliv-2-0', 2],
    ['ursakta-roran', 1],
  ] as const),
  ...([['organisationsanpassad-mojlighetskarta', 2]] as const),
] as const

/** Each of the 68 that have not ordered has shown interest, every third in two services. */
export function planInterested({ interested }: CastOfOrganisations, random: Random): void {
  for (const [index, plan] of interested.entries()) {
    show(plan, random, index)
    if (index % 3 === 0) show(plan, random, index + 1)
  }
}

/** Interests of those that order: before some of the orders, and in yet another service. */
export function planInterestsOfOrdering(organisations: CastOfOrganisations, random: Random): void {
  const { primary, universities, demo } = organisations
  const ordering = [...universities, ...primary, demo]
  for (const plan of ordering) planBeforeOrders(plan)
  for (const [index, plan] of random.shuffle(ordering).slice(0, 26).entries()) show(plan, random, index + 1)
  for (const [index, plan] of random.shuffle(primary).slice(0, 5).entries()) {
    const service = ['samskapat-utvecklingsarbete', 'larande-i-forandring'][index % 2] ?? ''
    const shownOn = workingDayUpTo(addDays('2021-06-07', 2 * index))
    if (!hasDealtWith(plan, service)) {
      plan.interests.push({ service, shownOn, era: 'living', by: index === 1 ? 'union' : 'employer' })
    }
  }
}

function show(plan: OrganisationPlan, random: Random, serial: number) {
  const service = random.weighted(wishes)
  if (hasDealtWith(plan, service)) return
  const shownOn = workingDayUpTo(pickDay(random, [FIRST_DAYS[service] ?? FIRST_DAY, LAST_DAY]))
  const interest: InterestPlan = {
    service,
    shownOn,
    era: 'history',
    by: serial % 5 === 4 ? 'union' : 'employer',
    isOpen: true,
  }
  if (serial % 11 === 7) interest.withdrawnOn = within(addDays(shownOn, random.integer(20, 70)))
  else if (serial % 3 !== 1) interest.dialogueOn = within(addDays(shownOn, random.integer(5, 40)))
  plan.interests.push(interest)
}

/** Two in five orders began as an interest, and some of those with a talk. */
function planBeforeOrders(plan: OrganisationPlan) {
  for (const [index, order] of plan.orders.entries()) {
    const serial = order.draftedOn.charCodeAt(9) + index
    if (serial % 5 > 1 || order.slot?.pilot || plan.interests.some(one => one.service === order.service))
      continue
    const { service, era, startedBy: by } = order
    const shownOn = workingDayUpTo(addDays(order.draftedOn, -17))
    const dialogueOn = serial % 5 === 0 ? workingDayUpTo(addDays(order.draftedOn, -6)) : undefined
    plan.interests.push({ service, shownOn, era, by, dialogueOn })
  }
}

function within(day: Day): Day {
  return workingDayUpTo(earliest(day, LAST_DAY))
}
