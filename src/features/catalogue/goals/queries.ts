import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type PublicGoal, publicGoal } from '@/features/catalogue/goals/rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { dayOf } from '@/lib/dates'

type Reached = { serviceId: string; deliveries: number; organisations: number }

/** How far each of the services has come towards its goal, by service; those without a goal are left out. */
export async function findGoals(
  actor: Actor,
  services: readonly ServiceView[],
): Promise<Map<string, PublicGoal>> {
  const withGoal = services.flatMap(({ id, goal }) => (goal ? [{ id, goal }] : []))
  if (withGoal.length === 0) return new Map()
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<Reached[]>`
      SELECT service_id AS "serviceId", deliveries, organisations
      FROM app.reached_by_service(${dayOf(actor.now)}::date)`,
  )
  return new Map(
    withGoal.map(({ id, goal }) => {
      const reached = rows.find(row => row.serviceId === id)?.[goal.unit] ?? 0
      return [id, publicGoal(goal, reached)]
    }),
  )
}
