import type { SignedInActor } from '@/auth/actor'
import { askOfAddress } from '@/features/organisations/invitations/domain'
import { checkDates } from '@/features/organisations/mandates/rules'
import { type Day, dayOf } from '@/lib/dates'
import { type Refusal, refuse, refuseTogether } from '@/lib/result'

/** The fields that are right, of a form that may have others. */
type Invited = {
  email?: string
  validFrom?: Day
  validTo?: Day
  localUnionId?: string
  /** The form asks for the local union. */
  asksUnion?: boolean
}

/**
 * All that is wrong with an invitation as it was filled in. `domain`: the one that the address should end with, where it
 * is asked about.
 */
export function invitedFaults(
  actor: SignedInActor,
  { email, validFrom, validTo, localUnionId, asksUnion }: Invited,
  domain: string | null,
): Refusal | null {
  const today = dayOf(actor.now)
  const isOwn = email === actor.email
  return refuseTogether(
    isOwn ? refuse('invited_oneself', { field: 'email' }) : email && domain && askOfAddress(email, domain),
    asksUnion && !localUnionId && refuse('local_union_not_chosen', { field: 'localUnionId' }),
    checkDates({ validFrom: validFrom ?? today, validTo: validTo ?? null }, today),
  )
}
