import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db'
import { appendEvents, appendToEach, type EventAuthor, type NewEvent, type ToRecord } from '@/lib/events'
import { type AnyEntry, entryOf, type Happenings } from '@/lib/happenings/declare'
import type { FactShape } from '@/lib/happenings/facts'

/** Something that has happened, of any kind that the table declares, with just its facts. */
export type Happening<Table> = {
  [Kind in keyof Table & string]: {
    kind: Kind
    /** Names and free text: only their salted digests enter the chain. */
    texts?: Record<string, string>
  } & Facts<Table[Kind]>
}[keyof Table & string]

type Facts<Entry> = Entry extends { facts: infer Shape extends FactShape }
  ? keyof Shape extends never
    ? { facts?: Record<string, never> }
    : { facts: z.output<z.ZodObject<Shape>> }
  : never

type Told<Table> = Happening<Table> & { of: Table; chainId: string; subjectId: string; orderId?: string }

/** Writes what happened to its chain and, where its entry tells somebody, asks for the telling. */
export function tell<Table extends Happenings>(
  tx: Transaction,
  author: EventAuthor,
  happening: Told<Table>,
): Promise<void> {
  return tellAll(tx, author, happening.chainId, [happening])
}

/** The same for all that happened at once in one chain, in its order. */
export async function tellAll<Table extends Happenings>(
  tx: Transaction,
  author: EventAuthor,
  chainId: string,
  happenings: Omit<Told<Table>, 'chainId'>[],
): Promise<void>
export async function tellAll(
  tx: Transaction,
  author: EventAuthor,
  chainId: string,
  happenings: (Omit<NewEvent, 'chainId'> & { of: Happenings })[],
): Promise<void> {
  await appendEvents(
    tx,
    author,
    chainId,
    happenings.map(({ of, ...event }) => recordable(of, event)),
  )
}

type Each<Table> = Happening<Table> & Pick<NewEvent, 'chainId' | 'subjectId' | 'orderId'>

/** The same in many chains at once, as when a file is read in. */
export async function tellEach<Table extends Happenings>(
  tx: Transaction,
  author: EventAuthor,
  { of, events }: { of: Table; events: readonly Each<Table>[] },
): Promise<void>
export async function tellEach(
  tx: Transaction,
  author: EventAuthor,
  { of, events }: { of: Happenings; events: readonly NewEvent[] },
): Promise<void> {
  const chains = new Map<string, ToRecord[]>()
  for (const { chainId, ...event } of events) {
    const chain = chains.get(chainId) ?? []
    chain.push(recordable(of, event))
    chains.set(chainId, chain)
  }
  if (chains.size > 0) await appendToEach(tx, author, chains)
}

/** Made once for each kind of event: a file that is read in tells of thousands. */
const strictFacts = new WeakMap<AnyEntry, z.ZodType>()

function recordable(of: Happenings, event: ToRecord['event']): ToRecord {
  const entry = entryOf(of, event.kind)
  if (!entry) throw new Error(`No entry declares ${event.kind}`)
  const schema = strictFacts.get(entry) ?? z.strictObject(entry.facts)
  strictFacts.set(entry, schema)
  // The compiler misses an excess fact where a nested function returns the event.
  schema.parse(event.facts ?? {})
  return { event, tells: entry.tells !== 'nobody' || entry.settles !== undefined }
}
