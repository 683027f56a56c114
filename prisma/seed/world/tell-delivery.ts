import { services } from '@/features/catalogue/thirteen/services'
import { giveEvaluation } from '@/features/evaluations/commands'
import { addDays } from '@/lib/dates'
import { sideOf } from '@/lib/party'
import { evaluationComments } from '../conversations'
import { granted } from '../factories/granted'
import type { OrderStory } from '../factories/order-story'
import { providerOf } from '../factories/wished-content'
import type { Random } from '../random'
import { daysBetween, earliest, latest, workingDayUpTo } from './calendar'
import type { OrderPlan } from './plans'
import type { Slot } from './slots'
import type { Telling, Told } from './telling'

const LAST_EVALUATION = '2021-05-31'
const CANCELLATIONS: Record<string, string> = {
  'ia-systemet': 'Ni hade redan gått igenom det när systemet skulle tas i bruk, så tillfället behövdes inte.',
  '29k-hantera-stress': 'Ni avslutade kursen själva, i era grupper. Därför behövdes inget gemensamt möte.',
}

/** The occasions that took place, those that were called off and those still ahead. */
export function tellDelivery(order: Told, plan: OrderPlan, telling: Telling): Told {
  const { slot, doneOn, service } = plan
  if (!slot) throw new Error('A delivery needs its occasions')
  const { random, calendar } = telling
  const days = doneOn.map(calendar.history)
  if (providerOf(service)) order.planned(days, slot.done[0])
  for (const [turn, index] of slot.done.entries()) {
    order.occasionDone(index, days[turn] ?? calendar.monthEnd, participantsAt(service, random))
    if (turn === 0) {
      for (const called of slot.cancelled ?? []) {
        order.occasionCancelled(called, CANCELLATIONS[service] ?? 'Tillfället behövdes inte.', days[0])
      }
    }
  }
  const ahead = slot.ahead ?? []
  if (ahead.length > 0) order.notAfter(calendar.history('2021-05-31'))
  if (ahead[0] !== undefined) order.planned(plan.aheadOn.map(calendar.living), ahead[0])
  return order
}

/** Both sides answer within a fortnight or so; not everyone does. */
export function tellEvaluations(order: Told, plan: OrderPlan, telling: Telling) {
  const { random, member, calendar } = telling
  const lastDone = plan.doneOn.at(-1)
  if (!lastDone || !plan.slot || !isComplete(plan.slot) || daysBetween(lastDone, LAST_EVALUATION) < 5) return
  const evaluating = ['employer' as const, ...random.shuffle(['ofr_s_p_o', 'saco_s', 'seko'] as const)]
  for (const party of evaluating.filter(one => !member.absent.includes(one))) {
    if (!random.chance(sideOf(party) === 'employer' ? 0.6 : 0.3)) continue
    const on = earliest(addDays(lastDone, random.integer(1, 16)), LAST_EVALUATION)
    const answers = answersOf(random)
    const evaluate = (story: OrderStory, now: Date) =>
      granted(
        'giveEvaluation',
        giveEvaluation(story.as(party, now), { ...answers, deliveryId: story.deliveryId }),
      )
    order.also(
      async (story, now) => {
        await evaluate(story, now)
      },
      calendar.history(latest(lastDone, workingDayUpTo(on))),
    )
  }
}

/** Whether every occasion has either taken place or been called off. */
function isComplete({ service, units, done, cancelled = [] }: Slot): boolean {
  const template = services.find(one => one.slug === service)?.content.occasions ?? []
  return done.length + cancelled.length === (units ?? template.length)
}

function answersOf(random: Random) {
  return {
    rewarding: random.weighted([
      [5, 5],
      [4, 6],
      [3, 2],
      [2, 1],
    ] as const),
    stronger: random.weighted([
      [5, 3],
      [4, 6],
      [3, 4],
      [2, 1],
    ] as const),
    recommends: random.chance(0.88) ? ('yes' as const) : ('no' as const),
    goalReached: random.weighted([
      ['yes', 5],
      ['partly', 5],
      ['too_early', 3],
      ['no', 1],
    ] as const),
    next: random.chance(0.4) ? random.pick(evaluationComments) : '',
  }
}

function participantsAt(service: string, random: Random): number {
  if (service === '29k-hantera-stress') return random.integer(24, 90)
  return service === 'ia-systemet' ? random.integer(6, 14) : random.integer(9, 32)
}
