import {
  type CatalogueFilters,
  type Facets,
  isChosen,
  matchesFilters,
} from '@/features/catalogue/search/facets'
import { type Described, mentionsOf } from '@/features/catalogue/search/mentions'
import { type Searchable, type SearchIndex, search } from '@/features/catalogue/search/rank'

export type Narrowed<S> = {
  services: S[]
  /** Beside those: the description alone holds the words. */
  mentions: S[]
  /** By how well they fit the words; otherwise in the catalogue's own order. */
  ranked: boolean
  /** Something was asked for; without it everything is shown. */
  narrowed: boolean
}

/** The services that the catalogue shows for words and choices, the same on the server and in the browser. */
export function narrow<S extends Searchable & Facets & Partial<Described>>(
  index: SearchIndex<S>,
  filters: CatalogueFilters,
): Narrowed<S> {
  const hits = search(index, filters.text)
  const found = hits ? hits.map(({ service }) => service) : index.all.map(({ service }) => service)
  const mentions = hits ? mentionsOf(index, filters.text).filter(service => !found.includes(service)) : []
  return {
    mentions: mentions.filter(service => matchesFilters(service, filters)),
    services: found.filter(service => matchesFilters(service, filters)),
    ranked: hits !== null,
    narrowed: hits !== null || isChosen(filters),
  }
}
