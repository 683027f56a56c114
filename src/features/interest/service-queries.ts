import 'server-only'
import { canBeShownInterest } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { successorOf, successorSelect } from '@/features/catalogue/successor'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { textIn } from '@/lib/localized-text'
import { accept, type Result, refuse } from '@/lib/result'
import type { Locale } from '@/messages/messages'

/** The id of a service that takes interest; one that has closed says what goes on after it. */
export async function findWelcomingService(
  tx: Reading,
  { now, locale }: { now: Date; locale: Locale },
  slug: string,
): Promise<Result<string>> {
  const service = await tx.service.findFirst({
    where: { slug, revisions: { some: { state: 'published' } } },
    select: { id: true, ...lifeSelect, successor: successorSelect },
  })
  if (!service) return refuse('not_found')
  if (canBeShownInterest(lifeOf(service), dayOf(now))) return accept(service.id)
  const successor = successorOf(service.successor)
  if (!successor) return refuse('service_closed')
  return refuse('service_closed_successor', { values: { successor: textIn(locale, successor.name) } })
}
