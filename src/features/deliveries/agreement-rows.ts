import { type Actor, isParty } from '@/auth/actor'
import type { Period } from '@/features/deliveries/clashes/rules'
import type { OccasionMode } from '@/features/deliveries/rules'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { owedByStaff } from '@/features/orders/thread/unanswered'
import type { Prisma } from '@/generated/prisma/client'

/** The order as far as it tells of its delivery. */
export type Agreement = {
  id: string
  agreedMode: OccasionMode | 'either' | null
  goal: string
  period: Period
  practicalNotes: string
  /** When the reader's party wrote to the staff what they have not answered. */
  owedSince: Date | null
}

const agreementSelect = {
  id: true,
  number: true,
  content: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  practicalNotes: true,
} as const satisfies Prisma.OrderSelect

/** With the last words between the reader's party and the staff. */
export function agreementFor(actor: Actor) {
  const messages = {
    where: isParty(actor) ? { audience: 'staff', addressee: actor.party } : { id: { in: [] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { audience: true, addressee: true, party: true, createdAt: true },
  } satisfies Prisma.Order$messagesArgs
  return {
    caseOwner: { select: { name: true, telephone: true } },
    order: { select: { ...agreementSelect, messages } },
  } satisfies Prisma.DeliverySelect
}

type AgreementRow = Prisma.DeliveryGetPayload<{ select: ReturnType<typeof agreementFor> }>

export function agreementOf({ caseOwner, order }: AgreementRow) {
  const { mode, goal, periodFrom, periodTo } = draftContentSchema.parse(order.content)
  return {
    caseOwner,
    contact: {
      orderNumber: order.number,
      name: order.contactName,
      email: order.contactEmail,
      telephone: order.contactPhone,
    },
    order: {
      id: order.id,
      agreedMode: mode,
      goal,
      period: { from: periodFrom, to: periodTo },
      practicalNotes: order.practicalNotes,
      owedSince: owedByStaff(order.messages)?.createdAt ?? null,
    },
  }
}
