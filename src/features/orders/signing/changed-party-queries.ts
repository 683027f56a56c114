import 'server-only'
import type { OrderState } from '@/features/orders/rules'
import { changedParties, type PartyNow } from '@/features/orders/signing/changed-party-rules'
import { phaseOf } from '@/features/orders/statuses'
import { dateOf, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { unionParties } from '@/lib/party'
import { type Refusal, refuse } from '@/lib/result'

type SentOrder = Pick<OrderState, 'organisationId' | 'status' | 'sentAt' | 'version'>

/** The parties that the version open for signing left out, and that are not absent any more. */
export async function findChangedParties(reading: Reading, order: SentOrder): Promise<PartyNow[]> {
  const { organisationId, status, sentAt, version } = order
  if (phaseOf(status) !== 'signing' || !sentAt || !version) return []
  if (!leavesOut(version)) return []
  const unions = await reading.localUnion.findMany({
    where: { organisationId, endedOn: null },
    orderBy: { name: 'asc' },
    select: { party: true, name: true },
  })
  const attestations = await reading.attestation.findMany({
    where: {
      organisationId,
      confirmedAt: { not: null },
      contestedAt: null,
      endedAt: null,
      expiresOn: { gte: dateOf(dayOf(sentAt)) },
    },
    select: { party: true },
  })
  const now = unionParties.map(party => ({
    party,
    localUnions: unions.filter(one => one.party === party).map(one => one.name),
    isAttested: attestations.some(one => one.party === party),
  }))
  return changedParties(version.parties, now)
}

/**
 * A refusal when the version leaves out a union that is here now. The left-out parties are locked until the
 * signature is set. So a union named at the same moment is named either before it or after it.
 */
export async function refuseChangedParties(reading: Reading, order: SentOrder): Promise<Refusal | null> {
  if (!order.version || phaseOf(order.status) !== 'signing' || !leavesOut(order.version)) return null
  await reading.$queryRaw`SELECT 1 FROM app.lock_absent_parties(${order.version.id}::uuid)`
  const [changed] = await findChangedParties(reading, order)
  return changed ? refuse('parties_changed', { values: { party: changed.party } }) : null
}

function leavesOut({ parties }: NonNullable<SentOrder['version']>): boolean {
  return parties.some(one => one.representation === 'no_counterpart')
}
