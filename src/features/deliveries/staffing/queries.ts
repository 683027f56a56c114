import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'

export type Colleague = { id: string; name: string }

/** Those who can own a delivery, by name; empty for everyone but staff. */
export async function listColleagues(actor: Actor): Promise<Colleague[]> {
  if (!isStaff(actor)) return []
  return readAs(actor, tx =>
    tx.person.findMany({
      where: { staffRole: { in: ['staff', 'admin'] }, deactivatedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  )
}
