import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type MovedAddress = {
  port: number
  /** Later connections go there; those that are open end, as they do when an address is moved. */
  moveTo(port: number): void
  stop(): Promise<void>
}

/** One address before two servers, as a proxy or a name is in operation. */
export async function aMovedAddress(first: number): Promise<MovedAddress> {
  let target = first
  const open = new Set<Socket>()
  const server = createServer(client => {
    const behind = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    moveTo: port => {
      target = port
      cut()
    },
    stop: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
