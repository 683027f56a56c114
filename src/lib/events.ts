import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Fact } from '@/lib/happenings/facts'
import { canonicalJson, randomSalt, sha256 } from '@/lib/hashing'
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
 * Adds events to one chain, in their order. Locks the chain's head, which comes last in the lock order: it is held
 * for two statements and the commit. Signatures of other organisations have chains of their own. Gives the ids.
 */
export async function appendEvents(
  tx: Transaction,
  author: EventAuthor,
  chainId: string,
  events: ToRecord[],
): Promise<string[]> {
  if (events.length === 0) return []
  const [head] = await lockHeads(tx, [chainId])
  if (!head) throw new Error(`The chain ${chainId} is out of reach`)
  const recorded = sealedAfter(head, author, events)
  const [written] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT app.record(${JSON.stringify(recorded)}::jsonb) AS ids`
  return written?.ids ?? []
}

/** The same for many chains at once, such as those of a file's organisations. */
export async function appendToEach(
  tx: Transaction,
  author: EventAuthor,
  events: ReadonlyMap<string, ToRecord[]>,
): Promise<void> {
  const heads = await lockHeads(tx, [...events.keys()].toSorted())
  if (heads.length < events.size) throw new Error('A chain is out of reach')
  const recorded = heads.flatMap(head => sealedAfter(head, author, events.get(head.chainId) ?? []))
  await tx.$executeRaw`SELECT app.record(${JSON.stringify(recorded)}::jsonb)`
}

type Head = { chainId: string; position: number; hash: string }

/** The events as they stand in their chain after its head, each with the hash of the one before. */
function sealedAfter({ chainId, ...head }: Head, author: EventAuthor, events: readonly ToRecord[]) {
  let { position, hash: previousHash } = head
  return events.map(({ event, tells }) => {
    const texts = Object.entries(event.texts ?? {}).map(([field, text]) => ({
      field,
      text,
      salt: randomSalt(),
    }))
    position++
    const sealed = {
      chainId,
      position,
      previousHash,
      kind: event.kind,
      subjectId: event.subjectId,
      orderId: event.orderId ?? null,
      personId: author.personId ?? null,
      party: author.party ?? null,
      role: author.role,
      facts: event.facts ?? {},
      digests: Object.fromEntries(texts.map(({ field, text, salt }) => [field, sha256(salt + text)])),
      occurredAt: author.now,
    }
    previousHash = hashOfEvent(sealed)
    return { ...sealed, hash: previousHash, texts, tells }
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
    if (event.texts.some(({ field, salt, text }) => digests[field] !== sha256(salt + text))) {
      faults.push({ position, fault: 'text_changed' })
    }
    previousHash = event.hash
  }
  if ((head?.hash ?? FIRST_HASH) !== previousHash)
    faults.push({ position: events.length + 1, fault: 'truncated' })
  return faults
}

/** The upsert locks each head, whether it was there or not. */
function lockHeads(tx: Transaction, chainIds: readonly string[]): Promise<Head[]> {
  return tx.$queryRaw<Head[]>`
    INSERT INTO "ChainHead" AS head ("chainId", position, hash)
    SELECT chain, 0, ${FIRST_HASH} FROM unnest(${chainIds}::uuid[]) AS chain
    ON CONFLICT ("chainId") DO UPDATE SET position = head.position
    RETURNING "chainId"::text AS "chainId", position, hash`
}
