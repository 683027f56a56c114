import { actorFor } from '@seed/factories/actors'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { answerTimes, chooseTime } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { cancelOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { offerPlaces, settleRounds } from '@/features/rounds/jobs'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import { asSystem, NOW, type Stage, signatory } from '../../support/order-stage'
import { sentIn, signAll, systemOn } from '../../support/round-stage'

/** A delivery of its own and the orders of one round, with a clock that goes on. */
export type Living = {
  stage: Stage
  round: { id: string }
  orders: string[]
  days: number
  /** The figures of a day as they were known when it began. */
  known: Map<Day, unknown>
}
export type Step = { act: Act; of: number; days: number; hour: number }

/** One thing that somebody tries. Much of it is refused, as it may be. */
export async function step(living: Living, { act, of, days, hour }: Step): Promise<void> {
  living.days += days
  const now = new Date(NOW.getTime() + living.days * 86_400_000)
  const occasions = await asSystem(tx =>
    tx.occasion.findMany({ where: { delivery: { orderId: { in: living.orders } } }, orderBy: { id: 'asc' } }),
  )
  const one = occasions[of % Math.max(occasions.length, 1)]
  const orderId = living.orders[of % living.orders.length] ?? ''
  await tries[act]({ living, now, orderId, occasionId: one?.id ?? '', hour: String(hour).padStart(2, '0') })
}

type Moment = { living: Living; now: Date; orderId: string; occasionId: string; hour: string }
const reason = 'Så blev det.'
const staffAt = ({ living, now }: Moment) => actorFor(living.stage.world.colleague('staff'), now)
const after = (now: Date, days: number) => addDays(dayOf(now), days)

const tries = {
  send: async ({ living }: Moment) => {
    const { home, away } = living.stage
    const by = living.orders.length % 2 === 0 ? home : away
    if (living.orders.length > 4) return
    const orderId = await sentIn(living.stage, living.round, by).catch(() => null)
    if (!orderId) return
    living.orders.push(orderId)
    await signAll(by, orderId)
  },
  confirm: (at: Moment) => confirmOrder(staffAt(at), at),
  withdraw: (at: Moment) =>
    withdrawOrder(actorFor(signatory(at.living.stage.home, 'employer'), at.now), { ...at, reason }),
  cancelOrder: (at: Moment) => cancelOrder(staffAt(at), { ...at, reason }),
  offer: ({ living, now }: Moment) => offerPlaces({ roundId: living.round.id }, systemOn(dayOf(now))),
  settle: ({ now }: Moment) => settleRounds(systemOn(dayOf(now))),
  plan: (at: Moment) =>
    ofOccasion(at, occasionId =>
      planOccasion(staffAt(at), {
        ...{ occasionId, on: after(at.now, 9), time: `${at.hour}:00`, mode: 'on_site', place: 'Aulan' },
        ...{ delivererId: at.living.stage.world.deliverer.delivererId, ...passAll },
      }),
    ),
  propose: (at: Moment) =>
    ofOccasion(at, occasionId =>
      proposeTimes(staffAt(at), {
        ...{ occasionId, times: [{ on: after(at.now, 20), time: `${at.hour}:30` }], ...passAll },
      }),
    ),
  answer: async (at: Moment) => {
    const proposal = await newestProposal(at)
    if (!proposal) return
    const party = actorFor(signatory(at.living.stage.home, 'seko'), at.now)
    await answerTimes(party, { proposalId: proposal.id, suits: [1], wish: '' })
  },
  choose: async (at: Moment) => {
    const proposal = await newestProposal(at)
    if (proposal) await chooseTime(staffAt(at), { proposalId: proposal.id, position: 1, place: 'Aulan' })
  },
  cancel: (at: Moment) => ofOccasion(at, occasionId => cancelOccasion(staffAt(at), { occasionId, reason })),
  done: (at: Moment) =>
    ofOccasion(at, occasionId =>
      markOccasionDone(staffAt(at), { occasionId, doneOn: dayOf(at.now), actualParticipants: 4 }),
    ),
  correct: (at: Moment) =>
    ofOccasion(at, occasionId =>
      correctOccasion(staffAt(at), {
        ...{ occasionId, outcome: 'done' as const, doneOn: dayOf(at.now), time: `${at.hour}:15`, reason },
      }),
    ),
  takeBack: (at: Moment) =>
    ofOccasion(at, occasionId =>
      correctOccasion(staffAt(at), { occasionId, outcome: 'not_done' as const, reason }),
    ),
} satisfies Record<string, (at: Moment) => Promise<unknown>>

export type Act = keyof typeof tries
export const acts = Object.keys(tries) as Act[]

async function ofOccasion({ occasionId }: Moment, act: (id: string) => Promise<unknown>): Promise<void> {
  if (occasionId) await act(occasionId)
}

function newestProposal({ living }: Moment) {
  const where = { occasion: { delivery: { orderId: { in: living.orders } } } }
  return asSystem(tx => tx.timeProposal.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } }))
}
