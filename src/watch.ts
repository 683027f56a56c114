import 'server-only'
import { randomUUID } from 'node:crypto'
import { setGauge } from '@/http/metrics'
import { claimAlarm, forgetAlarm } from '@/lib/alarm-claims'
import { type Alarm, alarms, alarmsIn } from '@/lib/alarms'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { keepsMail, sendLetter } from '@/lib/mailer'
import { readStanding } from '@/lib/standing'
import { isStopping } from '@/lib/stopping'
import { messagesIn } from '@/messages/messages'

const LOOKS_EVERY = 60_000

let rung: Alarm[] = []

/** Looks every minute whether something needs an operator. A process that serves does it: the worker may be down. */
export function keepWatch(): void {
  const look = () => lookOnce().catch(error => log().error({ err: error }, 'the watch failed'))
  setInterval(() => void (isStopping() || look()), LOOKS_EVERY).unref()
}

/** One look: a line of the log and a figure for each alarm, and a mail for a new one. */
export async function lookOnce(): Promise<Alarm[]> {
  const now = alarmsIn(await readStanding().catch(() => null))
  const before = rung
  rung = now
  for (const alarm of alarms)
    setGauge(`alarm_${alarm}`, 'Whether this alarm rings', Number(now.includes(alarm)))
  for (const alarm of before.filter(one => !now.includes(one))) {
    log().info({ alarm }, 'an alarm is over')
    await forgetAlarm(alarm)
  }
  for (const alarm of now.filter(one => !before.includes(one))) {
    log().error({ alarm }, 'an alarm rings')
    await mailOperator(alarm)
  }
  return now
}

/** Not by way of the queue, which may be what is down. */
async function mailOperator(alarm: Alarm): Promise<void> {
  const to = env().PORTAL_ALERT_ADDRESS
  if (!to || keepsMail() || !(await claimAlarm(alarm))) return
  const { subject, text, footer } = messagesIn('sv').errors.alarms[alarm]
  const letter = { id: randomUUID(), to, locale: 'sv', subject, paragraphs: [text], footer }
  await sendLetter({ ...letter, call: null, pictures: [], calendar: null }).catch(error =>
    log().error({ err: error, alarm }, 'the operator was not told'),
  )
}
