import 'server-only'
import type { Health } from '@/features/open-interface/health-schema'
import { log } from '@/lib/log'
import { greetMailServer, keepsMail } from '@/lib/mailer'
import { inTime, readStanding, type Standing } from '@/lib/standing'
import { version } from '@/lib/start-line'
import { isStopping } from '@/lib/stopping'

/** A mail server is not asked at every probe (milliseconds). */
const MAIL_IS_ASKED_EVERY = 30_000
/** A worker says every fifteen seconds that it lives. */
const LONGEST_SILENCE = 60

let lastMail: { at: number; part: Health['parts']['mail'] } | undefined
let lastStatus: Health['status'] = 'ok'

/** Each part within its own two seconds, so that a slow one is told and holds up nothing. */
export async function readHealth(): Promise<Health> {
  const [standing, mail] = await Promise.all([readStanding().catch(() => null), mailPart()])
  const parts = { ...partsOf(standing), mail }
  const isReady = parts.database === 'ok' && parts.schema === 'ok' && parts.writable === 'ok'
  const status = isStopping() ? 'stopping' : isReady ? 'ok' : 'failing'
  // A probe asks every few seconds: only a change is news.
  if (status !== lastStatus) log().warn({ status, parts }, 'the health has changed')
  lastStatus = status
  return {
    status,
    parts,
    worker: { living: standing?.workers ?? 0, seenSecondsAgo: rounded(standing?.seenSecondsAgo) },
    queue: { waiting: standing?.waiting ?? 0, oldestSeconds: rounded(standing?.oldestSeconds) ?? 0 },
    ...version(),
  }
}

function partsOf(standing: Standing | null): Omit<Health['parts'], 'mail'> {
  const part = (holds: boolean | undefined) => (holds ? 'ok' : 'failing')
  return {
    database: part(standing !== null),
    schema: part(standing?.schema),
    writable: part(standing?.writable),
    worker: part((standing?.seenSecondsAgo ?? Number.POSITIVE_INFINITY) < LONGEST_SILENCE),
  }
}

async function mailPart(): Promise<Health['parts']['mail']> {
  if (keepsMail()) return 'kept'
  if (!lastMail || performance.now() - lastMail.at > MAIL_IS_ASKED_EVERY) {
    const part = await inTime(greetMailServer()).then(
      () => 'ok' as const,
      () => 'failing' as const,
    )
    lastMail = { at: performance.now(), part }
  }
  return lastMail.part
}

const rounded = (seconds: number | null | undefined) => (seconds == null ? null : Math.round(seconds))
