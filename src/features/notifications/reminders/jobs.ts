import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { settleModeSwitches } from '@/features/deliveries/mode-switch/jobs'
import { tellOfUnansweredTimes } from '@/features/deliveries/times/jobs'
import { tellOfDueSteps } from '@/features/interest/jobs'
import { findDigest, listDigestReaders } from '@/features/notifications/digest/digest-jobs'
import { writeDigest } from '@/features/notifications/digest/digest-letter'
import { postMail } from '@/features/notifications/jobs'
import { digestCalendar } from '@/features/notifications/mail-calendar'
import { findDue } from '@/features/notifications/reminders/due-jobs'
import { type WaitingOrder, writeReminder } from '@/features/notifications/reminders/reminder-letter'
import { tellOfLeftDrafts } from '@/features/orders/drafting/jobs'
import { tellOfPassedDeadlines } from '@/features/orders/signing/jobs'
import { dayOf, stockholmInstant } from '@/lib/dates'
import { portalUrl } from '@/lib/env'
import { isWorkingDay } from '@/lib/working-days'

/** Half past seven in the morning in Sweden. */
export const MORNING = '07:30'

/**
 * The work of each working day's morning. Run before it is half past seven, or on a day of rest, it does
 * nothing.
 */
export async function remindEachMorning(actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  const morning = stockholmInstant(today, MORNING)
  if (!isWorkingDay(today) || actor.now < morning) return
  await tellOfPassedDeadlines(actor)
  await tellOfLeftDrafts(actor)
  await tellOfDueSteps(actor)
  await tellOfUnansweredTimes(actor)
  await settleModeSwitches(actor)
  await mailEachMorning(actor)
}

/** The morning's mail to each who has any. */
export async function mailEachMorning(actor: SystemActor): Promise<void> {
  const morning = stockholmInstant(dayOf(actor.now), MORNING)
  const [due, readers] = await withActor(actor, async tx => [
    await findDue(tx, actor.now),
    await listDigestReaders(tx, morning),
  ])
  for (const personId of new Set([...readers, ...due.keys()])) {
    await sendMorningMail(actor, { personId, morning, due: due.get(personId) ?? [] })
  }
}

type Morning = { personId: string; morning: Date; due: WaitingOrder[] }

/**
 * One mail a morning to a person, ensured by its key. It holds the digest and what waits for their signature,
 * or the reminder alone. Safe to repeat.
 */
async function sendMorningMail(actor: SystemActor, { personId, morning, due }: Morning): Promise<void> {
  await withActor(actor, async tx => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person || person.deactivatedAt) return
    const { groups, told, dropped } = await findDigest(tx, person, { due, until: morning, now: actor.now })
    await tx.notification.updateMany({
      where: { id: { in: dropped }, mailKey: null },
      data: { mailWay: 'none' },
    })
    if (told.length + due.length === 0) return
    const { locale, email } = person
    const today = dayOf(actor.now)
    const letter =
      told.length > 0
        ? writeDigest(groups, { locale, portalUrl: portalUrl(), today })
        : writeReminder(due, locale)
    const key = `morning:${personId}:${today}`
    const news = groups.flatMap(group => group.news)
    const calendar = digestCalendar(news, { locale, personId, now: actor.now })
    const mail = { ...letter, calendar, key, personId, toAddress: email, createdAt: actor.now }
    const posted = await postMail(tx, [mail])
    // Another run has the mail of this morning already: what came after it waits for the next one.
    if (posted.length === 0) return
    await tx.notification.updateMany({ where: { id: { in: told }, mailKey: null }, data: { mailKey: key } })
  })
}
