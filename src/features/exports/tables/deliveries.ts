import {
  countDone,
  type DeliverySummary,
  firmnessOf,
  nextOccasion,
} from '@/features/deliveries/delivery-view'
import { standingOf } from '@/features/deliveries/rules'
import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import { type Day, dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** The staff's, with whose each is. */
export function staffDeliveryColumns(say: Say, locale: Locale): Column<DeliverySummary>[] {
  return [...deliveryColumns(say, locale), { key: 'owner', kind: 'text', cell: delivery => delivery.owner }]
}

export function deliveryColumns(say: Say, locale: Locale): Column<DeliverySummary>[] {
  return [
    { key: 'orderNumber', kind: 'number', cell: delivery => delivery.orderNumber },
    { key: 'organisation', kind: 'text', cell: delivery => delivery.organisation },
    { key: 'serviceNumber', kind: 'number', cell: delivery => delivery.service.number },
    { key: 'service', kind: 'text', cell: delivery => textIn(locale, delivery.service.name) },
    { key: 'status', kind: 'text', cell: delivery => say(`deliveries.status.${standingOf(delivery)}`) },
    { key: 'occasionsDone', kind: 'number', cell: delivery => countDone(delivery.occasions).done },
    { key: 'occasionsHeld', kind: 'number', cell: delivery => countDone(delivery.occasions).held },
    { key: 'participants', kind: 'number', cell: participantsOf },
    { key: 'nextOccasion', kind: 'time', cell: plannedTime },
    { key: 'proposedOn', kind: 'day', cell: proposedDay },
    { key: 'lastDone', kind: 'day', cell: lastDone },
    { key: 'inUseOn', kind: 'day', cell: delivery => delivery.inUseOn },
    { key: 'createdAt', kind: 'time', cell: delivery => delivery.createdAt },
  ]
}

/** Of a planned occasion alone: nobody has set the hour of one that is proposed. */
function plannedTime({ occasions }: DeliverySummary): Date | null {
  const next = nextOccasion(occasions)
  return next?.status === 'planned' ? next.startsAt : null
}

/** As the list says it, where no time is planned. A proposed day that has passed is none. */
function proposedDay({ occasions }: DeliverySummary): Day | null {
  const next = nextOccasion(occasions)
  return next?.startsAt && firmnessOf(next) === 'proposed' ? dayOf(next.startsAt) : null
}

/** None where nobody has given a number. */
function participantsOf({ occasions }: DeliverySummary): number | null {
  const counts = occasions.flatMap(({ actualParticipants }) => actualParticipants ?? [])
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count) : null
}

function lastDone({ occasions }: DeliverySummary) {
  return (
    occasions
      .flatMap(({ doneOn }) => doneOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
