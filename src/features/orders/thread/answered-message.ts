import { type Actor, isParty } from '@/auth/actor'
import { answerTo } from '@/features/orders/thread/policy'
import type { Addressing } from '@/features/orders/thread/rules'
import { answeredOf, isPutTo, type Said, unansweredOf } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

/** The message of these readers that is answered: the one asked for, else the last that waits, else the last. */
export function answeredBy<M extends Said & { id: string }>(
  actor: Actor,
  messages: readonly M[],
  { to, id }: { to: Addressing; id?: unknown },
): M | undefined {
  const own = isParty(actor) ? actor.party : null
  const others = messages.filter(one => one.party !== own && answerTo(actor, one) === to)
  const waiting = own ? unansweredOf(messages, { party: own }).filter(one => isPutTo(own, one)) : []
  return others.find(one => one.id === id) ?? others.findLast(one => waiting.includes(one)) ?? others.at(-1)
}

/** Those whose questions the message is the first to answer; null for the staff. */
export function askersMetBy<M extends Said & { id: string }>(
  messageId: string,
  messages: readonly M[],
): (Party | null)[] {
  const met = answeredOf(messages).filter(({ answer }) => answer.id === messageId)
  return met.map(({ asked }) => asked.party)
}
