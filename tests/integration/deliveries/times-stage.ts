import type { OrderStory } from '@seed/factories/order-story'
import type { SignedInActor } from '@/auth/actor'
import { answerTimes } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import type { WrittenTime } from '@/features/deliveries/times/rules'
import { passAll } from '../../support/clashes'
import { asSystem, found, type Stage } from '../../support/order-stage'
import { occasionId } from './delivery-rows'

export const monday: WrittenTime = { on: '2021-05-03', time: '09:00' }
export const tuesday: WrittenTime = { on: '2021-05-04', time: '13:00', minutes: 180 }

/** Proposing and answering, as tests say it. */
export function timesOn(stage: Stage) {
  const propose = (story: OrderStory, times = [monday, tuesday], by: SignedInActor = stage.staff()) =>
    proposeTimes(by, { occasionId: occasionId(story), times, ...passAll })
  const openOf = async (story: OrderStory): Promise<string> => {
    const [proposal] = await listProposedTimes(stage.staff(), story.deliveryId)
    return found(proposal, 'open proposal').id
  }
  const aProposal = async (times?: WrittenTime[]) => {
    const story = await stage.order().confirmed().create(stage.world)
    await propose(story, times)
    return { story, id: await openOf(story) }
  }
  return { propose, openOf, aProposal }
}

export const answer = (actor: SignedInActor, proposalId: string, suits: number[], wish = '') =>
  answerTimes(actor, { proposalId, suits, wish })

export const answersTo = (proposalId: string) =>
  asSystem(tx =>
    tx.timeAnswer.findMany({
      where: { proposalId },
      orderBy: { party: 'asc' },
      select: { party: true, suits: true, wish: true },
    }),
  )
