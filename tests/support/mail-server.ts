import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  /** The address by which a portal sends its mail. */
  url: string
  received: { to: string; raw: string }[]
  /** Done before a letter that has arrived is answered. An answer that it throws is the server's. */
  beforeAnswer: () => Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real mail server in this process; it refuses addresses that begin with "unknown". */
export async function startMailServer(): Promise<MailServer> {
  const mailServer: MailServer = { url: '', received: [], beforeAnswer: async () => {}, start, stop }
  let server: SMTPServer | null = null
  let port = 0
  async function start() {
    server ??= listening(mailServer)
    if (!server.server.listening) {
      server.listen(port, '127.0.0.1')
      await once(server.server, 'listening')
    }
    port = (server.server.address() as AddressInfo).port
    mailServer.url = `smtp://127.0.0.1:${port}`
  }
  async function stop() {
    const stopped = server
    server = null
    if (stopped) await new Promise<void>(resolve => stopped.close(resolve))
  }
  await start()
  return mailServer
}

/** The text of a letter as its reader sees it, without the coding of the mail. */
export function decoded(raw: string): string {
  const joined = raw.replaceAll('=\r\n', '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}

/** The newest letter to the address that has a link to the path, once it has come. Gives the link. */
export async function linkMailedTo(
  { received }: MailServer,
  { to, path }: { to: string; path: string },
): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    for (const mail of received.toReversed().filter(one => one.to === to)) {
      const link = decoded(mail.raw)
        .match(/https?:\/\/[^\s"<>]+/g)
        ?.find(one => new URL(one).pathname.startsWith(path))
      if (link) return link
    }
    await sleep(100)
  }
  throw new Error(`No mail to ${to} leads to ${path}`)
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
