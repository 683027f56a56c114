import { expect } from 'vitest'
import { type Actor, isStaff } from '@/auth/actor'
import { asSuperuser } from '../../support/sql'
import type { Targets } from './targets'

// Union membership is sensitive (GDPR art. 9): the staff who see a union's people leave a line about it.

const known = new Map<string, number>()

/** Staff who were shown the address of a union's person have left a line. To be asked after each of their questions. */
export async function expectLookAfter(actor: Actor, text: string, shown: Targets[]): Promise<void> {
  if (!isStaff(actor)) return
  const before = known.get(actor.personId) ?? 0
  const now = await countLooks(actor.personId)
  known.set(actor.personId, now)
  const holders = shown.flatMap(({ member }) => member.holders).filter(({ party }) => party !== 'employer')
  if (holders.some(({ email }) => text.includes(email)))
    expect(now, 'lines of the log').toBeGreaterThan(before)
}

async function countLooks(readerId: string): Promise<number> {
  const { rows } = await asSuperuser(client =>
    client.query<{ count: number }>('SELECT count(*)::int FROM "AccessLog" WHERE "readerId" = $1', [
      readerId,
    ]),
  )
  return rows[0]?.count ?? 0
}
