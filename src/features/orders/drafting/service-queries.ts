import 'server-only'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import {
  canBeOrdered,
  canBeShownInterest,
  canBeSigned,
  isInTime,
  lifecycleOn,
  type ServiceLife,
} from '@/features/catalogue/rules'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import type { DeliveryMode } from '@/features/catalogue/service-kinds'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { successorOf, successorSelect } from '@/features/catalogue/successor'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { textIn } from '@/lib/localized-text'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import type { Locale } from '@/messages/messages'

const modeSchema = serviceContentSchema.pick({ mode: true })

/** `orderId`: the order that is being sent, where it may have come in time before. */
type Asked = { organisationId: string; day: Day; orderId?: string }
type OrderableService = { id: string; slug: string; revisionId: string; mode: DeliveryMode }

/** The service with its latest revision, if that organisation may order it that day; a refusal names what takes over. */
export async function findOrderableService(
  reading: Reading,
  where: { slug: string } | { id: string },
  asked: Asked & { locale: Locale },
): Promise<Result<OrderableService>> {
  const service = await reading.service.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      ...lifeSelect,
      successor: successorSelect,
      pilots: { where: { organisationId: asked.organisationId }, select: { serviceId: true } },
      revisions: { ...revisionInForce, select: { id: true, content: true } },
    },
  })
  const revision = service?.revisions[0]
  if (!service || !revision) return refuse('not_found')
  const life = lifeOf(service)
  const isOpen = canBeOrdered(life, { day: asked.day, isPilot: service.pilots.length > 0 })
  if (!isOpen && !(await cameInTime(reading, life, asked))) {
    if (canBeShownInterest(life, asked.day)) return refuse('service_not_orderable')
    const successor = successorOf(service.successor)
    if (!successor) return refuse('service_closed')
    return refuse('service_succeeded', { values: { successor: textIn(asked.locale, successor.name) } })
  }
  const { mode } = modeSchema.parse(revision.content)
  return accept({ id: service.id, slug: service.slug, revisionId: revision.id, mode })
}

/**
 * Whether the order was sent by the service's last day. Then it may be corrected as long as there are
 * deliveries.
 */
async function cameInTime(reading: Reading, life: ServiceLife, { orderId, day }: Asked): Promise<boolean> {
  if (!orderId || lifecycleOn(life, day) !== 'phasing_out') return false
  const versions = await reading.orderVersion.findMany({
    where: { orderId },
    orderBy: { number: 'asc' },
    select: { sentAt: true, closure: true },
  })
  return isInTime(
    life,
    versions.map(({ sentAt, closure }) => ({ sentOn: dayOf(sentAt), isLapsed: closure === 'lapsed' })),
  )
}

/** A refusal when it is too late to sign: the service has ended, and the order's deadline has passed. */
export async function tooLateToSign(reading: Reading, orderId: string, day: Day): Promise<Refusal | null> {
  const { deadlineOn, service } = await reading.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { deadlineOn: true, service: { select: lifeSelect } },
  })
  const isSignable = canBeSigned(lifeOf(service), { day, deadlineOn: deadlineOn && dayOfDate(deadlineOn) })
  return isSignable ? null : refuse('service_ended_before_signing')
}

/** The round that an order begun that day joins; null when the service has none that the organisation may join. */
export async function findNextRoundId(
  reading: Reading,
  serviceId: string,
  { organisationId, day }: Asked,
): Promise<string | null> {
  const round = await reading.round.findFirst({
    where: {
      serviceId,
      status: { in: ['planned', 'confirmed'] },
      startsOn: { gt: dateOf(day) },
      OR: [{ lastOrderOn: { gte: dateOf(day) } }, { admissions: { some: { organisationId } } }],
    },
    orderBy: { startsOn: 'asc' },
    select: { id: true },
  })
  return round?.id ?? null
}
