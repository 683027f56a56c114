import type { ServiceView } from '@/features/catalogue/queries'
import { type Facets, formOf, timeOf } from '@/features/catalogue/search/facets'
import { type Described, describedBy } from '@/features/catalogue/search/mentions'
import type { Searchable } from '@/features/catalogue/search/rank'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import type { Locale } from '@/messages/messages'

/** A service as the catalogue's list shows, narrows and searches it: small, since it travels to the browser. */
export type CatalogueEntry = Facets &
  Searchable & { number: number; slug: string; lifecycle: ServiceLifecycle }

export function catalogueEntry(service: ServiceView, locale: Locale): CatalogueEntry {
  const { number, slug, lifecycle, canBeOrdered, content } = service
  const { levels, kinds, mode } = content
  return {
    number,
    slug,
    lifecycle,
    canBeOrdered,
    levels,
    kinds,
    mode,
    form: formOf(content),
    time: timeOf(content),
    ...searchableOf(content, locale),
  }
}

/** The same, to be found by its description too. */
export function listedEntry(service: ServiceView, locale: Locale): CatalogueEntry & Described {
  const entry = catalogueEntry(service, locale)
  return { ...entry, described: describedBy(service.content, entry, locale) }
}

/** The words by which a service is found, in one language. */
export function searchableOf(content: ServiceContent, locale: Locale): Searchable {
  return {
    name: content.name[locale],
    keywords: (content.keywords?.[locale] ?? []).join(', '),
    summary: content.summary[locale],
    formText: content.form[locale],
  }
}

/** The words that say what a service is about. Its sentences speak only where it has no subjects: most of their words are beside the point. */
export function subjectsOf(content: ServiceContent, locale: Locale): Searchable {
  const all = searchableOf(content, locale)
  return all.keywords ? { ...all, summary: '', formText: '' } : all
}
