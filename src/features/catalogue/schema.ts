import { z } from 'zod'
import type { CatalogueFilters } from './rules'
import { measureKinds, serviceLevels } from './service-content'

const LONGEST_SEARCH = 80

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(first, z.enum(values).optional()).catch(undefined)

const addressSchema = z.object({
  niva: choice(serviceLevels),
  insats: choice(measureKinds),
  form: choice(['on_site', 'digital']),
  avropas: choice(['ja']),
  sok: z.preprocess(first, z.string().trim()).catch(''),
})

export type SearchParams = Record<string, string | string[] | undefined>

/** The filters as the address says them; what it can't mean is left out. */
export function filtersFrom(search: SearchParams): CatalogueFilters {
  const { niva, insats, form, avropas, sok } = addressSchema.parse(search)
  return {
    level: niva,
    kind: insats,
    mode: form,
    orderable: avropas === 'ja',
    text: sok.slice(0, LONGEST_SEARCH),
  }
}
