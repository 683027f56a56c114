import { transactionAs } from '@/lib/db'
import { type ChainFault, findChainFaults } from '@/lib/events'

// Rows of the portal's database that the browser tests read and set, and that no page shows.

/** An organisation's event chain, verified. */
export function readChain(name: string): Promise<{ events: number; faults: ChainFault[] }> {
  return transactionAs({ role: 'system' }, async tx => {
    const { id } = await tx.organisation.findFirstOrThrow({ where: { name } })
    return { events: await tx.event.count({ where: { chainId: id } }), faults: await findChainFaults(tx, id) }
  })
}

/** As if the person had signed in too long ago to sign; gives how many sessions that is. */
export function ageSignIns(email: string): Promise<{ count: number }> {
  return transactionAs({ role: 'system' }, tx =>
    tx.session.updateMany({ where: { person: { email } }, data: { signsUntil: new Date() } }),
  )
}
