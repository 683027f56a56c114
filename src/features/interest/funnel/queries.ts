import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import {
  earliestSteps,
  type Funnel,
  funnelOf,
  furthestOf,
  type Stage,
  type Steps,
} from '@/features/interest/funnel/rules'
import type { Day } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'

const PAGE_SIZE = 30

type StepRow = Steps & { organisationId: string; serviceId: string }

export type OrganisationSteps = { organisationId: string; name: string; steps: Steps }
export type ProgrammeFunnel = {
  funnel: Funnel
  /** The organisations behind the counts, or those of them that stopped at a stage. */
  organisations: OrganisationSteps[]
  total: number
  pageSize: number
}

export type FunnelAsked = { asOf: Day; stage?: Stage; page: number }

/** The members on a day by how far they had come, with the rows behind. Null for everyone but staff. */
export async function getFunnel(actor: Actor, asked: FunnelAsked): Promise<ProgrammeFunnel | null> {
  if (!isStaff(actor)) return null
  return readAs(actor, async tx => {
    const rows = await findSteps(tx, asked.asOf)
    const own = new Map<string, StepRow[]>()
    for (const row of rows) own.set(row.organisationId, [...(own.get(row.organisationId) ?? []), row])
    const all = [...own].map(([id, steps]) => ({ id, steps: earliestSteps(steps) }))
    const asIs = all.filter(({ steps }) => !asked.stage || furthestOf(steps) === asked.stage)
    const shown = await tx.organisation.findMany({
      where: { id: { in: asIs.map(one => one.id) } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: PAGE_SIZE * (asked.page - 1),
      take: PAGE_SIZE,
      select: { id: true, name: true, nameEn: true },
    })
    const stepsOf = new Map(all.map(({ id, steps }) => [id, steps]))
    const organisations = shown.flatMap(({ id, ...names }) => {
      const steps = stepsOf.get(id)
      return steps ? [{ organisationId: id, name: organisationName(actor.locale, names), steps }] : []
    })
    const funnel = funnelOf(all.map(one => one.steps))
    return { funnel, organisations, total: asIs.length, pageSize: PAGE_SIZE }
  })
}

function findSteps(tx: Reading, asOf: Day): Promise<StepRow[]> {
  return tx.$queryRaw<StepRow[]>`
    SELECT organisation_id AS "organisationId", service_id AS "serviceId", interested::text, talked::text,
           ordered::text, delivered::text
    FROM app.funnel_steps(${asOf}::date, NULL)
    ORDER BY coalesce(interested, talked, ordered, delivered), service_id`
}
