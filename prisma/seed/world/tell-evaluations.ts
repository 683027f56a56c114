import { randomUUID } from 'node:crypto'
import { makeActor, withActor } from '@/auth/doors'
import { services } from '@/features/catalogue/thirteen/services'
import { giveEvaluation } from '@/features/evaluations/asked/commands'
import { answerAsParticipant } from '@/features/evaluations/participants/commands'
import { participantSides } from '@/features/evaluations/rules'
import { addDays } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import { type Party, sideOf } from '@/lib/party'
import { evaluationComments } from '../conversations'
import { actorFor } from '../factories/actors'
import { granted } from '../factories/granted'
import type { OrderStory } from '../factories/order-story'
import { createRandom, type Random } from '../random'
import { daysBetween, earliest, latest, workingDayUpTo } from './calendar'
import type { OrderPlan } from './plans'
import type { Slot } from './slots'
import type { Telling, Told } from './telling'

const LAST_EVALUATION = '2021-05-31'

/** Both sides answer within a fortnight or so; not everyone does. Some participants answer the next day. */
export function tellEvaluations(order: Told, plan: OrderPlan, telling: Telling) {
  const { random, member, calendar } = telling
  const lastDone = plan.doneOn.at(-1)
  if (!lastDone || !plan.slot || !isComplete(plan.slot) || daysBetween(lastDone, LAST_EVALUATION) < 5) return
  tellParticipants(order, plan, telling)
  const evaluating = ['employer' as const, ...random.shuffle(['ofr_s_p_o', 'saco_s', 'seko'] as const)]
  for (const party of evaluating.filter(one => !member.absent.includes(one))) {
    if (!random.chance(sideOf(party) === 'employer' ? 0.6 : 0.3)) continue
    const on = earliest(addDays(lastDone, random.integer(1, 16)), LAST_EVALUATION)
    const answers = answersOf(random)
    const evaluate = async (story: OrderStory, now: Date) => {
      const signer = await findAsked(story, party, now)
      const input = { ...answers, deliveryId: story.deliveryId }
      if (signer) await granted('giveEvaluation', giveEvaluation(actorFor(signer, now), input))
    }
    order.also(evaluate, calendar.history(latest(lastDone, workingDayUpTo(on))))
  }
}

/** The person of the party who stands in the order: another may hold its mandate by now. */
async function findAsked({ deliveryId, member }: OrderStory, party: Party, now: Date) {
  const system = makeActor({ role: 'system', now, locale: 'sv' })
  const asked = await withActor(system, tx =>
    tx.evaluator.findMany({ where: { deliveryId }, select: { personId: true } }),
  )
  const ids = asked.map(({ personId }) => personId)
  return member.holders.find(holder => holder.party === party && ids.includes(holder.personId))
}

/** By chance of their own, so that the rest of the story stays as it is. */
function tellParticipants(order: Told, { doneOn, service }: OrderPlan, { member, calendar }: Telling) {
  const lastDone = doneOn.at(-1)
  if (!lastDone) return
  const random = createRandom(Number.parseInt(sha256(`${member.seed.key} ${service}`).slice(0, 8), 16))
  const answers = Array.from({ length: random.integer(2, 6) }, () => answersOf(random))
  const said = answers.map(answer => ({ ...answer, side: random.pick(participantSides) }))
  const answer = async (story: OrderStory, now: Date) => {
    const { deliveryId } = story
    const { code } = await withActor(story.asStaff(now), tx =>
      tx.participantLink.findUniqueOrThrow({ where: { deliveryId }, select: { code: true } }),
    )
    for (const given of said) {
      const client = { address: randomUUID(), userAgent: '' }
      const someone = makeActor({ role: 'anonymous', now, locale: 'sv', client })
      await granted('answerAsParticipant', answerAsParticipant(someone, { kod: code, ...given }))
    }
  }
  order.also(answer, calendar.history(workingDayUpTo(addDays(lastDone, 1))))
}

/** Whether every occasion has either taken place or been called off. */
export function isComplete({ service, units, done, cancelled = [] }: Slot): boolean {
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
