import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { systemActor, withActor } from '@/auth/doors'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { randomToken, sha256 } from '@/lib/hashing'
import { enqueue, type Jobs } from '@/lib/jobs'
import { organisationName } from '@/lib/organisation-name'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

/** Mails each of those who are asked for an evaluation a link to their form. Run again, it mails nobody twice. */
export async function mailEvaluators(
  { deliveryId }: Jobs['mail_evaluators'],
  actor = systemActor(),
): Promise<void> {
  await withActor(actor, async tx => {
    const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId }, select: asking })
    if (delivery.status !== 'done') return
    for (const evaluator of delivery.evaluators) await mailTo(tx, delivery, evaluator, actor.now)
  })
}

async function mailTo(tx: Transaction, delivery: Delivery, evaluator: Evaluator, now: Date): Promise<void> {
  const { order } = delivery
  const { email, locale } = evaluator.person ?? { email: order.contactEmail, locale: 'sv' as const }
  if (email === '') return
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'evaluations.letter' })
  const about = {
    service: serviceNameIn(order.serviceRevision.content)[locale],
    organisation: organisationName(locale, delivery.organisation),
  }
  const key = randomToken()
  const id = randomUUID()
  const { count } = await tx.mail.createMany({
    data: {
      id,
      key: `evaluation:${evaluator.id}`,
      personId: evaluator.personId,
      toAddress: email,
      locale,
      subject: t('subject', about),
      body: t('body', { ...about, link: '{link}' }),
      createdAt: now,
    },
    skipDuplicates: true,
  })
  if (count === 0) return
  await tx.evaluator.update({ where: { id: evaluator.id }, data: { tokenHash: sha256(key) } })
  const link = `${portalUrl()}${paths.evaluateByKey(key)}`
  await enqueue(tx, 'send_mail', { mailId: id, secrets: { link } })
}

const asking = {
  status: true,
  organisation: { select: { name: true, nameEn: true } },
  order: { select: { contactEmail: true, serviceRevision: { select: { content: true } } } },
  evaluators: {
    where: { tokenHash: null, hasAnswered: false },
    select: { id: true, personId: true, person: { select: { email: true, locale: true } } },
  },
} as const satisfies Prisma.DeliverySelect

type Delivery = Prisma.DeliveryGetPayload<{ select: typeof asking }>
type Evaluator = Delivery['evaluators'][number]
