import type { Actor } from '@/auth/actor'
import { getWorkplace } from '@/features/duties/queries'
import type { DutyKind } from '@/features/duties/rules'

/** Whether it waits for the staff, as their workplace says it. */
export async function waitsForStaff(actor: Actor, kind: DutyKind, id: string): Promise<boolean> {
  return (await getWorkplace(actor, { page: 1, open: `${kind}.${id}` })).open !== null
}

/** How many things of a kind wait for the staff. */
export async function countWaiting(actor: Actor, kind: DutyKind): Promise<number> {
  const { groups } = await getWorkplace(actor, { page: 1 })
  return groups.find(group => group.kind === kind)?.total ?? 0
}
