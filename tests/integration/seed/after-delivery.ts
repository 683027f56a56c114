import { makeActor } from '@/auth/doors'
import { getSuggestions } from '@/features/suggestions/queries'
import { type Day, stockholmInstant } from '@/lib/dates'
import { asSystem } from './world-figures'

/** Each state that the demo is to show after a delivery, with how many are in it. */
export async function countAfterDeliveries(asOf: Day) {
  const [counts] = await asSystem(
    tx => tx.$queryRaw<Record<string, number>[]>`
      SELECT (SELECT count(*)::int FROM "Evaluation" WHERE "isShown") AS shown,
             (SELECT count(*)::int FROM "Evaluation" WHERE NOT "isShown") AS waiting,
             (SELECT count(*)::int FROM "Evaluator" e JOIN "Person" p ON p.id = e."personId"
              WHERE p.persona = 'hr' AND NOT e."hasAnswered") AS "askedInDemo",
             (SELECT count(*)::int FROM "FollowUp" WHERE "closedAt" IS NULL) AS asked,
             (SELECT count(*)::int FROM "Occasion"
              WHERE status = 'planned' AND "startsAt" < ${asOf}::date) AS late`,
  )
  return counts
}

/** The agencies that have had a service, and to which another is suggested. */
export async function countSuggestedTo(service: string, asOf: Day): Promise<number> {
  const { agencies, person } = await asSystem(async tx => ({
    person: await tx.person.findFirstOrThrow({ where: { staffRole: 'staff' } }),
    agencies: await tx.organisation.findMany({
      where: {
        type: 'agency',
        orders: { some: { service: { slug: service }, status: { in: ['delivered', 'followed_up'] } } },
      },
      select: { id: true },
    }),
  }))
  const { id: personId, name, email } = person
  const now = stockholmInstant(asOf, '10:00')
  const signedIn = {
    now,
    signedInAt: now,
    sessionId: null,
    locale: 'sv' as const,
    assurance: 'demo' as const,
  }
  const staff = makeActor({ ...signedIn, role: 'staff', personId, name, email })
  const all = await Promise.all(agencies.map(({ id }) => getSuggestions(staff, id)))
  return all.filter(one => (one?.suggestions.length ?? 0) > 0).length
}
