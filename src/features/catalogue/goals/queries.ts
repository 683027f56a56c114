import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAsAnyone } from '@/auth/doors'
import { type PublicGoal, publicGoal } from '@/features/catalogue/goals/rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { type Day, dayOf } from '@/lib/dates'
import { kept } from '@/lib/kept'

type Reached = { serviceId: string; deliveries: number; organisations: number }

/** How far each of the services has come towards its goal, by service; those without a goal are left out. */
export async function findGoals(
  actor: Actor,
  services: readonly ServiceView[],
): Promise<Map<string, PublicGoal>> {
  const withGoal = services.flatMap(({ id, goal }) => (goal ? [{ id, goal }] : []))
  if (withGoal.length === 0) return new Map()
  const rows = await keptReached(dayOf(actor.now))
  return new Map(
    withGoal.map(({ id, goal }) => {
      const reached = rows.find(row => row.serviceId === id)?.[goal.unit] ?? 0
      return [id, publicGoal(goal, reached)]
    }),
  )
}

function keptReached(asOf: Day): Promise<Reached[]> {
  return kept('figures', `reached ${asOf}`, () =>
    readAsAnyone(
      tx => tx.$queryRaw<Reached[]>`
        SELECT service_id AS "serviceId", deliveries, organisations FROM app.reached_by_service(${asOf}::date)`,
    ),
  )
}
