import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { choice, type FilterOf, listFilter, typed } from '@/lib/list-filter'

/** Beside the usual order, by name. */
export const registerSortings = ['storst', 'minst'] as const

export const registerFilter = listFilter({
  search: typed('sok'),
  show: choice('visa', ['oklara', 'att-gora', 'tidigare']),
  /** The letter that its name begins with. */
  letter: { name: 'bokstav', read: said => (/^[\p{Lu}\p{N}]$/u.test(said) ? said : undefined) },
  type: choice('typ', organisationTypes),
  sorting: choice('ordning', registerSortings),
  /** The day that the register is read as of, as it was typed. */
  asOf: typed('dag'),
})
export type RegisterFilter = FilterOf<typeof registerFilter>
