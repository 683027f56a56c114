import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export type MailServer = {
  received: { to: string; raw: string }[]
  /** Done before a letter that has arrived is answered. An answer that it throws is the server's. */
  beforeAnswer: () => Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A mail server in this process that the portal uses; it refuses addresses that begin with "unknown". */
export async function aMailServer(): Promise<MailServer> {
  const mailServer: MailServer = { received: [], beforeAnswer: async () => {}, start, stop }
  let server: SMTPServer | null = null
  let port = 0
  async function start() {
    server ??= listening(mailServer)
    if (!server.server.listening) {
      server.listen(port, '127.0.0.1')
      await once(server.server, 'listening')
    }
    port = (server.server.address() as AddressInfo).port
  }
  async function stop() {
    const stopped = server
    server = null
    if (stopped) await new Promise<void>(resolve => stopped.close(resolve))
  }
  await start()
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  afterAll(stop)
  return mailServer
}

function listening(mailServer: MailServer): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      if (!address.startsWith('unknown')) return callback()
      callback(Object.assign(new Error(`${address} is not here`), { responseCode: 550 }))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(one => one.address).join()
        mailServer.received.push({ to, raw: Buffer.concat(chunks).toString() })
        mailServer.beforeAnswer().then(() => callback(), callback)
      })
    },
  })
}
