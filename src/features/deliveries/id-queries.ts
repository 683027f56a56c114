import 'server-only'
import type { Reading } from '@/lib/db'

/** The id of a row that is yet to be written: its events name it before it is there. */
export async function newId(reading: Reading): Promise<string> {
  const rows = await reading.$queryRaw<[{ id: string }]>`SELECT uuidv7()::text AS id`
  return rows[0].id
}
