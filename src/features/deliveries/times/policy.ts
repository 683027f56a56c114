import { type Actor, isParty, isStaff, type PartyActor } from '@/auth/actor'
import type { Party } from '@/lib/party'

type Asked = { organisationId: string; asked: readonly Party[] }

/** A party answers for itself alone, if the order names it: those who sign for it, and those who prepare. */
export function canAnswer(actor: Actor, { organisationId, asked }: Asked): actor is PartyActor {
  return isParty(actor) && actor.organisation.id === organisationId && asked.includes(actor.party)
}

/** Staff see every party's answer, and a party those of its organisation. */
export function visibleAnswers(actor: Actor): { organisationId?: string | { in: string[] } } {
  if (isStaff(actor)) return {}
  return { organisationId: isParty(actor) ? actor.organisation.id : { in: [] } }
}
