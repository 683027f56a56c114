import { disconnect, transactionAs } from '@/lib/db'

// Run as a script with a person's address: their sessions are as if they had signed in too long ago to sign.
const [, , email] = process.argv
const aged = await transactionAs({ role: 'system' }, tx =>
  tx.session.updateMany({ where: { person: { email } }, data: { signsUntil: new Date() } }),
)
await disconnect()
process.stdout.write(`${JSON.stringify(aged)}\n`)
