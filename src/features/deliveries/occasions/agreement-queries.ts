import 'server-only'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { occasionsFromTemplate } from '@/features/deliveries/occasions/occasion-template'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'

/**
 * The occasions that an order agrees on, as they follow from the revision of the service that was ordered. `startsOn` is
 * the first day of a round to which the order is on its way.
 */
export async function findAgreement(reading: Reading, orderId: string, now: Date, startsOn?: Day) {
  const { serviceId, content, serviceRevision, round } = await reading.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      ...{ serviceId: true, content: true, serviceRevision: { select: { content: true } } },
      round: { select: { startsOn: true } },
    },
  })
  const { occasions } = serviceContentSchema.parse(serviceRevision.content)
  const wished = draftContentSchema.parse(content)
  const roundStartsOn = startsOn ?? (round && dayOfDate(round.startsOn))
  // A round's sessions begin with the round, whatever period somebody wished.
  const agreed = roundStartsOn ? { ...wished, periodFrom: roundStartsOn } : wished
  return { serviceId, occasions: occasionsFromTemplate(occasions, agreed, dayOf(now)) }
}
