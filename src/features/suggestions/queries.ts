import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import {
  type AwaitedInterest,
  type AwaitedRow,
  awaitedInterests,
  awaitedOf,
} from '@/features/interest/awaited-rows'
import type { OrderKind } from '@/features/orders/happenings'
import { statusesIn } from '@/features/orders/statuses'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import { type SizeClass, sizeClass } from '@/features/organisations/register/size-class'
import { canSeeSuggestions } from '@/features/suggestions/policy'
import {
  LEAST_CASES,
  type NextCount,
  type Suggestion,
  suggest,
  type Way,
  wayTo,
} from '@/features/suggestions/rules'
import { type Day, dayOf, endOfLastMonth } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'

export type Suggested = {
  asOf: Day
  type: OrganisationType
  size: SizeClass
  suggestions: Suggestion<ServiceView>[]
  /** No suggestions, since they are chosen already: interests of which there is no order yet. */
  interests: AwaitedInterest[]
}

/**
 * Suggestions for an organisation, after one of its services or any. They come from the next services of
 * similar organisations, by the end of last month. Null for an actor who does not act for it.
 */
export async function getSuggestions(
  actor: Actor,
  organisationId: string,
  afterServiceId?: string,
): Promise<Suggested | null> {
  if (!canSeeSuggestions(actor, organisationId)) return null
  const asOf = endOfLastMonth(dayOf(actor.now))
  const [services, counts] = await Promise.all([listServices(actor), keptCounts(actor, organisationId, asOf)])
  const [organisation] = await readAs(actor, tx => findTaker(tx, organisationId))
  if (!organisation) return null
  const { type, headcount, taken, interests } = organisation
  const asked = counts.filter(count => !afterServiceId || count.afterServiceId === afterServiceId)
  const suggestions = suggest(asked, { services, taken: new Set(taken) })
  return { asOf, type, size: sizeClass(headcount), suggestions, interests: awaitedOf(interests, services) }
}

export type NextForOthers = { service: ServiceView; way: Way; cases: number }
export type OrderedAfter = { asOf: Day; next: NextForOthers[] }

/**
 * The services that organisations went on to after a service, by the end of last month. Open to anyone, so
 * only those chosen by at least five.
 */
export async function listOrderedAfter(actor: Actor, serviceId: string): Promise<OrderedAfter> {
  const asOf = endOfLastMonth(dayOf(actor.now))
  const services = await listServices(actor)
  const counts = await keptOrderedAfter(serviceId, asOf)
  const next = counts.flatMap(({ serviceId: id, cases }) => {
    const service = services.find(one => one.id === id)
    const way = service && wayTo(service)
    return service && way && cases >= LEAST_CASES ? [{ service, way, cases }] : []
  })
  return { asOf, next }
}

function keptOrderedAfter(serviceId: string, asOf: Day) {
  return kept('figures', `ordered after ${serviceId} ${asOf}`, () =>
    readAsAnyone(
      tx => tx.$queryRaw<{ serviceId: string; cases: number }[]>`
        SELECT next_service AS "serviceId", cases FROM app.ordered_after(${serviceId}::uuid, ${asOf}::date)
        ORDER BY cases DESC, next_service`,
    ),
  )
}

/** A closed month stays as it was, and all who may see an organisation's figures see the same. */
function keptCounts(actor: Actor, organisationId: string, asOf: Day): Promise<NextCount[]> {
  return kept('figures', `next services of ${organisationId} ${asOf}`, () =>
    readAs(actor, tx => countNext(tx, organisationId, asOf)),
  )
}

function countNext(tx: Reading, organisationId: string, asOf: Day): Promise<NextCount[]> {
  return tx.$queryRaw<NextCount[]>`
    SELECT after_service AS "afterServiceId", next_service AS "nextServiceId", likeness, cases, ordered
    FROM app.next_services(${organisationId}::uuid, ${asOf}::date)
    ORDER BY after_service, next_service`
}

type Taker = { type: OrganisationType; headcount: number; taken: string[]; interests: AwaitedRow[] }

/**
 * The organisation, with the services that it has had or is on its way to. An order that ended before it was valid does
 * not count.
 */
function findTaker(tx: Reading, organisationId: string): Promise<Taker[]> {
  const becameValid: OrderKind = 'order.valid'
  return tx.$queryRaw<Taker[]>`
    SELECT g.type, g.headcount, ARRAY(
      SELECT o."serviceId"::text FROM "Order" o
      WHERE o."organisationId" = g.id
        AND (o.status <> ALL(${statusesIn('ended')}::"OrderStatus"[])
          OR EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = o.id AND e.kind = ${becameValid}))
      UNION
      SELECT i."serviceId"::text FROM "Interest" i
      WHERE i."organisationId" = g.id AND i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL
    ) AS taken, ${awaitedInterests} AS interests
    FROM "Organisation" g WHERE g.id = ${organisationId}::uuid`
}
