import { type Standing, standingOf } from '@/features/deliveries/times/asked-words'
import { answerBy } from '@/features/deliveries/times/rules'
import { type DeliveryTurn, sortedByTurn } from '@/features/orders/lists/own-turns'
import type { OrderStatus } from '@/features/orders/statuses'
import { type Day, dateOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

/** The reader's party is asked about times or the mode, for an evaluation, or what became of it. */
export type PartyDutyKind = 'answer' | 'mode' | 'evaluate' | 'follow_up'

/** Something that a delivery asks of the reader's party. */
export type PartyDuty = Standing & {
  kind: PartyDutyKind
  orderId: string
  deliveryId: string
  orderStatus: OrderStatus
  /** The day on which it was asked. Of a follow-up it is the last to answer. */
  day: Day
  /** The last day to answer. An evaluation has none. */
  answerBy: Day | null
  turn: DeliveryTurn
}

export type PartyDutyRow = Omit<PartyDuty, 'answerBy' | 'signerOf' | 'hasWished' | 'turn'> & {
  endsOn: Day | null
}

/** The duties of a party's reader, those that come first in their turns before the others. */
export function partyDuties(rows: readonly PartyDutyRow[], party: Party) {
  const duties = rows.map(({ endsOn, ...row }): PartyDuty => {
    const lastDay = row.kind === 'answer' ? answerBy({ proposedAt: dateOf(row.day) }) : endsOn
    const turn = row.kind === 'answer' || row.kind === 'mode' ? 'times' : row.kind
    return { ...row, answerBy: lastDay, ...standingOf(row, party), turn }
  })
  return [...sortedByTurn(duties.filter(({ isOwn }) => isOwn)), ...duties.filter(({ isOwn }) => !isOwn)]
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
