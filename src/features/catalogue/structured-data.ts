import { paths } from '@/lib/paths'
import type { ServiceView } from './queries'
import { textIn } from './service-content'

const CONTEXT = 'https://schema.org'

type Described = Pick<
  ServiceView,
  'slug' | 'content' | 'lifecycle' | 'canBeOrdered' | 'opensOn' | 'lastOrderOn'
>
type Page = { base: string; locale: string; provider: string; country: string }

/** A service in the words of schema.org: free of charge, and whether it can be had. */
export function serviceData(service: Described, page: Page): object {
  return { '@context': CONTEXT, ...serviceNode(service, page) }
}

/** The catalogue, each service with its address. */
export function catalogueData(services: readonly Described[], page: Page & { title: string }): object {
  return {
    '@context': CONTEXT,
    '@type': 'ItemList',
    name: page.title,
    url: page.base + paths.services,
    numberOfItems: services.length,
    itemListElement: services.map((service, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: serviceNode(service, page),
    })),
  }
}

function serviceNode(service: Described, { base, locale, provider, country }: Page) {
  const { content, slug, opensOn, lastOrderOn } = service
  const url = base + paths.service(slug)
  return {
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
