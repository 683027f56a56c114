import type { AssignmentAnswer } from '@/features/deliveries/assignments/rules'
import type { CaseOwner } from '@/features/deliveries/contact-queries'
import type { DeliverySummary, OccasionView } from '@/features/deliveries/delivery-view'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import type { LocalizedText } from '@/lib/localized-text'

/** An occasion as the person who holds it needs it in hand. */
export type OwnOccasion = OccasionView & {
  /** All of them, where the session is joint. */
  organisation: string
  ownOrganisation: string
  service: DeliverySummary['service']
  /** Things to bring, as the service says it. */
  bring: LocalizedText | null
  /** Of a joint session, the contact of each organisation. */
  contacts: { organisation: string; name: string; email: string; telephone: string }[]
  caseOwner: CaseOwner | null
  /** The other organisations' parts of a joint session. */
  joined: JoinedPart[]
  assignment: AssignmentAnswer | null
  assignmentNote: string
}
