import 'server-only'
import { randomUUID } from 'node:crypto'
import { inForceAt } from '@/auth/mandate'
import { holdersFrom, mandateSelect } from '@/features/notifications/concerned-queries'
import { happeningOf } from '@/features/notifications/happening-queries'
import { writeLetter } from '@/features/notifications/letters'
import { type MailText, mailTextOf } from '@/features/notifications/mail-text'
import { ownParties, recipientsOf } from '@/features/notifications/recipients'
import type { Reading } from '@/lib/db'
import type { Concerned } from '@/lib/happenings/concerned'
import type { AnyFacts } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

/** An event that a step would write, about parties that are still to answer. */
export type Foreseen = {
  kind: string
  chainId: string
  subjectId: string
  orderId: string
  facts: AnyFacts
  awaited: Party[]
}

const nobody: Concerned = {
  ...{ holders: [], signingParties: [], awaited: [], signers: [], writers: [], answered: [] },
  ...{ deliverers: [], formerDeliverers: [], staff: [], officials: [], admins: [] },
  ...{ starter: null, sender: null, deliverer: null, caseOwner: null, addressee: null },
}

/** By subject: how many people would be told. Each has an account that is in use, and counts once. */
export async function countTold(
  tx: Reading,
  events: readonly Foreseen[],
  now: Date,
): Promise<Map<string, number>> {
  const chains = [...new Set(events.map(({ chainId }) => chainId))]
  if (chains.length === 0) return new Map()
  const mandates = await tx.mandate.findMany({
    where: { organisationId: { in: chains }, person: { deactivatedAt: null }, ...inForceAt(now) },
    select: { organisationId: true, ...mandateSelect },
  })
  const told = new Map<string, Set<string>>()
  for (const { kind, chainId, subjectId, facts, awaited } of events) {
    const holders = holdersFrom(mandates.filter(({ organisationId }) => organisationId === chainId))
    const people = { ...nobody, holders, signingParties: awaited, awaited }
    const readers = recipientsOf({ kind, facts, party: null, personId: null }, people)
    const known = told.get(subjectId) ?? new Set<string>()
    for (const { personId } of readers) known.add(personId)
    told.set(subjectId, known)
  }
  return new Map([...told].map(([subjectId, readers]) => [subjectId, readers.size]))
}

/** A letter as its first reader would get it, and the party for which they do. Nobody is named. */
export type ForeseenLetter = MailText & { subject: string; party: Party | null }

export async function foreseeLetter(
  tx: Reading,
  { awaited, ...event }: Foreseen,
  { now, locale }: { now: Date; locale: Locale },
): Promise<ForeseenLetter | null> {
  const unwritten = { id: randomUUID(), position: 0, personId: null, party: null, occurredAt: now }
  const happening = await happeningOf(tx, { ...unwritten, ...event, facts: { ...event.facts } }, now)
  if (!happening) return null
  const { facts, people, about } = happening
  const [reader] = recipientsOf({ ...happening.event, facts, party: about.party }, people)
  if (!reader) return null
  const { letter, party, personId } = reader
  const written = writeLetter(letter, about, { locale, party, personId, own: ownParties(people, personId) })
  return { ...mailTextOf(written), subject: written.subject, party: party ?? null }
}
