import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { dutyHappenings } from '@/features/duties/happenings'
import { type DutyKind, tellsOwner } from '@/features/duties/rules'
import { standingDuties } from '@/features/duties/standing-queries'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { isWorkingDay } from '@/lib/working-days'

/** Tells each owner of what has waited too long, at most once on a working day. Safe to repeat, and for two at once. */
export async function tellOfLateDuties(actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  if (!isWorkingDay(today)) return
  const owned = await withActor(actor, tx => findOwned(tx, actor.now))
  const late = owned.filter(({ kind, since }) => tellsOwner({ kind, since: dayOf(since) }, today))
  for (const personId of new Set(late.map(({ ownerId }) => ownerId))) {
    const count = late.filter(({ ownerId }) => ownerId === personId).length
    await withActor(actor, tx => tellOwner(tx, actor, { personId, count }))
  }
}

type Owned = { kind: DutyKind; since: Date; ownerId: string }

/** As each owner's room counts them: a joint session is one. */
function findOwned(tx: Transaction, now: Date): Promise<Owned[]> {
  return tx.$queryRaw<Owned[]>`
    SELECT DISTINCT ON (d."ownerId", d.kind, d.party, coalesce(d."sessionId", d.id)) d.kind, d.since, d."ownerId"
    FROM ${standingDuties(now)} d WHERE d."ownerId" IS NOT NULL
    ORDER BY d."ownerId", d.kind, d.party, coalesce(d."sessionId", d.id), d.since, d.id`
}

async function tellOwner(
  tx: Transaction,
  actor: SystemActor,
  facts: { personId: string; count: number },
): Promise<void> {
  await tx.$executeRaw`SELECT app.hold_chain(${PROGRAMME_CHAIN}::uuid)`
  const told = await tx.event.count({
    where: {
      kind: 'duty.late' satisfies keyof typeof dutyHappenings,
      subjectId: facts.personId,
      occurredAt: { gte: stockholmInstant(dayOf(actor.now), '00:00') },
    },
  })
  if (told > 0) return
  const happened = { kind: 'duty.late', subjectId: facts.personId, facts } as const
  await tell(tx, actor, { of: dutyHappenings, chainId: PROGRAMME_CHAIN, ...happened })
}
