import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTurn } from '@/lib/one-at-a-time'

/** A connection that notes how many statements it was sent at once; the one named 'broken' fails. */
function aConnection() {
  const noted = { under: 0, most: 0, sent: [] as string[] }
  const send = async ({ sql }: { sql: string }) => {
    noted.sent.push(sql)
    noted.under++
    noted.most = Math.max(noted.most, noted.under)
    await sleep(sql === 'slow' ? 20 : 1)
    noted.under--
    if (sql === 'broken') throw new Error('broken')
  }
  const connection = {
    queryRaw: (query: { sql: string }) =>
      send(query).then(() => ({ columnNames: [query.sql], columnTypes: [], rows: [] })),
    executeRaw: (query: { sql: string }) => send(query).then(() => 1),
  }
  return { connection: inTurn(connection), noted }
}
const statement = (sql: string) => ({ sql, args: [], argTypes: [] })

describe('the statements of a transaction', () => {
  it('are sent one at a time, in the order in which they were asked for', async () => {
    const { connection, noted } = aConnection()
    const answers = await Promise.all([
      connection.queryRaw(statement('slow')),
      connection.executeRaw(statement('second')),
      connection.queryRaw(statement('third')),
    ])
    expect(noted).toMatchObject({ most: 1, sent: ['slow', 'second', 'third'] })
    expect(answers).toMatchObject([{ columnNames: ['slow'] }, 1, { columnNames: ['third'] }])
  })

  it('go on after one that failed, which alone is told of it', async () => {
    const { connection, noted } = aConnection()
    const answers = await Promise.allSettled([
      connection.executeRaw(statement('broken')),
      connection.executeRaw(statement('after')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(noted).toMatchObject({ most: 1, sent: ['broken', 'after'] })
  })
})
