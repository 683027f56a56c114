import 'server-only'
import { createTranslator } from 'next-intl'
import { systemActor } from '@/auth/system-actor'
import { withActor } from '@/auth/with-actor'
import { findHappening, type Happening } from '@/features/notifications/happening'
import { writeLetter } from '@/features/notifications/letters'
import { mailTextOf } from '@/features/notifications/mail-text'
import { type Recipient, recipientsOf } from '@/features/notifications/recipients'
import type { Mail, Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { enqueue, type Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'
import { keepsMail, sendLetter } from '@/lib/mailer'
import { messagesIn } from '@/messages/messages'

/** Writes the notifications and mails of an event. Run again, it writes nothing more. */
export async function notify({ eventId }: Jobs['notify']): Promise<void> {
  const actor = systemActor()
  await withActor(actor, async tx => {
    const happening = await findHappening(tx, eventId, actor.now)
    if (!happening) return
    const letters = [
      ...(await lettersToPeople(tx, happening, actor.now)),
      ...(await lettersToCentralUnion(tx, happening, actor.now)),
    ]
    const written = await tx.mail.createManyAndReturn({
      data: letters,
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of written) await enqueue(tx, 'send_mail', { mailId: id })
  })
}

async function lettersToPeople(tx: Transaction, { event, people, about }: Happening, createdAt: Date) {
  const recipients = new Map(
    recipientsOf({ ...event, party: about.party }, people).map(one => [one.personId, one] as const),
  )
  const persons = await tx.person.findMany({
    where: { id: { in: [...recipients.keys()] }, deactivatedAt: null },
    select: { id: true, email: true, locale: true },
  })
  const told = persons.flatMap(person => {
    const recipient: Recipient | undefined = recipients.get(person.id)
    return recipient ? [{ ...person, ...recipient }] : []
  })
  await tx.notification.createMany({
    data: told.map(({ personId, letter }) => ({
      personId,
      eventId: event.id,
      kind: letter,
      orderId: about.orderId,
      createdAt,
    })),
    skipDuplicates: true,
  })
  return told.map(
    ({ personId, email, locale, letter, party }): Prisma.MailCreateManyInput => ({
      ...writeLetter(letter, about, { locale, party }),
      key: `${event.id}:${personId}`,
      personId,
      toAddress: email,
      createdAt,
    }),
  )
}

/** A union's mandate is told to its central organisation, which is no person. */
async function lettersToCentralUnion(tx: Transaction, { event, about }: Happening, createdAt: Date) {
  if (event.kind !== 'mandate.granted' || !about.party || about.party === 'employer') return []
  const union = await tx.centralUnion.findUnique({ where: { party: about.party } })
  if (!union) return []
  const letter: Prisma.MailCreateManyInput = {
    ...writeLetter('mandate.granted.told', about, { locale: 'sv' }),
    key: `${event.id}:${about.party}`,
    toAddress: union.noticeAddress,
    createdAt,
  }
  return [letter]
}

/** Sends a mail that is not sent yet. Throws when the server fails, so that the queue tries again later. */
export async function sendMail({ mailId, secrets }: Jobs['send_mail']): Promise<void> {
  const actor = systemActor()
  const failure = await withActor(actor, async tx => {
    // Held while it is sent: another job for the same mail leaves it alone.
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "Mail" WHERE id = ${mailId}::uuid AND state IN ('queued', 'failed')
      FOR UPDATE SKIP LOCKED`
    if (locked.length === 0) return null
    const mail = await tx.mail.findUniqueOrThrow({ where: { id: mailId } })
    const body = withSecrets(mail.body, secrets)
    const outcome = keepsMail() ? kept(body, actor.now) : await send(tx, { ...mail, body }, actor.now)
    await tx.mail.update({
      where: { id: mailId },
      data: { ...outcome.set, attempts: { increment: 1 } },
      select: { id: true },
    })
    return outcome.failure
  })
  if (!failure) return
  log().warn({ mailId, failure: failure.text, isFinal: failure.isFinal }, 'a mail was not sent')
  if (!failure.isFinal) throw new Error(`Mail ${mailId} was not sent: ${failure.text}`)
}

type Failure = { text: string; isFinal: boolean }
type Outcome = { set: Prisma.MailUpdateInput; failure: Failure | null }

/** The demo's inbox shows what would have been sent, the sign-in link too. */
function kept(body: string, now: Date): Outcome {
  return { set: { state: 'captured', sentAt: now, body, lastError: null }, failure: null }
}

async function send(tx: Transaction, mail: Mail, now: Date): Promise<Outcome> {
  const reader = mail.personId
    ? await tx.person.findUnique({ where: { id: mail.personId }, select: { locale: true } })
    : null
  const locale = reader?.locale ?? 'sv'
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  const { paragraphs, call } = mailTextOf(mail)
  try {
    await sendLetter({
      id: mail.id,
      to: mail.toAddress,
      locale,
      subject: mail.subject,
      paragraphs,
      call: call && { text: call.text, url: `${portalUrl()}${call.path}` },
      footer: t('footer'),
    })
    return { set: { state: 'sent', sentAt: now, lastError: null }, failure: null }
  } catch (error) {
    const failure = failureOf(error)
    return { set: { state: 'failed', lastError: failure.text }, failure }
  }
}

/** What the server answered, without addresses. An address refused for good is not tried again by itself. */
function failureOf(error: unknown): Failure {
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number }
  return {
    text: message.replace(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '…').slice(0, 300),
    isFinal: code === 'EENVELOPE' && (responseCode ?? 0) >= 500,
  }
}

function withSecrets(body: string, secrets: Record<string, string> = {}): string {
  return Object.entries(secrets).reduce((text, [name, secret]) => text.replaceAll(`{${name}}`, secret), body)
}
