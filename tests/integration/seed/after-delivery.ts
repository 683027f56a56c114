import { makeActor } from '@/auth/doors'
import { listOnboarding } from '@/features/deliveries/onboarding/queries'
import { getSuggestions } from '@/features/suggestions/queries'
import { type Day, stockholmInstant } from '@/lib/dates'
import { asSystem } from './world-figures'

/** Each state that the demo is to show of deliveries and after them, with how many are in it. */
export async function countAfterDeliveries(asOf: Day) {
  const [counts] = await asSystem(
    tx => tx.$queryRaw<Record<string, number>[]>`
      SELECT (SELECT count(*)::int FROM "Evaluation" WHERE "isShown") AS shown,
             (SELECT count(*)::int FROM "Evaluation" WHERE NOT "isShown") AS waiting,
             (SELECT count(*)::int FROM "Evaluator" e JOIN "Person" p ON p.id = e."personId"
              WHERE p.persona = 'hr' AND NOT e."hasAnswered") AS "askedInDemo",
             (SELECT count(*)::int FROM "FollowUp" WHERE "closedAt" IS NULL) AS asked,
             (SELECT count(*)::int FROM "Occasion"
              WHERE status = 'planned' AND "startsAt" < ${asOf}::date) AS late,
             (SELECT count(*)::int FROM "TimeProposal" p JOIN "Occasion" c ON c.id = p."occasionId"
              WHERE p."replacedAt" IS NULL AND c.status = p."planStatus") AS "timesProposed",
             (SELECT count(*)::int FROM "TimeAnswer") AS "timesAnswered",
             (SELECT count(*)::int FROM "Event"
              WHERE kind = 'occasion.planned' AND facts ->> 'passed' IS NOT NULL) AS "plannedInSpiteOfAClash",
             (SELECT count(*)::int FROM "Event" WHERE kind = 'occasion.corrected') AS corrected`,
  )
  const { rows } = await listOnboarding(await findStaff(asOf), { page: 1 })
  return { ...counts, stuck: rows.filter(({ isStuck }) => isStuck).length }
}

/** The agencies that have had a service, and to which another is suggested. */
export async function countSuggestedTo(service: string, asOf: Day): Promise<number> {
  const staff = await findStaff(asOf)
  const agencies = await asSystem(tx =>
    tx.organisation.findMany({
      where: {
        type: 'agency',
        orders: { some: { service: { slug: service }, status: { in: ['delivered', 'followed_up'] } } },
      },
      select: { id: true },
    }),
  )
  const all = await Promise.all(agencies.map(({ id }) => getSuggestions(staff, id)))
  return all.filter(one => (one?.suggestions.length ?? 0) > 0).length
}

async function findStaff(asOf: Day) {
  const {
    id: personId,
    name,
    email,
  } = await asSystem(tx => tx.person.findFirstOrThrow({ where: { staffRole: 'staff' } }))
  const now = stockholmInstant(asOf, '10:00')
  const signedIn = { now, signedInAt: now, sessionId: null, locale: 'sv' as const }
  return makeActor({ ...signedIn, assurance: 'demo', role: 'staff', personId, name, email })
}
