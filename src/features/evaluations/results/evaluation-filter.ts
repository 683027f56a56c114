import { type FilterOf, id, listFilter, slug } from '@/lib/list-filter'

export const evaluationFilter = listFilter({
  service: slug('tjanst'),
  /** The text that the page comes after. */
  after: id('efter'),
})
export type EvaluationFilter = FilterOf<typeof evaluationFilter>
