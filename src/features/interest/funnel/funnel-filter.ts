import { stages } from '@/features/interest/funnel/rules'
import { choice, listFilter, typed } from '@/lib/list-filter'

/** The day that the counts stand at, as it was typed, and the stage at which the rows stopped. */
export const funnelFilter = listFilter({ asOf: typed('datum'), stage: choice('steg', stages) })
