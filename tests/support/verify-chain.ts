import { disconnect, transactionAs } from '@/lib/db'
import { findChainFaults } from '@/lib/events'

// Run as a script with an organisation's name: prints how many events its chain has, and every fault in it.
const [, , name] = process.argv
const chain = await transactionAs({ role: 'system' }, async tx => {
  const { id } = await tx.organisation.findFirstOrThrow({ where: { name } })
  const [events, faults] = [await tx.event.count({ where: { chainId: id } }), await findChainFaults(tx, id)]
  return { events, faults }
})
await disconnect()
process.stdout.write(`${JSON.stringify(chain)}\n`)
