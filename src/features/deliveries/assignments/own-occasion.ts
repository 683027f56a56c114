import type { AssignmentAnswer } from '@/features/deliveries/assignments/rules'
import type { DeliverySummary, OccasionView } from '@/features/deliveries/delivery-view'
import type { LocalizedText } from '@/lib/localized-text'

/** An occasion as the person who holds it needs it in hand. */
export type OwnOccasion = OccasionView & {
  organisation: string
  service: DeliverySummary['service']
  /** Things to bring, as the service says it. */
  bring: LocalizedText | null
  contact: { name: string; email: string; telephone: string } | null
  assignment: AssignmentAnswer | null
  assignmentNote: string
}
