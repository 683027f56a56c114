import 'server-only'
import { setGauge, writtenFigures } from '@/http/metrics'
import { poolFigures } from '@/lib/connection-pool'
import { admittedExchanges } from '@/lib/exchange'
import { readStanding } from '@/lib/standing'

/** Everything that is measured, as Prometheus reads it. While the database is away, its figures are left out. */
export async function writeFigures(): Promise<string> {
  setGauge('requests_under_way', 'Requests for pages and interfaces under way', admittedExchanges())
  for (const [name, count] of Object.entries(poolFigures())) {
    setGauge(
      `database_${name}`,
      'Connections of this process, busy ones, requests that wait for one, statements so far',
      count,
    )
  }
  const standing = await readStanding().catch(() => null)
  setGauge('database_up', 'Whether the database answers', standing ? 1 : 0)
  if (standing) {
    setGauge('database_writable', 'Whether the database takes writes', Number(standing.writable))
    setGauge('workers', 'Workers that live', standing.workers)
    setGauge(
      'worker_seen_seconds',
      'Seconds since a worker last said that it lives',
      standing.seenSecondsAgo ?? -1,
    )
    setGauge('jobs_waiting', 'Jobs that are due', standing.waiting)
    setGauge('jobs_oldest_seconds', 'Age of the oldest job that is due', standing.oldestSeconds)
    setGauge('mail_waiting', 'Mails that wait', standing.mailWaiting)
    setGauge(
      'mail_failing_seconds',
      'Seconds since the mail that waits first failed',
      standing.mailFailingSeconds,
    )
    setGauge('mail_failed', 'Mails that were given up', standing.mailFailed)
    setGauge('log_faults', 'Faults in the log at the last check', standing.logFaults)
  }
  return writtenFigures()
}
