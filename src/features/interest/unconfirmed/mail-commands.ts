import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceFaceSchema } from '@/features/catalogue/service-content'
import { readContact } from '@/features/settings/queries'
import { CONFIRM_HOURS, contactInLine } from '@/features/settings/rules'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'
import { withContact } from '@/messages/with-contact'

const shownOfService = serviceFaceSchema.pick({ name: true })

export type WrittenTo = { key: string; email: string; serviceId: string; locale: Locale }

/**
 * The way to confirm. It names the service, which is chosen, and repeats nothing that was typed: anybody may have given
 * the address.
 */
export async function mailInterestKey(
  tx: Transaction,
  { key, email, serviceId, locale }: WrittenTo,
  now: Date,
) {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'interest.written.letter' })
  const id = randomUUID()
  const service = await findServiceName(tx, serviceId, locale)
  const contact = await readContact(tx)
  const body = t('body', { service, link: '{link}', hours: CONFIRM_HOURS })
  // createMany, because a guest may add to the outbox but not read it.
  await tx.mail.createMany({
    data: {
      id,
      key: `interest:${sha256(key)}`,
      toAddress: email,
      locale,
      subject: t('subject', { service }),
      body: withContact(body, contact && contactInLine(contact)),
      createdAt: now,
    },
  })
  const link = `${portalUrl()}${paths.writtenInterest(key)}`
  await enqueue(tx, 'send_mail', { mailId: id, secrets: { link } })
}

async function findServiceName(tx: Transaction, id: string, locale: Locale): Promise<string> {
  const { revisions } = await tx.service.findUniqueOrThrow({
    where: { id },
    select: { revisions: revisionInForce },
  })
  return textIn(locale, shownOfService.parse(revisions[0]?.content).name)
}
