import {
  type CatalogueFilters,
  serviceForms,
  servicePlaces,
  serviceTimes,
} from '@/features/catalogue/search/facets'
import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'

export const LONGEST_SEARCH = 80

type Readable = { get(name: string): unknown }

/**
 * The filters as an address or a form says them. Values that mean nothing are left out. The browser reads it
 * too.
 */
export function filtersFrom(said: Readable): CatalogueFilters {
  const text = said.get('q')
  return {
    text: typeof text === 'string' ? text.trim().slice(0, LONGEST_SEARCH) : '',
    level: oneOf(serviceLevels, said.get('niva')),
    kind: oneOf(measureKinds, said.get('insats')),
    form: oneOf(serviceForms, said.get('form')),
    time: oneOf(serviceTimes, said.get('tid')),
    place: oneOf(servicePlaces, said.get('plats')),
    orderable: said.get('avropas') === 'ja',
  }
}

/** The shortest address that says the same. */
export function queryOf(filters: CatalogueFilters): string {
  const { text, level, kind, form, time, place, orderable } = filters
  const all = {
    q: text,
    niva: level,
    insats: kind,
    form,
    tid: time,
    plats: place,
    avropas: orderable && 'ja',
  }
  const said = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(said).toString()
}

function oneOf<const Value extends string>(values: readonly Value[], said: unknown): Value | undefined {
  return values.find(value => value === said)
}
