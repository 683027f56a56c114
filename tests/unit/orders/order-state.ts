import type { OrderState } from '@/features/orders/rules'
import type { OrderStatus } from '@/features/orders/statuses'
import type { Party, Representation } from '@/lib/party'

export const HASH = 'a'.repeat(64)

type Standing = Partial<Record<Party, Representation>>

/** An order's state as the rules see it: all four parties represented unless said otherwise. */
export function orderState(
  status: OrderStatus,
  signed: Party[] = [],
  standing: Standing = {},
): OrderState & { version: NonNullable<OrderState['version']> } {
  const parties: Party[] = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']
  const signatures = signed.map(party => ({ party, personId: `person of ${party}` }))
  return {
    id: 'order',
    organisationId: 'organisation',
    roundId: null,
    status,
    startedByParty: 'employer',
    sharedAt: null,
    sentAt: new Date('2021-05-03T08:00:00Z'),
    revision: 1,
    versionNumber: 1,
    version: {
      id: 'version',
      number: 1,
      hash: HASH,
      parties: parties.map(party => ({
        party,
        representation: standing[party] ?? 'represented',
        bodyName: party,
      })),
      signatures,
      tookBack: [],
    },
    everSigned: signatures,
  }
}
