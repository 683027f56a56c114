import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { REGISTRATION_KEY } from '@/features/deliveries/rules'
import { visibleAnswers } from '@/features/deliveries/times/policy'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { standsOpen } from '@/features/deliveries/times/rules'

/** The times that are proposed now for a delivery's occasions, with what each party has answered. */
export async function listProposedTimes(actor: Actor, deliveryId: string): Promise<TimeProposal[]> {
  if (!isParty(actor) && !isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.timeProposal.findMany({
      where: { AND: [visibleAnswers(actor), { replacedAt: null, occasion: { deliveryId } }] },
      orderBy: { proposedAt: 'asc' },
      select: proposalSelect,
    }),
  )
  return rows.map(proposalView).filter(one => standsOpen(one, one.occasion).ok)
}

/** The first occasion of a delivery that has no time and about which nobody is asked, for staff. One that people lead themselves comes last. */
export async function getOccasionToPlan(actor: Actor, deliveryId: string): Promise<string | null> {
  if (!isStaff(actor)) return null
  const [occasion] = await readAs(
    actor,
    tx => tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM "Occasion" c
      WHERE c."deliveryId" = ${deliveryId}::uuid AND c.status = 'proposed' AND NOT EXISTS (
        SELECT FROM "TimeProposal" p WHERE p."occasionId" = c.id AND p."replacedAt" IS NULL
          AND p."planStatus" = 'proposed' AND p."planStartsAt" IS NOT DISTINCT FROM c."startsAt")
      ORDER BY c."templateKey" = ${REGISTRATION_KEY}, c.position LIMIT 1`,
  )
  return occasion?.id ?? null
}

/** Those of the deliveries in which all that is left to plan is led by people themselves, for staff. */
export async function listSelfLed(actor: Actor, deliveryIds: string[]): Promise<string[]> {
  if (!isStaff(actor) || deliveryIds.length === 0) return []
  const left = { status: 'proposed' } as const
  const occasions = {
    some: { ...left, templateKey: REGISTRATION_KEY },
    none: { ...left, templateKey: { not: REGISTRATION_KEY } },
  }
  const where = { id: { in: deliveryIds }, occasions }
  const deliveries = await readAs(actor, tx => tx.delivery.findMany({ where, select: { id: true } }))
  return deliveries.map(({ id }) => id)
}
