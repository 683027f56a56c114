import 'server-only'
import type { Actor } from '@/auth/actor'
import { isParty, isStaff } from '@/auth/actor'
import { answerTo } from '@/features/orders/thread/policy'
import { asks, isPutTo } from '@/features/orders/thread/unanswered'
import type { Prisma } from '@/generated/prisma/client'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'

type Event = { subjectId: string; facts: unknown }

/** The words that an order's events tell of. They are reasons, and messages that the reader may read. */
export function wordsSelect(events: Event[], readable: Prisma.MessageWhereInput) {
  return {
    declines: { select: { party: true, reason: true, version: { select: { number: true } } } },
    messages: {
      where: { AND: [{ id: { in: events.map(({ subjectId }) => subjectId) } }, readable] },
      select: { id: true, audience: true, addressee: true, question: true, party: true, body: true },
    },
  } as const satisfies Prisma.OrderSelect
}

type Words = Prisma.OrderGetPayload<{ select: ReturnType<typeof wordsSelect> }>
export type ToldWords = { body: string; message: Words['messages'][number] | null }

/** The message that an event is about, or the reason of the party that declined its version. */
export function wordsOf({ subjectId, facts }: Event, { declines, messages }: Words): ToldWords | null {
  const message = messages.find(({ id }) => id === subjectId)
  if (message) return { body: message.body, message }
  const { version, party } = sharedFactsOf(facts)
  const declined = declines.find(one => one.version.number === version && one.party === party)
  return declined ? { body: declined.reason, message: null } : null
}

/** The box in which a question to the reader is answered, under its words. Null where there is nothing to answer. */
export function wayToAnswer(actor: Actor, orderId: string | null, words: ToldWords | null): string | null {
  const message = words?.message
  if (!message || !orderId || message.question || !asks(message)) return null
  const isAsked = isStaff(actor) || (isParty(actor) && isPutTo(actor.party, message))
  const to = isAsked && answerTo(actor, message)
  return to ? paths.answer(orderId, to, message.id) : null
}
