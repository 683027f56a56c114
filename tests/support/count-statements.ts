import pg from 'pg'
import { disconnect } from '@/lib/db'

/** The statements that `work` sends, as PostgreSQL is asked them: one for each message. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { query } = pg.Client.prototype
  // A connection takes its way of asking with it, so those that are open go first.
  await disconnect()
  pg.Client.prototype.query = function noting(this: pg.Client, ...asked: unknown[]) {
    const [first] = asked as [string | { text?: string }]
    sent.push(typeof first === 'string' ? first : (first.text ?? ''))
    return Reflect.apply(query, this, asked)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
    await disconnect()
  }
  return sent
}
