import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Fact } from '@/lib/happenings/facts'
import { canonicalJson, salted, saltedDigest, sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'

/** The chain of what is no organisation's own, such as the rounds. */
export const PROGRAMME_CHAIN = '00000000-0000-0000-0000-000000000000'

export const FIRST_HASH = '0'.repeat(64)

/** The person and the time, as the event keeps them. */
export type EventAuthor = { role: string; now: Date; personId?: string; party?: Party }

export type NewEvent<Kind extends string = string> = {
  chainId: string
  kind: Kind
  subjectId: string
  orderId?: string
  /** Values that will never need erasing: states, numbers, ids. No names, no free text. */
  facts?: Record<string, Fact | undefined>
  /** Names and free text: only their salted digests enter the chain. */
  texts?: Record<string, string>
}

/** An event to write, and whether anybody is told of it. */
export type ToRecord = { event: Omit<NewEvent, 'chainId'>; tells: boolean }

/**
 * Adds events to one chain, in their order, and gives their ids. The database links each to the one before it. It
 * holds the chain's head until the commit, last in the lock order. Other organisations have chains of their own.
 */
export async function appendEvents(
  tx: Transaction,
  author: EventAuthor,
  chainId: string,
  events: ToRecord[],
): Promise<string[]> {
  if (events.length === 0) return []
  const [written] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT app.record(${chainId}::uuid, ${JSON.stringify(recordable(author, events))}::jsonb) AS ids`
  return written?.ids ?? []
}

/** The same for many chains at once, such as those of a file's organisations, in the order of their ids. */
export async function appendToEach(
  tx: Transaction,
  author: EventAuthor,
  events: ReadonlyMap<string, ToRecord[]>,
): Promise<void> {
  const chains = [...events]
    .map(([chain, own]) => ({ chain, events: recordable(author, own) }))
    .toSorted((one, other) => (one.chain < other.chain ? -1 : 1))
  await tx.$executeRaw`
    SELECT app.record(c.chain, c.events)
    FROM jsonb_to_recordset(${JSON.stringify(chains)}::jsonb) AS c(chain uuid, events jsonb)`
}

/** The events as the database takes them, with digests of their texts in place of the words. */
function recordable(author: EventAuthor, events: readonly ToRecord[]) {
  return events.map(({ event, tells }) => {
    const texts = Object.entries(event.texts ?? {}).map(([field, text]) => ({ field, ...salted(text) }))
    return {
      kind: event.kind,
      subjectId: event.subjectId,
      orderId: event.orderId ?? null,
      personId: author.personId ?? null,
      party: author.party ?? null,
      role: author.role,
      facts: event.facts ?? {},
      digests: Object.fromEntries(texts.map(({ field, digest }) => [field, digest])),
      occurredAt: author.now,
      texts: texts.map(({ field, salt, text }) => ({ field, salt, text })),
      tells,
    }
  })
}

export type SealedEvent = {
  chainId: string
  position: number
  previousHash: string
  kind: string
  subjectId: string
  orderId: string | null
  personId: string | null
  party: Party | null
  role: string
  facts: unknown
  digests: unknown
  occurredAt: Date
}

/** SHA-256 over the event's canonical JSON, the hash before it included. */
export function hashOfEvent(event: SealedEvent): string {
  const { chainId, position, previousHash, kind, subjectId, orderId, personId, party, role, facts, digests } =
    event
  const occurredAt = event.occurredAt.toISOString()
  return sha256(
    canonicalJson({
      chainId,
      position,
      previousHash,
      kind,
      subjectId,
      orderId,
      personId,
      party,
      role,
      facts,
      digests,
      occurredAt,
    }),
  )
}

export type ChainFault = {
  position: number
  fault: 'missing' | 'broken_link' | 'changed' | 'text_changed' | 'truncated'
}

/** Every place where the chain does not hold; an empty list when it is whole. */
export async function findChainFaults(tx: Transaction, chainId: string): Promise<ChainFault[]> {
  const events = await tx.event.findMany({
    where: { chainId },
    orderBy: { position: 'asc' },
    include: { texts: true },
  })
  const head = await tx.chainHead.findUnique({ where: { chainId } })
  const faults: ChainFault[] = []
  let previousHash = FIRST_HASH
  for (const [index, event] of events.entries()) {
    const position = event.position
    const digests = event.digests as Record<string, string>
    if (position !== index + 1) faults.push({ position: index + 1, fault: 'missing' })
    if (event.previousHash !== previousHash) faults.push({ position, fault: 'broken_link' })
    if (event.hash !== hashOfEvent(event)) faults.push({ position, fault: 'changed' })
    if (event.texts.some(({ field, salt, text }) => digests[field] !== saltedDigest({ salt, text }))) {
      faults.push({ position, fault: 'text_changed' })
    }
    previousHash = event.hash
  }
  if ((head?.hash ?? FIRST_HASH) !== previousHash)
    faults.push({ position: events.length + 1, fault: 'truncated' })
  return faults
}
