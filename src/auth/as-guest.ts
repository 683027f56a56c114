import 'server-only'
import { type Transaction, transactionAs } from '@/lib/db'
import type { Party } from '@/lib/party'

/** Someone at the door of one party at one organisation; `personId` where it is known who. */
export type Guest = { organisationId: string; party: Party; personId?: string }

/** For those who have no mandate there yet: they ask for access, or hold a key that was mailed to them. */
export function asGuest<T>(guest: Guest, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transactionAs({ role: 'guest', ...guest }, work)
}
