import type { Held } from '@/features/deliveries/clashes/rules'
import { standsOpen } from '@/features/deliveries/times/rules'
import type { Prisma } from '@/generated/prisma/client'
import { localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

export const heldSelect = {
  ...{
    id: true,
    title: true,
    startsAt: true,
    minutes: true,
    position: true,
    templateKey: true,
    status: true,
  },
  ...{ deliveryId: true, delivererId: true, organisationId: true, sessionId: true },
  delivery: { select: { organisation: { select: { name: true, nameEn: true } } } },
  timeProposals: {
    where: { replacedAt: null },
    select: {
      ...{ planStatus: true, planStartsAt: true, replacedAt: true },
      times: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, minutes: true } },
    },
  },
} as const satisfies Prisma.OccasionSelect

export type HeldRow = Prisma.OccasionGetPayload<{ select: typeof heldSelect }>

export function heldOf(row: HeldRow, locale: Locale): { row: HeldRow; held: Held }[] {
  const { startsAt, minutes } = row
  return startsAt ? [{ row, held: { startsAt, minutes, ...namesOf(row, locale) } }] : []
}

/** One whose parties choose a time, at the first of those times and at the last. Else none. */
export function askedOf(row: HeldRow, locale: Locale): { row: HeldRow; first: Held; last: Held }[] {
  const times = row.timeProposals.find(one => standsOpen(one, row).ok)?.times ?? []
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return []
  const names = namesOf(row, locale)
  return [{ row, first: { ...first, ...names, asked: 'first' }, last: { ...last, ...names, asked: 'last' } }]
}

function namesOf({ title, delivery }: HeldRow, locale: Locale) {
  return {
    title: localizedTextSchema.parse(title),
    organisation: organisationName(locale, delivery.organisation),
  }
}
