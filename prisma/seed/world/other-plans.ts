import { addDays, type Day } from '@/lib/dates'
import type { Random } from '../random'
import { workingDayUpTo } from './calendar'
import type { CastOfOrganisations } from './cast-of-organisations'
import { aheadDay } from './delivered-plans'
import { hasDealtWith, type OrderPlan, type OrganisationPlan } from './plans'

const ROUND_SERVICE = 'kollektiv-formaga'
/** Planned for a day that has passed, by service. */
const LATE: Record<string, Day> = { 'fanga-tidiga-tecken': '2021-06-10', 'arbetsliv-2-0': '2021-06-15' }
const FIRST_SESSION: Day = '2021-09-23'

type Wanted = Pick<OrderPlan, 'service' | 'outcome' | 'era' | 'draftedOn'> & Partial<OrderPlan>

/** Orders of which nothing is delivered: under way, ended early, and those that somebody works on now. */
export function planOthers(organisations: CastOfOrganisations, random: Random): void {
  const { universities, primary, interested } = organisations
  for (const [index, plan] of universities.slice(18).entries()) {
    const outcome = index === 2 ? 'valid' : 'confirmed'
    const draftedOn = workingDayUpTo(addDays('2021-04-06', 5 * index))
    add(plan, { service: 'ia-systemet', outcome, era: 'history', draftedOn }, random)
  }
  const hosts = random.shuffle(primary.slice(4))
  const wanted = [...underWay(), ...ended(random), ...living(random)]
  let turn = 0
  for (const one of wanted) {
    while (hasDealtWith(hostAt(hosts, turn), one.service)) turn += 1
    add(hostAt(hosts, turn), one, random)
    turn += 1
  }
  for (const [index, one] of firstOrders().entries()) add(hostAt(interested, index * 5), one, random)
}

function underWay(): Wanted[] {
  const services = [
    ...['fanga-tidiga-tecken', 'effektiva-team', 'valkommen-tillbaka', 'arbetsliv-2-0'],
    ...[
      'fanga-tidiga-tecken',
      'organisationsanpassad-mojlighetskarta',
      'effektiva-team',
      '29k-hantera-stress',
    ],
  ]
  const confirmed = services.map((service, index): Wanted => {
    const draftedOn = workingDayUpTo(addDays('2021-04-05', 3 * index))
    // Two of them took place, and nobody has said so yet.
    const late = LATE[service]
    const aheadOn = late && index < 4 ? { aheadOn: [late] } : {}
    return { service, outcome: 'confirmed', era: 'history', draftedOn, ...aheadOn }
  })
  const round = Array.from({ length: 5 }, (_, index): Wanted => {
    const draftedOn = workingDayUpTo(addDays('2021-03-15', 9 * index))
    const startedBy = index === 3 ? 'union' : 'employer'
    return { service: ROUND_SERVICE, outcome: 'confirmed', era: 'history', draftedOn, startedBy }
  })
  return [...confirmed, ...round]
}

function ended(random: Random): Wanted[] {
  const outcomes = [
    ...(['withdrawn_early', 'withdrawn_early', 'withdrawn_early', 'lapsed', 'lapsed'] as const),
    ...(['withdrawn_when_valid', 'withdrawn_when_valid', 'cancelled'] as const),
    ...(['refused', 'refused', 'refused', 'returned_by_staff'] as const),
  ]
  const services = ['fanga-tidiga-tecken', 'valkommen-tillbaka', 'effektiva-team', 'arbetsliv-2-0']
  return outcomes.map((outcome, index): Wanted => {
    const isOpen = outcome === 'returned_by_staff'
    const draftedOn = isOpen ? '2021-04-19' : workingDayUpTo(addDays('2019-10-01', random.integer(0, 520)))
    const service = services[index % services.length] ?? 'effektiva-team'
    return { service, outcome, era: 'history', draftedOn, signatures: index % 3 }
  })
}

/**
 * June's orders: awaiting all, some or one party; drafts; sent back with a reason; valid, for staff to take
 * on.
 */
function living(random: Random): Wanted[] {
  const services = [
    ...['valkommen-tillbaka', '29k-hantera-stress', 'fanga-tidiga-tecken', 'arbetsliv-2-0', ROUND_SERVICE],
    ...['effektiva-team', 'organisationsanpassad-mojlighetskarta', 'effektiva-team-pa-60-minuter'],
  ]
  const at = (outcome: Wanted['outcome'], from: Day, more: (index: number) => Partial<OrderPlan>) => {
    return (_: unknown, index: number): Wanted => {
      const service = services[(index + outcome.length) % services.length] ?? ROUND_SERVICE
      const draftedOn = workingDayUpTo(addDays(from, random.integer(0, 9)))
      return { service, outcome, era: 'living', draftedOn, ...more(index) }
    }
  }
  const signatures = [0, 0, 1, 1, 2, 2, 3, 3, 3, 3]
  const startedBy = (index: number) => (index % 5 === 3 ? ('union' as const) : ('employer' as const))
  return [
    ...signatures.map(
      at('awaiting', '2021-05-31', index => {
        return { signatures: signatures[index], startedBy: startedBy(index) }
      }),
    ),
    ...Array.from({ length: 8 }).map(
      at('draft', '2021-06-04', index => {
        return { shared: index % 3 === 1, startedBy: startedBy(index) }
      }),
    ),
    ...Array.from({ length: 4 }).map(
      at('returned_by_party', '2021-05-28', index => ({ startedBy: startedBy(index) })),
    ),
    ...Array.from({ length: 4 }).map(at('valid', '2021-05-24', index => ({ startedBy: startedBy(index) }))),
  ]
}

/** Organisations that have only been interested so far, and now have an order with their parties. */
function firstOrders(): Wanted[] {
  return [
    { service: 'ia-systemet', outcome: 'awaiting', era: 'living', draftedOn: '2021-06-02', signatures: 1 },
    { service: ROUND_SERVICE, outcome: 'awaiting', era: 'living', draftedOn: '2021-06-04', signatures: 2 },
    {
      service: 'fanga-tidiga-tecken',
      outcome: 'awaiting',
      era: 'living',
      draftedOn: '2021-06-07',
      signatures: 0,
    },
    {
      service: 'valkommen-tillbaka',
      outcome: 'awaiting',
      era: 'living',
      draftedOn: '2021-06-03',
      signatures: 3,
    },
  ]
}

function add(plan: OrganisationPlan, wanted: Wanted, random: Random) {
  const isRound = wanted.service === ROUND_SERVICE
  const aheadOn = isRound ? [FIRST_SESSION] : [0, 1].map(turn => aheadDay(random, turn))
  plan.orders.push({ startedBy: 'employer', doneOn: [], aheadOn, ...wanted })
}

function hostAt(hosts: OrganisationPlan[], turn: number): OrganisationPlan {
  const host = hosts[turn % hosts.length]
  if (!host) throw new Error('Nobody is left to order')
  return host
}
