import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor } from '@/auth/system-actor'
import { withActor } from '@/auth/with-actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { type WaitingOrder, writeReminder } from '@/features/notifications/reminders/reminder-letter'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { tellOfPassedDeadlines } from '@/features/orders/jobs'
import { draftContentSchema } from '@/features/orders/order-content'
import { remindsOn } from '@/features/orders/reminders'
import { awaitedParties } from '@/features/orders/rules'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { clockText } from '@/lib/time-text'
import { isWorkingDay } from '@/lib/working-days'

/** Half past seven in the morning in Sweden. */
const MORNING = '07:30'

/** What each working day's morning does. Run before it is half past seven, or on a day of rest, it does nothing. */
export async function remindEachMorning(actor = systemActor()): Promise<void> {
  if (!isWorkingDay(dayOf(actor.now)) || clockText('sv', actor.now) < MORNING) return
  await tellOfPassedDeadlines(actor)
  await sendReminders(actor)
}

/** Reminds those who have not signed: one mail a day to a person, of all that waits. Safe to repeat. */
async function sendReminders(actor: SystemActor): Promise<void> {
  const today = dayOf(actor.now)
  await withActor(actor, async tx => {
    const due = (await findAwaiting(tx)).flatMap(row => dueOf(row, today))
    const people = await findSignatories(tx, [...new Set(due.map(one => one.organisationId))], today)
    const letters = people.flatMap(({ id, email, locale, mandates }) => {
      const waiting = due.filter(one =>
        mandates.some(own => own.organisationId === one.organisationId && own.party === one.party),
      )
      if (waiting.length === 0) return []
      const mail: Prisma.MailCreateManyInput = {
        ...writeReminder(waiting, locale),
        key: `reminder:${id}:${today}`,
        personId: id,
        toAddress: email,
        createdAt: actor.now,
      }
      return [mail]
    })
    const written = await tx.mail.createManyAndReturn({
      data: letters,
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of written) await enqueue(tx, 'send_mail', { mailId: id })
  })
}

const awaitingSelect = {
  ...orderStateSelect,
  content: true,
  deadlineOn: true,
  organisation: { select: { name: true, nameEn: true } },
  serviceRevision: { select: { content: true } },
} as const satisfies Prisma.OrderSelect

type AwaitingRow = Prisma.OrderGetPayload<{ select: typeof awaitingSelect }>

function findAwaiting(tx: Transaction): Promise<AwaitingRow[]> {
  return tx.order.findMany({
    where: { status: 'awaiting_signatures', deadlineOn: { not: null } },
    orderBy: { number: 'asc' },
    select: awaitingSelect,
  })
}

type DueOrder = WaitingOrder & { organisationId: string }

/** The order once for each party that is to be reminded of it that day. */
function dueOf(row: AwaitingRow, today: Day): DueOrder[] {
  const { sentAt, deadlineOn, organisation, organisationId } = row
  if (!sentAt || !deadlineOn) return []
  const { periodFrom } = draftContentSchema.parse(row.content)
  const sent = { sentOn: dayOf(sentAt), deadlineOn: dayOfDate(deadlineOn), periodFrom }
  if (!remindsOn(sent, today)) return []
  const { name: service } = serviceContentSchema.parse(row.serviceRevision.content)
  return awaitedParties(orderStateOf(row)).map(party => ({
    orderId: row.id,
    organisationId,
    party,
    service,
    organisation: { sv: organisation.name, en: organisation.nameEn },
    deadlineOn: sent.deadlineOn,
  }))
}

/** Those who may sign that day at any of the organisations, each with all their mandates there. */
function findSignatories(tx: Transaction, organisationIds: string[], today: Day) {
  const day = dateOf(today)
  const mandates = {
    organisationId: { in: organisationIds },
    kind: 'signatory',
    revokedAt: null,
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
  } as const satisfies Prisma.MandateWhereInput
  return tx.person.findMany({
    where: { deactivatedAt: null, mandates: { some: mandates } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      email: true,
      locale: true,
      mandates: { where: mandates, select: { organisationId: true, party: true } },
    },
  })
}
