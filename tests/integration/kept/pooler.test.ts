import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, it, vi } from 'vitest'
import { followChanges, kept } from '@/lib/kept'

/** PostgreSQL's message that numbers the connection, by its letter and length. */
const NUMBERED = Buffer.from([0x4b, 0, 0, 0, 12])

/** Like a pooler it passes everything on, and gives each connection a number of its own. Counts them. */
async function aPoolerBefore(address: string) {
  const { port } = new URL(address)
  let connections = 0
  const server = createServer(client => {
    connections += 1
    const behind = connect(Number(port), '127.0.0.1')
    client.pipe(behind)
    behind.on('data', chunk => {
      const at = chunk.indexOf(NUMBERED)
      if (at >= 0) chunk.writeInt32BE(1, at + NUMBERED.length)
      client.write(chunk)
    })
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = `@127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: address.replace(/@[^/]+/, own), connections: () => connections, stop: () => server.close() }
}

it('nothing is kept where a pooler stands before the database, since news may not come through', async () => {
  const pooler = await aPoolerBefore(process.env.DATABASE_WORKER_URL ?? '')
  const ending = new AbortController()
  const following = followChanges(ending.signal, pooler.url)
  // It has tried, was refused, and tries again.
  await vi.waitFor(() => expect(pooler.connections()).toBeGreaterThan(1), 20_000)
  const ask = vi.fn(async () => 'answer')
  for (const _ of [1, 2, 3]) await kept('catalogue', 'behind a pooler', ask)
  expect(ask).toHaveBeenCalledTimes(3)
  ending.abort()
  await following
  pooler.stop()
})
