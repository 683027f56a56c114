import type { ModeAnswer, SwitchOutcome } from '@/features/deliveries/mode-switch/rules'
import type { OccasionMode, OccasionStatus } from '@/features/deliveries/rules'
import { latestPartiesSelect, partiesAsked } from '@/features/orders/party-rows'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

export const switchSelect = {
  id: true,
  organisationId: true,
  mode: true,
  place: true,
  link: true,
  askedAt: true,
  endsOn: true,
  settledAt: true,
  answers: { select: { party: true, agrees: true } },
  occasion: {
    select: {
      id: true,
      deliveryId: true,
      title: true,
      status: true,
      sequence: true,
      delivery: {
        select: {
          orderId: true,
          order: { select: latestPartiesSelect },
        },
      },
    },
  },
} as const satisfies Prisma.ModeSwitchSelect

type SwitchRow = Prisma.ModeSwitchGetPayload<{ select: typeof switchSelect }>

export type ModeSwitch = {
  id: string
  organisationId: string
  orderId: string
  mode: OccasionMode
  place: string
  link: string
  askedAt: Date
  endsOn: Day
  settledAt: Date | null
  asked: Party[]
  answers: ModeAnswer[]
  occasion: {
    id: string
    deliveryId: string
    title: LocalizedText
    status: OccasionStatus
    sequence: number
  }
}

/** `outcome`: how its answers and its day end it. Null while it is open; the job that carries it out follows. */
export type ShownSwitch = ModeSwitch & { outcome: SwitchOutcome | null }

export function switchView({ occasion, endsOn, ...row }: SwitchRow): ModeSwitch {
  const { delivery, title, ...rest } = occasion
  return {
    ...row,
    endsOn: dayOfDate(endsOn),
    asked: partiesAsked(delivery.order),
    orderId: delivery.orderId,
    occasion: { ...rest, title: localizedTextSchema.parse(title) },
  }
}
