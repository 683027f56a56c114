import type { ServiceView } from '@/features/catalogue/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

const CONTEXT = 'https://schema.org'

type Described = Pick<
  ServiceView,
  'slug' | 'content' | 'lifecycle' | 'canBeOrdered' | 'opensOn' | 'lastOrderOn'
>
type Page = { base: string; locale: string; provider: string; country: string }

/** A service in the words of schema.org: free of charge, and whether it can be had. */
export function serviceData(service: Described, { base, locale, provider, country }: Page): object {
  const { content, slug, opensOn, lastOrderOn } = service
  const url = base + paths.service(slug)
  return {
    '@context': CONTEXT,
    '@type': 'Service',
    '@id': url,
    url,
    name: textIn(locale, content.name),
    description: textIn(locale, content.summary),
    serviceType: textIn(locale, content.form),
    provider: { '@type': 'Organization', name: provider },
    areaServed: { '@type': 'Country', name: country },
    audience: { '@type': 'Audience', audienceType: textIn(locale, content.suits) },
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'SEK',
      availability: `${CONTEXT}/${availabilityOf(service)}`,
      ...(opensOn && { validFrom: opensOn }),
      ...(service.lifecycle === 'phasing_out' && lastOrderOn && { validThrough: lastOrderOn }),
    },
  }
}

function availabilityOf({ lifecycle, canBeOrdered }: Described): string {
  if (lifecycle === 'coming') return 'PreOrder'
  if (canBeOrdered) return lifecycle === 'phasing_out' ? 'LimitedAvailability' : 'InStock'
  return lifecycle === 'paused' ? 'OutOfStock' : 'Discontinued'
}
