import type { ServiceContent } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

type Named = { slug: string; content: Pick<ServiceContent, 'name'> }

/** The services as the choices of a filter. */
export function serviceChoices(locale: Locale, services: readonly Named[]) {
  return services.map(({ slug, content }) => ({ value: slug, label: textIn(locale, content.name) }))
}
