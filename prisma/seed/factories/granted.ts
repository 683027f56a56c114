import type { Result } from '@/lib/result'

/** The value that a command gave. A history in which it refuses is not lawful, and stops here. */
export async function granted<T>(what: string, asked: Promise<Result<T>>): Promise<T> {
  const result = await asked
  if (result.ok) return result.value
  const about = JSON.stringify({ field: result.field, values: result.values })
  throw new Error(`${what} was refused: ${result.reason} ${about}`)
}
