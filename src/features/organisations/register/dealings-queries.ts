import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'

const MOST_SHOWN = 20

export type Dealings = {
  orders: { id: string; number: number; service: string }[]
  interests: { id: string; service: string }[]
}

/** An organisation's orders and interests, the latest first. */
export function listDealings(actor: StaffActor, organisationId: string): Promise<Dealings> {
  const latest = { where: { organisationId }, orderBy: { createdAt: 'desc' }, take: MOST_SHOWN } as const
  const nameOf = (content: unknown) => textIn(actor.locale, serviceNameIn(content))
  return readAs(actor, async tx => {
    const orders = await tx.order.findMany({
      ...latest,
      select: { id: true, number: true, serviceRevision: { select: { content: true } } },
    })
    const interests = await tx.interest.findMany({
      ...latest,
      select: { id: true, service: { select: { revisions: revisionInForce } } },
    })
    return {
      orders: orders.map(({ id, number, serviceRevision }) => ({
        id,
        number,
        service: nameOf(serviceRevision.content),
      })),
      interests: interests.map(({ id, service }) => ({
        id,
        service: nameOf(service.revisions[0]?.content),
      })),
    }
  })
}
