import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { changeCaseOwner } from '@/features/deliveries/staffing/commands'
import { dutyHappenings } from '@/features/duties/happenings'
import { type DutyKind, deliveryOf, dutyNamed } from '@/features/duties/rules'
import type { GiveBackDuty, TakeDuty } from '@/features/duties/schema'
import { nameOf, standingDuties } from '@/features/duties/standing-queries'
import type { Reading, Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'
import type { Party } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

/** How a duty stands now. */
export type Standing = {
  kind: DutyKind
  id: string
  parentId: string | null
  organisationId: string | null
  /** The number of the order that it is about. */
  order: number | null
  party: Party | null
  sessionId: string | null
  since: Date
  ownerId: string | null
  owner: string | null
}

/**
 * The actor takes something that waits. If another took it since the form was drawn, it stays theirs. A delivery's
 * duties are its case owner's, so to take one is to take the delivery over. To take a joint session is to take over
 * all the deliveries that the same person has in it.
 */
export async function takeDuty(actor: SignedInActor, { duty, seen }: TakeDuty): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  const { personId, now } = actor
  const taken = await withActor(actor, async (tx): Promise<Result<Standing>> => {
    const standing = await findStanding(tx, duty, now)
    if (!standing) return refuse('duty_gone')
    const { ownerId, owner } = standing
    if (ownerId === personId) return accept(standing)
    if (ownerId !== (seen ?? null)) return refuse('duty_taken', { values: { name: owner ?? '' } })
    if (deliveryOf(standing)) return accept(standing)
    return takeAlone(tx, actor, standing, duty)
  })
  if (!taken.ok) return taken
  const deliveryId = deliveryOf(taken.value)
  if (!deliveryId || taken.value.ownerId === personId) return accept(duty)
  const besides = await withActor(actor, tx => findDeliveriesBesides(tx, taken.value, now))
  for (const other of besides) {
    await changeCaseOwner({ ...actor, form: undefined }, { deliveryId: other, caseOwnerId: personId })
  }
  const changed = await changeCaseOwner(actor, { deliveryId, caseOwnerId: personId })
  return changed.ok ? accept(duty) : changed
}

/** Takes a duty that is no part of a delivery. */
async function takeAlone(
  tx: Transaction,
  actor: SignedInActor,
  standing: Standing,
  duty: string,
): Promise<Result<Standing>> {
  const { personId, now } = actor
  const { ownerId, since } = standing
  const mayGo = [{ takenAt: { lt: since } }, ...(ownerId ? [{ personId: ownerId }] : [])]
  await tx.takenDuty.deleteMany({ where: { duty, OR: mayGo } })
  const own = { duty, personId, takenAt: now }
  const { count } = await tx.takenDuty.createMany({ data: own, skipDuplicates: true })
  if (count === 0) {
    return refuse('duty_taken', { values: { name: (await findStanding(tx, duty, now))?.owner ?? '' } })
  }
  if (ownerId) await tellFormer(tx, actor, standing, takenOver(standing, duty, ownerId))
  return accept(standing)
}

function takenOver({ organisationId, order }: Standing, duty: string, personId: string) {
  return { kind: 'duty.taken_over', facts: { personId, duty, organisationId, order } } as const
}

/** The one who had it is told that a colleague has it now. To give it back makes that old news. */
function tellFormer(
  tx: Transaction,
  actor: SignedInActor,
  { id: subjectId }: Standing,
  happening: Happening<typeof dutyHappenings>,
): Promise<void> {
  return tell(tx, actor, { of: dutyHappenings, chainId: PROGRAMME_CHAIN, subjectId, ...happening })
}

/** Those of the other parts of a joint session with the same owner; none where it is no such session. */
async function findDeliveriesBesides(tx: Reading, standing: Standing, now: Date): Promise<string[]> {
  const { kind, id, sessionId, ownerId } = standing
  if (!sessionId) return []
  const rows = await tx.$queryRaw<Pick<Standing, 'id' | 'kind' | 'parentId'>[]>`
    SELECT d.kind, d.id, d."parentId" FROM ${standingDuties(now)} d
    WHERE d.kind = ${kind} AND d."sessionId" = ${sessionId}::uuid AND d.id <> ${id}::uuid
      AND d."ownerId" IS NOT DISTINCT FROM ${ownerId}::uuid`
  return rows.flatMap(row => deliveryOf(row) ?? [])
}

/** The actor lets go of what they took: it is nobody's once more. */
export async function releaseDuty(actor: SignedInActor, { duty }: TakeDuty): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  const { personId } = actor
  await withActor(actor, tx => tx.takenDuty.deleteMany({ where: { duty, personId } }))
  return accept(duty)
}

/**
 * A duty that the actor took over goes back to the colleague who had it. With a delivery go those of the same joint
 * session that came from that colleague.
 */
export async function giveBackDuty(
  actor: SignedInActor,
  { duty, to }: GiveBackDuty,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  const { personId, now } = actor
  const given = await withActor(actor, async (tx): Promise<Result<string[]>> => {
    const standing = await findStanding(tx, duty, now)
    if (!standing) return refuse('duty_gone')
    const { ownerId, owner } = standing
    if (ownerId !== personId) return refuse('duty_taken', { values: { name: owner ?? '' } })
    const deliveryId = deliveryOf(standing)
    if (deliveryId) {
      const besides = await findDeliveriesBesides(tx, standing, now)
      return accept(await findFrom(tx, to, [deliveryId, ...besides]))
    }
    const isColleague = await tx.person.count({
      where: { id: to, staffRole: { in: ['staff', 'admin'] }, deactivatedAt: null },
    })
    if (isColleague === 0) return refuse('case_owner_unknown')
    await tx.takenDuty.deleteMany({ where: { duty, personId } })
    await tx.takenDuty.createMany({ data: { duty, personId: to, takenAt: now }, skipDuplicates: true })
    await tellFormer(tx, actor, standing, { kind: 'duty.given_back', facts: { personId: to } })
    return accept([])
  })
  if (!given.ok) return given
  for (const deliveryId of given.value) {
    const changed = await changeCaseOwner({ ...actor, form: undefined }, { deliveryId, caseOwnerId: to })
    if (!changed.ok) return changed
  }
  return accept(duty)
}

/** Those of the deliveries whose owner was this person before the last change. */
async function findFrom(tx: Reading, ownerBefore: string, deliveryIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT last.id FROM (
      SELECT DISTINCT ON (e."subjectId") e."subjectId" AS id, e.facts ->> 'ownerBefore' AS before FROM "Event" e
      WHERE e."subjectId" = ANY(${deliveryIds}::uuid[]) AND e.kind = 'delivery.case_owner_changed'
      ORDER BY e."subjectId", e.position DESC) last
    WHERE last.before = ${ownerBefore}`
  return rows.map(({ id }) => id)
}

/** Nothing where it no longer waits. The kind and the row are said too, so that the database looks there alone. */
export async function findStanding(tx: Reading, name: string, now: Date): Promise<Standing | undefined> {
  const named = dutyNamed(name)
  if (!named) return undefined
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT d.kind, d.id, d."parentId", d."organisationId", o.number AS order, d.party::text AS party, d."sessionId",
      d.since, p.id AS "ownerId", p.name AS owner
    FROM ${standingDuties(now)} d LEFT JOIN "Person" p ON p.id = d."ownerId" LEFT JOIN "Order" o ON o.id = d."orderId"
    WHERE d.kind = ${named.kind} AND d.id = ${named.id}::uuid AND ${nameOf('d')} = ${name}`
  return standing
}
