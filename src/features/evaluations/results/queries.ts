import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type ResultRow, resultsOf, type ServiceResults } from '@/features/evaluations/results/rules'
import type { EvaluationSide } from '@/features/evaluations/rules'
import { type Day, dayOfDate } from '@/lib/dates'

const TEXTS_ON_A_PAGE = 20

/** All answers about a service that are shown, for staff and parties. Null below five answers. */
export async function getServiceResults(actor: Actor, serviceId: string): Promise<ServiceResults | null> {
  if (!isParty(actor) && !isStaff(actor)) return null
  return resultsOf(await readRows(actor, serviceId))
}

/** The same of every service that has any, by its id. For staff. */
export async function listServiceResults(actor: Actor): Promise<Map<string, ServiceResults>> {
  if (!isStaff(actor)) return new Map()
  const rows = await readRows(actor, null)
  const ids = [...new Set(rows.map(row => row.serviceId))]
  return new Map(
    ids.flatMap(id => {
      const results = resultsOf(rows.filter(row => row.serviceId === id))
      return results ? [[id, results] as const] : []
    }),
  )
}

function readRows(actor: Actor, serviceId: string | null): Promise<ResultRow[]> {
  return readAs(
    actor,
    tx => tx.$queryRaw<ResultRow[]>`
      SELECT * FROM app.evaluation_results(${serviceId}::uuid) ORDER BY "serviceId", cut`,
  )
}

/** Those who would recommend a service, or any, among the answers that came out in a half-year. */
export type Recommendations = { halfYear: Day; answers: number; recommends: number }

export async function listRecommendations(
  actor: Actor,
  serviceId: string | null,
): Promise<Recommendations[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(Omit<Recommendations, 'halfYear'> & { halfYear: Date })[]>`
      SELECT * FROM app.recommendations(${serviceId}::uuid)`,
  )
  return rows.map(({ halfYear, ...row }) => ({ ...row, halfYear: dayOfDate(halfYear) }))
}

export type FreeText = { id: string; serviceId: string; side: EvaluationSide | null; text: string }
export type FreeTexts = { texts: FreeText[]; next: string | null }

/** The texts to the secretariat that have come out, a page at a time. Chance orders them. Empty for all but staff. */
export async function listFreeTexts(
  actor: Actor,
  { serviceId, after }: { serviceId: string | null; after: string | null },
): Promise<FreeTexts> {
  if (!isStaff(actor)) return { texts: [], next: null }
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<FreeText[]>`
      SELECT * FROM app.evaluation_texts(${serviceId}::uuid, ${after}::uuid, ${TEXTS_ON_A_PAGE + 1}::int)`,
  )
  const texts = rows.slice(0, TEXTS_ON_A_PAGE)
  return { texts, next: rows.length > texts.length ? (texts.at(-1)?.id ?? null) : null }
}
