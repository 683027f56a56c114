import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import { capitalised } from '@/lib/capitalised'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { type Party, parties } from '@/lib/party'
import type { Locale } from '@/messages/messages'

/** Orders with how far each party has come: a party, and never who of it. */
export function orderColumns(say: Say, locale: Locale): Column<ListedOrder>[] {
  return [
    { key: 'orderNumber', kind: 'number', cell: order => order.number },
    { key: 'organisation', kind: 'text', cell: order => order.organisation.name },
    { key: 'serviceNumber', kind: 'number', cell: order => order.service.number },
    { key: 'service', kind: 'text', cell: order => textIn(locale, order.service.name) },
    {
      key: 'status',
      kind: 'text',
      cell: order => say(`orders.status.${toldStatus(order)}`),
    },
    { key: 'move', kind: 'text', cell: order => capitalised(moverOf(order, say), locale) },
    { key: 'waitingSince', kind: 'time', cell: order => (order.earlierOn ? null : order.waitingSince) },
    { key: 'deadlineOn', kind: 'day', cell: order => order.deadlineOn && dayOfDate(order.deadlineOn) },
    { key: 'createdAt', kind: 'time', cell: order => (order.earlierOn ? null : order.createdAt) },
    { key: 'validAt', kind: 'time', cell: order => order.validAt },
    { key: 'orderedOn', kind: 'day', cell: order => order.earlierOn },
    ...parties.map(party => ({
      key: party,
      kind: 'text' as const,
      cell: (order: ListedOrder) => markOf(order, party, say),
    })),
    ...parties.map(party => ({
      key: `${party}_signed_on` as const,
      kind: 'day' as const,
      cell: (order: ListedOrder) => signedOn(order, party),
    })),
  ]
}

const toldStatus = ({ earlierOn, isBeingChanged, status }: ListedOrder) =>
  earlierOn ? 'earlier' : isBeingChanged ? 'changing' : status

/** As the staff's list says it: what waits for whom. */
function moverOf({ duty, askedOfParties, move, turn }: ListedOrder, say: Say): string {
  if (duty) return say(`admin.duty.${duty}`)
  if (askedOfParties) return say(`admin.asked.${askedOfParties}`)
  if (turn !== 'parties' || move.who !== 'parties') return say(`admin.move.${turn}`)
  return move.parties.map(party => say(`common.party.${party}`)).join(', ')
}

/** None where the signature no longer counts. */
function signedOn({ lines }: ListedOrder, party: Party): Day | null {
  const line = lines.find(one => one.party === party)
  return line?.mark === 'signed' && line.actedAt ? dayOf(line.actedAt) : null
}

function markOf({ lines }: ListedOrder, party: Party, say: Say): string {
  const mark = lines.find(line => line.party === party)?.mark
  return !mark || mark === 'none' ? '' : say(`orders.mark.${mark}`)
}
