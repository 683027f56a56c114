import { afterAll } from 'vitest'
import { type MailServer, startMailServer } from '../../support/mail-server'

/** A mail server that the portal's modules of this process use, until the file's tests have ended. */
export async function aMailServer(): Promise<MailServer> {
  const server = await startMailServer()
  process.env.SMTP_URL = server.url
  afterAll(server.stop)
  return server
}
