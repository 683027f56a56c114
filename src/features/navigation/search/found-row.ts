import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import type { OrderStatus } from '@/features/orders/statuses'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

export type RowKind = 'order' | 'organisation' | 'deliverer' | 'person' | 'delivery'

/** One row that a search found, with what tells it from others. Facts that its kind lacks are null. */
export type FoundRow = {
  kind: RowKind
  id: string
  /** The number of an order, also that of a delivery, or an organisation's. */
  number: string | null
  /** The name of a person, or of a deliverer. */
  person: string | null
  /** The party that the person acts for. */
  party: Party | null
  organisation: { id: string; name: string; place: string } | null
  service: ({ name: LocalizedText } & SignFacts) | null
  status: OrderStatus | null
  /** For whom in its organisation an order is, told to a party alone. */
  unit: string | null
  /** When an order became valid, and when it was begun. */
  validAt: Date | null
  begunAt: Date | null
}
