import type { SealedEvent } from '@/lib/events'

/** A copy of the told world, in which other organisations lived through the same. The told one is number 1. */
export type Region = {
  number: number
  /** The ids that all regions share: of services, rounds and providers, of staff and deliverers. */
  shared: ReadonlySet<string>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const WHERE_ENDS = 32

/** An id as the region has it: the number of the region changes its last four digits. */
export function idIn({ number, shared }: Region, id: string): string {
  if (shared.has(id)) return id
  const ends = Number.parseInt(id.slice(WHERE_ENDS), 16) ^ number
  return id.slice(0, WHERE_ENDS) + ends.toString(16).padStart(4, '0')
}

/** Facts as the region has them: its own ids, and its own hashes where a version's text has changed. */
export function factsIn(region: Region, facts: object, hashes: ReadonlyMap<string, string>): object {
  const told = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact !== 'string') return [name, fact]
    return [name, UUID.test(fact) ? idIn(region, fact) : (hashes.get(fact) ?? fact)]
  })
  return Object.fromEntries(told)
}

export function nameIn({ number }: Region, name: string): string {
  return `${name}, region ${number}`
}

/** A row as JSON holds it, by column. */
export type Row = Record<string, unknown>

/** An event's row. */
export type EventRow = Omit<SealedEvent, 'occurredAt'> & { id: string; hash: string; occurredAt: string }
