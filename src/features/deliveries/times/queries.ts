import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import { visibleAnswers } from '@/features/deliveries/times/policy'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { standsOpen } from '@/features/deliveries/times/rules'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'

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

/** An occasion that a delivery has no time for yet. */
export type ToPlan = {
  id: string
  deliveryId: string
  title: LocalizedText
  minutes: number
}

/** The first occasion of each delivery that `occasionToPlan` would plan, for staff. */
export async function listToPlan(actor: Actor, deliveryIds: string[]): Promise<ToPlan[]> {
  if (!isStaff(actor) || deliveryIds.length === 0) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(Omit<ToPlan, 'title'> & { title: unknown })[]>`
      SELECT DISTINCT ON (c."deliveryId") c.id, c."deliveryId", c.title, c.minutes
      FROM "Occasion" c
      WHERE c."deliveryId" = ANY(${deliveryIds}::uuid[]) AND c.status = 'proposed'
        AND c."templateKey" <> ${REGISTRATION_KEY} AND NOT EXISTS (
        SELECT FROM "TimeProposal" p WHERE p."occasionId" = c.id AND p."replacedAt" IS NULL
          AND p."planStatus" = 'proposed' AND p."planStartsAt" IS NOT DISTINCT FROM c."startsAt")
      ORDER BY c."deliveryId", c.position`,
  )
  return rows.map(({ title, ...row }) => ({ ...row, title: localizedTextSchema.parse(title) }))
}
