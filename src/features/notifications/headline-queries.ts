import 'server-only'
import { z } from 'zod'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { startsIn } from '@/features/deliveries/times/rules'
import { signedCount, signedVersionSelect } from '@/features/notifications/letter-order'
import { draftContentSchema } from '@/features/orders/content/order-content'
import type { Prisma } from '@/generated/prisma/client'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'

export const named = { organisation: { select: { id: true, name: true, nameEn: true } } } as const
export const withService = {
  ...named,
  service: {
    select: {
      number: true,
      revisions: revisionInForce,
    },
  },
} as const

const occasions = {
  select: { id: true, title: true, startsAt: true, status: true, sessionId: true },
} as const

export const orderSelect = {
  id: true,
  number: true,
  content: true,
  versionNumber: true,
  versions: { select: signedVersionSelect },
  delivery: { select: { id: true, occasions } },
  ...withService,
} as const satisfies Prisma.OrderSelect

export const deliverySelect = {
  id: true,
  orderId: true,
  occasions,
  ...withService,
} as const satisfies Prisma.DeliverySelect

export const eventSelect = {
  id: true,
  kind: true,
  chainId: true,
  subjectId: true,
  personId: true,
  party: true,
  facts: true,
  occurredAt: true,
} as const satisfies Prisma.EventSelect

export type Happened = Prisma.EventGetPayload<{ select: typeof eventSelect }>

export type OccasionOf = Prisma.OccasionGetPayload<typeof occasions>

type DeliveryOf = { id: string; occasions: OccasionOf[] }

type Parts = {
  order?: Prisma.OrderGetPayload<{ select: typeof orderSelect }>
  delivery?: DeliveryOf | null
  together: Map<string, LocalizedText>
}

/** The occasions of a delivery that an event is about. That is its subject, or joint sessions planned at once. */
export function occasionsToldOf({ subjectId, facts }: Happened, { id, occasions }: DeliveryOf): OccasionOf[] {
  const isOfAll = subjectId === id && z.object({ joint: z.literal(true) }).safeParse(facts).success
  return occasions.filter(one => one.id === subjectId || (isOfAll && one.sessionId))
}

/** The parts of the headline that the event itself knows, and how it stood then. */
export function happenedTo(event: Happened, { order, delivery, together }: Parts) {
  const facts = sharedFactsOf(event.facts)
  const told = delivery ? occasionsToldOf(event, delivery) : []
  const occasion = told.find(one => one.id === event.subjectId)
  const version = order?.versions.find(one => one.number === (facts.version ?? order.versionNumber))
  return {
    party: facts.party ?? event.party,
    proposed: startsIn(toldTimes.safeParse(event.facts).data?.starts),
    deadline: facts.deadline ?? null,
    order: order ? { number: order.number, unit: draftContentSchema.parse(order.content).unit } : null,
    ...signedCount(version, event.occurredAt),
    version: version?.number ?? 0,
    question: facts.question,
    together: told.map(({ sessionId }) => together.get(sessionId ?? '')).find(Boolean) ?? null,
    ...(occasion && { occasion: localizedTextSchema.parse(occasion.title), ...timesOf(event, occasion) }),
  }
}

const toldTimes = z.object({
  startsAt: z.coerce.date().optional(),
  movedFrom: z.coerce.date().nullish(),
  starts: z.string().optional(),
})

/** The times that the event told of. The occasion may have moved again. */
function timesOf({ facts }: Happened, { startsAt }: { startsAt: Date | null }) {
  const told = toldTimes.safeParse(facts).data
  return { startsAt: told?.startsAt ?? startsAt, movedFrom: told?.movedFrom ?? null }
}
