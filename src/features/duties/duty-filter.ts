import { dutyKinds, dutyNamed } from '@/features/duties/rules'
import { choice, type FilterOf, listFilter, type Part } from '@/lib/list-filter'

const duty = (name: string): Part<string> => ({
  name,
  read: said => (dutyNamed(said) ? said : undefined),
})

/** The choice of the workplace's list: whose, of which kind, and the duty that is open. */
export const dutyFilter = listFilter({
  whose: choice('vems', ['mina', 'ingens', 'sena']),
  kind: choice('slag', dutyKinds),
  /** The one that is open. */
  open: duty('sak'),
  /** The one that was just worked on. While it still waits, it stays open. */
  after: duty('efter'),
  /** The one that was worked on before the open one, and waits still. It keeps its place before it. */
  former: duty('forra'),
})
export type DutyFilter = FilterOf<typeof dutyFilter>

/** The same with the rows that are ticked from the start, whether or not the list shows them. */
export type ShownFilter = DutyFilter & { ticked?: readonly string[] }
