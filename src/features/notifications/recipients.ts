import { type LetterKey, lettersOf, tellingOf } from '@/features/notifications/letter-keys'
import type { Concerned, Reader } from '@/lib/happenings/concerned'
import type { Happened } from '@/lib/happenings/declare'
import type { AnyFacts } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'

/** The known facts of an event: who did it, and the party that acted or that it is about. */
export type HappenedEvent = Happened<AnyFacts> & { kind: string; personId: string | null }

export type Recipient = Reader & { letter: LetterKey }

/** The people told of an event: each person once, and nobody of their own acts. */
export function recipientsOf(event: HappenedEvent, people: Concerned): Recipient[] {
  const told = lettersOf(event.kind).flatMap(letter => readersOf(letter, event, people))
  return told.filter((one, index) => told.findIndex(other => other.personId === one.personId) === index)
}

function readersOf(letter: LetterKey, event: HappenedEvent, people: Concerned): Recipient[] {
  const { whom, evenToDoer } = tellingOf(letter)
  if (whom === 'central_union') return []
  return whom(people, event)
    .filter(({ personId }) => evenToDoer || personId !== event.personId)
    .map(reader => ({ ...reader, letter }))
}

/** Whether the event's organisation is still the person's concern: they may have left since. */
export function isStillConcerned(personId: string, concerned: Concerned): boolean {
  const { staff, officials, deliverer, deliverers, formerDeliverers, holders } = concerned
  return (
    [...staff, ...officials, ...deliverers, ...formerDeliverers].includes(personId) ||
    deliverer === personId ||
    holders.some(holder => holder.personId === personId)
  )
}

/** The parties for which the person acts where it happened. */
export function ownParties({ holders }: Pick<Concerned, 'holders'>, personId: string): Party[] {
  return holders.filter(holder => holder.personId === personId).map(({ party }) => party)
}
