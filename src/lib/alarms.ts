import type { Standing } from '@/lib/standing'

/** Something that needs an operator. */
export const alarms = ['database', 'readOnly', 'worker', 'mail', 'log'] as const
export type Alarm = (typeof alarms)[number]

/** In seconds: a worker speaks every fifteen, and a mail server may be restarted. */
const LONGEST_SILENCE = 120
const LONGEST_MAIL_OUTAGE = 900

/** The alarms that ring, by how things stand. Null stands for a database that does not answer. */
export function alarmsIn(standing: Standing | null): Alarm[] {
  if (!standing) return ['database']
  const { writable, seenSecondsAgo, mailFailingSeconds, logFaults } = standing
  const rung: Record<Alarm, boolean> = {
    database: false,
    readOnly: !writable,
    // Nobody can say so to a database that takes no writes.
    worker: writable && (seenSecondsAgo === null || seenSecondsAgo > LONGEST_SILENCE),
    mail: mailFailingSeconds > LONGEST_MAIL_OUTAGE,
    log: logFaults > 0,
  }
  return alarms.filter(alarm => rung[alarm])
}
