import type pg from 'pg'
import type { FigureName } from '@/features/statistics/figures'
import type { Day } from '@/lib/dates'
import { plainFigures, plainFilters } from './plain-figures'

export type FilterCut = keyof typeof plainFilters
export type Filter = { cut: FilterCut; cell: string } | undefined
type Asked = { name: FigureName; day: Day; filter?: Filter; isKnown?: boolean }

const counts = {
  many: 'count(DISTINCT key)',
  sum: 'coalesce(sum(amount), 0)',
  median: 'coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY amount)::numeric, 2), 0)',
}

/** A figure from raw rows: `[part, whole]`. A whole of members knows no services. */
export async function countPlainly(
  client: pg.ClientBase,
  { name, day, filter, isKnown }: Asked,
): Promise<[number, number]> {
  const { part, whole, parties, count = 'many', wholeCount = 'many' } = plainFigures(isKnown)[name]
  const where = filter ? plainFilters[filter.cut] : 'true'
  const isOfParty = filter?.cut === 'side' && parties !== undefined
  const isOfService = filter !== undefined && ['service', 'level', 'kind'].includes(filter.cut)
  const isWhole = isOfParty || (isOfService && ['interested', 'ordered', 'delivered'].includes(name))
  const ask = async (rows: string, condition: string, how: keyof typeof counts) => {
    const sql = `SELECT (${counts[how]})::float8 AS count FROM (${rows}) counted WHERE ${condition}`
    const values = condition.includes('$2') ? [day, filter?.cell] : [day]
    const { rows: found } = await client.query(sql.replaceAll(/\$1\b(?!::)/g, '$1::date'), values)
    return Number(found[0].count)
  }
  return [
    await ask(isOfParty ? parties : part, where, count),
    await ask(whole, isWhole ? 'true' : where, wholeCount),
  ]
}
