import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Proxy = { url: string; stop(): Promise<void> }

/**
 * A proxy before several instances, like the one in the runbook. It keeps connections, asks for nobody's health,
 * and turns to the next instance when one does not answer.
 */
export async function aProxy(ports: number[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let turn = 0
  const server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    // Other requests take their turns meanwhile: this one goes to each instance once.
    turn = (turn + 1) % ports.length
    for (const port of [...ports.slice(turn), ...ports.slice(0, turn)]) {
      if (await passOn(asked, answer, { port, body, agent })) return
    }
    answer.writeHead(502).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

type To = { port: number; body: Buffer; agent: Agent }

/** False where the instance has not answered, so that another one may. */
function passOn(asked: IncomingMessage, answer: ServerResponse, { port, body, agent }: To): Promise<boolean> {
  const { method, url: path, headers } = asked
  return new Promise(resolve => {
    const passed = request({ host: '127.0.0.1', port, method, path, headers, agent }, answered => {
      const { connection: _own, ...own } = answered.headers
      answer.writeHead(answered.statusCode ?? 502, own)
      answered.pipe(answer)
      answered.on('end', () => resolve(true))
      answered.on('error', () => resolve(true))
    })
    passed.on('error', () => (answer.headersSent ? answer.destroy() : resolve(false)))
    passed.end(body)
  })
}
