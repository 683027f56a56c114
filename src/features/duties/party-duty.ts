import type { OrderStatus } from '@/features/orders/statuses'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

/** The reader's party is asked about times or the mode, for an evaluation, or what became of it. */
export type PartyDutyKind = 'answer' | 'mode' | 'evaluate' | 'follow_up'

/** Something that a delivery asks of the reader's party. */
export type PartyDuty = {
  kind: PartyDutyKind
  orderId: string
  deliveryId: string
  orderStatus: OrderStatus
  /** The day on which it was asked. Of a follow-up it is the last to answer. */
  day: Day
  /** The parties that have not answered about times or the mode. */
  awaited: Party[]
  /** It waits for the reader, and not for others alone. */
  isOwn: boolean
}

const pathTo: Record<PartyDutyKind, (deliveryId: string) => string> = {
  answer: paths.answerTimes,
  mode: paths.delivery,
  evaluate: paths.evaluation,
  follow_up: paths.followUp,
}

/** Where it is done. */
export function wayToDuty({ kind, deliveryId }: Pick<PartyDuty, 'kind' | 'deliveryId'>): string {
  return pathTo[kind](deliveryId)
}
