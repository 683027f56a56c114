import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { CONFIRM_HOURS } from '@/features/interest/unconfirmed/rules'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

export type WrittenTo = { key: string; email: string; locale: Locale }

/** The way to confirm. The mail repeats nothing of what was written: anybody may have typed the address. */
export async function mailInterestKey(tx: Transaction, { key, email, locale }: WrittenTo, now: Date) {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'interest.written.letter' })
  const id = randomUUID()
  // createMany, because a guest may add to the outbox but not read it.
  await tx.mail.createMany({
    data: {
      id,
      key: `interest:${sha256(key)}`,
      toAddress: email,
      locale,
      subject: t('subject'),
      body: t('body', { link: '{link}', hours: CONFIRM_HOURS }),
      createdAt: now,
    },
  })
  const link = `${portalUrl()}${paths.writtenInterest(key)}`
  await enqueue(tx, 'send_mail', { mailId: id, secrets: { link } })
}
