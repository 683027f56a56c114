import { expect, it } from 'vitest'
import { everyRow, MOST_ROWS } from '@/features/exports/every-row'

const list = (total: number) => {
  const asked: number[] = []
  const read = async ({ page, pageSize }: { page: number; pageSize: number }) => {
    asked.push(page)
    const from = (page - 1) * pageSize
    const rows = Array.from({ length: Math.max(0, Math.min(pageSize, total - from)) }, (_, i) => from + i)
    return { rows, total }
  }
  return { asked, read }
}

it.each([0, 1, 999, 1000, 1001, 2500])('reads all of %i rows once, in their order', async total => {
  const { asked, read } = list(total)
  expect(await everyRow(read)).toEqual(Array.from({ length: total }, (_, index) => index))
  expect(asked).toHaveLength(Math.max(1, Math.ceil(total / 1000)))
})

it('gives up at once where there are too many', async () => {
  const { asked, read } = list(MOST_ROWS + 1)
  expect(await everyRow(read)).toBeNull()
  expect(asked).toEqual([1])
})

it('ends where rows go away meanwhile', async () => {
  expect(await everyRow(async ({ page }) => ({ rows: page === 1 ? ['a'] : [], total: 3 }))).toEqual(['a'])
})
