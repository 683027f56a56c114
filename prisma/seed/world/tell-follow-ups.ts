import { makeActor } from '@/auth/doors'
import { answerFollowUp } from '@/features/follow-ups/commands'
import { askFollowUp, closeFollowUp } from '@/features/follow-ups/jobs'
import { addDays, type Day } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import { type Party, parties } from '@/lib/party'
import { followUpOutcomes } from '../conversations'
import { granted } from '../factories/granted'
import type { OrderStory } from '../factories/order-story'
import { createRandom, type Random } from '../random'
import type { OrderPlan } from './plans'
import { isComplete } from './tell-evaluations'
import type { Telling, Told } from './telling'

/** Six months at the longest. */
const HALF_A_YEAR = 184
/** The demo's people are asked so recently that they can answer whichever day it is. */
const DAYS_WAITED_IN_DEMO = 10
const DAYS_OPEN = 30

type FollowUp = { askedOn: Day; answering: { party: Party; after: number }[] }

/** Half a year after its last occasion a delivery is followed up; by now it is closed, or it waits. */
export function tellFollowUp(order: Told, plan: OrderPlan, telling: Telling & { isDemo: boolean }) {
  const followUp = followUpOf(plan, telling)
  const { asOf } = telling.calendar
  if (!followUp || followUp.askedOn >= asOf) return
  const { askedOn, answering } = followUp
  order.also((story, now) => askFollowUp({ deliveryId: story.deliveryId }, systemAt(now)), askedOn)
  const random = chanceOf(plan, telling)
  for (const { party, after } of answering.toSorted((one, other) => one.after - other.after)) {
    const on = addDays(askedOn, after)
    if (on >= asOf) break
    const input = answerBy(random)
    order.also((story, now) => answer(story, { party, input }, now), on)
  }
  const closedOn = addDays(askedOn, DAYS_OPEN + 1)
  if (closedOn < asOf) order.also(close, closedOn)
}

function followUpOf(
  plan: OrderPlan,
  { member, calendar, isDemo, ...telling }: Telling & { isDemo: boolean },
) {
  const lastDone = plan.doneOn.at(-1)
  if (!lastDone || !plan.slot || !isComplete(plan.slot)) return null
  const due = addDays(calendar.history(lastDone), HALF_A_YEAR)
  const waitingInDemo = addDays(calendar.asOf, -DAYS_WAITED_IN_DEMO)
  const random = chanceOf(plan, { member, calendar, ...telling })
  const answering = parties
    .filter(party => !member.absent.includes(party) && (isDemo ? party === 'saco_s' : random.chance(0.7)))
    .map(party => ({ party, after: isDemo ? 3 : random.integer(1, 24) }))
  const followUp: FollowUp = { askedOn: isDemo && due < waitingInDemo ? waitingInDemo : due, answering }
  return followUp
}

/** By chance of their own, so that the rest of the story stays as it is. */
function chanceOf({ service }: OrderPlan, { member }: Telling): Random {
  return createRandom(Number.parseInt(sha256(`follow-up ${member.seed.key} ${service}`).slice(0, 8), 16))
}

function answerBy(random: Random) {
  return {
    goalReached: random.weighted([
      ['yes', 4],
      ['partly', 5],
      ['no', 1],
      ['too_early', 1],
    ] as const),
    outcome: random.chance(0.7) ? random.pick(followUpOutcomes) : '',
  }
}

type Answering = { party: Party; input: ReturnType<typeof answerBy> }

async function answer(story: OrderStory, { party, input }: Answering, now: Date) {
  const { deliveryId } = story
  await granted('answerFollowUp', answerFollowUp(story.as(party, now), { deliveryId, ...input }))
  await close(story, now)
}

/** If it is time. */
function close({ deliveryId }: OrderStory, now: Date): Promise<void> {
  return closeFollowUp({ deliveryId }, systemAt(now))
}

function systemAt(now: Date) {
  return makeActor({ role: 'system', now, locale: 'sv' })
}
