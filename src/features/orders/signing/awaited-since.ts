import { awaitedParties, type OrderState, type PartySignature, type WhoseMove } from '@/features/orders/rules'
import { type Day, dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** When a text was sent, and who has taken a signature on it back since. */
export type Asked = { sentAt: Date; tookBack: readonly TookBack[] }
type TookBack = { party: Party; takenBackAt?: Date | null }

/**
 * Since when the parties are awaited; of several the longest wait counts. Each is asked when the text is sent. One that
 * takes its signature back waits from then on, and nobody else's wait begins again.
 */
export function awaitedSince({ sentAt, tookBack }: Asked, parties: readonly Party[]): Date {
  const askedAt = (party: Party) => {
    const times = tookBack.flatMap(one => (one.party === party && one.takenBackAt) || [])
    return Math.max(Number(sentAt), ...times.map(Number))
  }
  return parties.length > 0 ? new Date(Math.min(...parties.map(askedAt))) : sentAt
}

export type Wait = { since: Date; parties: Party[] }

/** The parties by the day since when each is awaited, the longest wait first. */
export function waitsByDay(asked: Asked, parties: readonly Party[]): Wait[] {
  const waits = new Map<Day, Wait>()
  for (const party of parties) {
    const since = awaitedSince(asked, [party])
    const others = waits.get(dayOf(since))?.parties ?? []
    waits.set(dayOf(since), { since, parties: [...others, party] })
  }
  return [...waits.values()].toSorted((one, other) => Number(one.since) - Number(other.since))
}

type Waiting = { move: WhoseMove; waitingSince: Date; lines: readonly TookBack[] }

/** The same of an order that is read: none where it waits for no party. */
export function waitsIn({ move, waitingSince, lines }: Waiting): Wait[] {
  return move.who === 'parties' ? waitsByDay({ sentAt: waitingSince, tookBack: lines }, move.parties) : []
}

type Acts = { signatures: PartySignature[]; tookBack: readonly TookBack[] }

/** The same of an order whose signatures are these. */
export function waitsFrom(order: OrderState, { signatures, tookBack }: Acts): Date | undefined {
  const { version, sentAt } = order
  if (!version || !sentAt) return undefined
  return awaitedSince({ sentAt, tookBack }, awaitedParties({ ...order, version: { ...version, signatures } }))
}
