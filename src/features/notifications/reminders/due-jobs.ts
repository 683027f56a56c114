import 'server-only'
import { inForceAt } from '@/auth/mandate'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { signOf } from '@/features/notifications/mail-sign'
import type { WaitingOrder } from '@/features/notifications/reminders/reminder-letter'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { awaitedParties } from '@/features/orders/rules'
import { awaitedSince } from '@/features/orders/signing/awaited-since'
import { remindsOn } from '@/features/orders/signing/reminder-rules'
import { statusesIn } from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { organisationNames } from '@/lib/organisation-name'

/** The reminders due to each person that day, by the person's id. */
export async function findDue(tx: Transaction, now: Date): Promise<Map<string, WaitingOrder[]>> {
  const today = dayOf(now)
  const due = (await findAwaiting(tx)).flatMap(row => dueOf(row, today))
  const people = await findSignatories(tx, [...new Set(due.map(one => one.organisationId))], now)
  return new Map(
    people.flatMap(({ id, mandates }) => {
      const waiting = due.filter(one =>
        mandates.some(own => own.organisationId === one.organisationId && own.party === one.party),
      )
      return waiting.length > 0 ? [[id, waiting] as const] : []
    }),
  )
}

const awaitingSelect = {
  ...orderStateSelect,
  number: true,
  content: true,
  deadlineOn: true,
  organisation: { select: { name: true, nameEn: true } },
  service: { select: { number: true } },
  serviceRevision: { select: { content: true } },
} as const satisfies Prisma.OrderSelect

type AwaitingRow = Prisma.OrderGetPayload<{ select: typeof awaitingSelect }>

function findAwaiting(tx: Transaction): Promise<AwaitingRow[]> {
  return tx.order.findMany({
    where: { status: { in: statusesIn('signing') }, deadlineOn: { not: null } },
    orderBy: { number: 'asc' },
    select: awaitingSelect,
  })
}

type DueOrder = WaitingOrder & { organisationId: string }

/** The order once for each party that is to be reminded of it that day. */
function dueOf(row: AwaitingRow, today: Day): DueOrder[] {
  const { sentAt, deadlineOn, organisation, organisationId } = row
  if (!sentAt || !deadlineOn) return []
  const { periodFrom, unit } = draftContentSchema.parse(row.content)
  const sent = { sentOn: dayOf(sentAt), deadlineOn: dayOfDate(deadlineOn), periodFrom }
  if (!remindsOn(sent, today)) return []
  const service = serviceNameIn(row.serviceRevision.content)
  const state = orderStateOf(row)
  const asked = { sentAt, tookBack: state.version?.tookBack ?? [] }
  return awaitedParties(state).map(party => ({
    orderId: row.id,
    number: row.number,
    unit,
    since: dayOf(awaitedSince(asked, [party])),
    organisationId,
    party,
    service,
    sign: signOf(row.service.number, row.serviceRevision.content),
    organisation: organisationNames(organisation),
    deadlineOn: sent.deadlineOn,
  }))
}

/** Those who may sign now at any of the organisations, each with all their mandates there. */
function findSignatories(tx: Transaction, organisationIds: string[], now: Date) {
  const mandates = {
    organisationId: { in: organisationIds },
    kind: 'signatory',
    ...inForceAt(now),
  } as const satisfies Prisma.MandateWhereInput
  return tx.person.findMany({
    where: { deactivatedAt: null, mandates: { some: mandates } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      mandates: { where: mandates, select: { organisationId: true, party: true } },
    },
  })
}
