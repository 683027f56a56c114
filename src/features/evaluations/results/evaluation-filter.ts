import { z } from 'zod'
import { type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const evaluationFilter = listFilter({
  service: slug('tjanst'),
  /** The text that the page comes after. */
  after: { name: 'efter', read: said => z.uuid().safeParse(said).data },
})
export type EvaluationFilter = FilterOf<typeof evaluationFilter>
