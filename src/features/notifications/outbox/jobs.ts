import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTranslator } from 'use-intl/core'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { methodOf } from '@/features/notifications/mail-calendar'
import { mailTextOf } from '@/features/notifications/mail-text'
import { mailedPath } from '@/features/notifications/mailed-path'
import { picturesOf } from '@/features/notifications/outbox/mail-pictures'
import { isGivenUp, secretMails, tellsOfAddress, withSecrets } from '@/features/notifications/outbox/rules'
import { readContact } from '@/features/settings/queries'
import { contactInFull } from '@/features/settings/rules'
import type { Mail, Prisma } from '@/generated/prisma/client'
import { withoutAddresses } from '@/lib/clean-text'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import type { Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'
import { keepsMail, sendLetter } from '@/lib/mailer'
import { isStopping } from '@/lib/stopping'
import { messagesIn } from '@/messages/messages'

const MOST_RESUMED = 500
const LEFT_IN_PEACE = 5 * 60_000
/** How long to wait before the database is told again that a mail has gone (milliseconds). */
const TOLD_AGAIN = [100, 400, 1_600, 3_200]

/** The mails that the server has taken, with the time, until the database knows. */
const taken = new Map<string, Date>()
let lastSending: Promise<unknown> = Promise.resolve()

/** Sends a mail that is not sent yet. Throws when the server fails, so that the queue tries again later. */
export async function sendMail(job: Jobs['send_mail'], actor = systemActor()): Promise<void> {
  const failure = await attempt(job, actor)
  if (failure && !failure.isFinal) throw new Error(`Mail ${job.mailId} was not sent: ${failure.text}`)
}

/**
 * Sends what has waited, oldest first, so that nothing waits for the queue's long pauses once the server is back.
 * While it is down, one attempt says so, and the rest waits.
 */
export async function resumeMail(actor = systemActor()): Promise<void> {
  const waiting = await withActor(actor, tx =>
    tx.mail.findMany({
      where: {
        state: 'queued',
        createdAt: { lt: new Date(actor.now.getTime() - LEFT_IN_PEACE) },
        // Their links are kept in the queue alone.
        NOT: { OR: secretMails.map(kind => ({ key: { startsWith: `${kind}:` } })) },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_RESUMED,
      select: { id: true },
    }),
  )
  for (const { id } of waiting) {
    if (isStopping()) return
    const failure = await attempt({ mailId: id }, actor)
    if (failure?.isOfServer) return
  }
}

type Failure = { text: string; isFinal: boolean; isOfServer: boolean; isRefused: boolean }
type Outcome = { set: Prisma.MailUpdateInput; failure: Failure | null }

/** A process sends one mail at a time. If it is killed, only that one may go twice. */
function attempt(job: Jobs['send_mail'], actor: SystemActor): Promise<Failure | null> {
  const sending = lastSending.then(() => attemptAlone(job, actor))
  lastSending = sending.catch(() => undefined)
  return sending
}

async function attemptAlone(job: Jobs['send_mail'], actor: SystemActor): Promise<Failure | null> {
  const { mailId } = job
  for (const wait of TOLD_AGAIN) {
    const outcome = await withActor(actor, tx => handOver(tx, job, actor.now)).catch(error => {
      if (!taken.has(mailId)) throw error
      log().error({ err: error, mailId }, 'a mail has gone, and the database could not be told')
      return 'untold' as const
    })
    if (outcome !== 'untold') {
      taken.delete(mailId)
      if (outcome)
        log().warn({ mailId, failure: outcome.text, isFinal: outcome.isFinal }, 'a mail was not sent')
      return outcome
    }
    await sleep(wait)
  }
  throw new Error(`Mail ${mailId} has gone, and the database could not be told`)
}

async function handOver(
  tx: Transaction,
  { mailId, secrets }: Jobs['send_mail'],
  now: Date,
): Promise<Failure | null> {
  // Held while it is sent: another job for the same mail leaves it alone.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Mail" WHERE id = ${mailId}::uuid AND state = 'queued' FOR UPDATE SKIP LOCKED`
  if (locked.length === 0) return null
  const mail = await tx.mail.findUniqueOrThrow({ where: { id: mailId } })
  const body = withSecrets(mail.body, secrets)
  const outcome = keepsMail() ? sentAs('captured', now, { body }) : await send(tx, { ...mail, body }, now)
  await tx.mail.update({
    where: { id: mailId },
    data: { ...outcome.set, attempts: { increment: 1 } },
    select: { id: true },
  })
  await tellPerson(tx, mail, outcome.failure, now)
  return outcome.failure
}

/** A new attempt is told again, also one that fails. */
const undismissed = { dismissedAt: null, dismissReason: '' }

/** The demo's inbox shows what would have been sent, the sign-in link too. */
function sentAs(state: 'captured' | 'sent', sentAt: Date, more: { body?: string } = {}): Outcome {
  return {
    set: { state, sentAt, lastError: null, failingSince: null, bouncedAt: null, ...undismissed, ...more },
    failure: null,
  }
}

async function send(tx: Transaction, mail: Mail, now: Date): Promise<Outcome> {
  const { locale } = mail
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  const { paragraphs, call } = mailTextOf(mail)
  const pictures = await picturesOf(mail, t)
  const takenAt = taken.get(mail.id)
  if (takenAt) return sentAs('sent', takenAt)
  const found = await readContact(tx)
  const contact = found && contactInFull(found, locale)
  try {
    await sendLetter({
      id: mail.id,
      to: mail.toAddress,
      locale,
      subject: mail.subject,
      paragraphs,
      call: call && { text: call.text, url: `${portalUrl()}${mailedPath(call.path, mail)}` },
      pictures,
      calendar: mail.calendar ? { file: mail.calendar, method: methodOf(mail.calendar) } : null,
      footer: contact ? `${t('footer')} ${t('contact', { contact })}` : t('footer'),
    })
    taken.set(mail.id, now)
    return sentAs('sent', now)
  } catch (error) {
    return failed(error, mail, now)
  }
}

/** The server's answer, without addresses. A mail refused for good is not tried again by itself. */
function failed(error: unknown, mail: Mail, now: Date): Outcome {
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number }
  const failingSince = mail.failingSince ?? now
  const isForGood = (responseCode ?? 0) >= 500
  const isRefused = code === 'EENVELOPE' && isForGood
  const failure = {
    text: withoutAddresses(message),
    isFinal:
      isRefused || (code === 'EMESSAGE' && isForGood) || isGivenUp({ key: mail.key, failingSince }, now),
    isOfServer: code !== 'EENVELOPE' && code !== 'EMESSAGE',
    isRefused,
  }
  return {
    set: {
      state: failure.isFinal ? 'failed' : 'queued',
      lastError: failure.text,
      failingSince,
      bouncedAt: null,
      ...undismissed,
    },
    failure,
  }
}

/** A person whom mail does not reach sees so in the portal, until a mail gets through. */
async function tellPerson(tx: Transaction, mail: Mail, failure: Failure | null, now: Date): Promise<void> {
  if (!mail.personId || (failure && !(failure.isFinal && tellsOfAddress(mail.key, failure.isRefused)))) return
  await tx.person.updateMany({
    where: { id: mail.personId, mailFailedAt: failure ? null : { not: null } },
    data: { mailFailedAt: failure ? now : null },
  })
}
