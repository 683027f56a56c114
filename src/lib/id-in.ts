import { z } from 'zod'

const id = z.uuid()

/** The id that an address names. Null where it can't be one: an address may hold anything. */
export function idIn(said: unknown): string | null {
  return id.safeParse(said).data ?? null
}
