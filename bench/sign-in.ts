import { createSession, sessionCookie } from '@/auth/session'
import { runScript } from '../scripts/failure'

// Signs in the people whose ids are given, and prints the cookie of each as JSON.
await runScript(async () => {
  const cookies = await Promise.all(process.argv.slice(2).map(async id => [id, await cookieOf(id)]))
  console.log(JSON.stringify(Object.fromEntries(cookies)))
  process.exit(0)
})

async function cookieOf(personId: string): Promise<string> {
  const session = { personId, assurance: 'mail_link' as const, userAgent: 'bench', now: new Date() }
  return `${sessionCookie()}=${await createSession(session)}`
}
