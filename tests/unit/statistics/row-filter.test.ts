import { expect, it } from 'vitest'
import { monthsBetween, rowFilter, rowsAddress, withoutRowFilter } from '@/features/statistics/row-filter'

it('reads a month and an order, and leaves what means nothing to be told', () => {
  const address = { per: '2026-10-31', manad: '2026-09', ordning: 'senast', sida: '2' }
  expect(rowFilter.read(address)).toEqual({ month: '2026-09', sorting: 'senast', page: 2 })
  expect(withoutRowFilter(address)).toEqual({ per: '2026-10-31', sida: '2' })
  for (const manad of ['2026-13', '2026-9', 'september'])
    expect(withoutRowFilter({ ...address, manad })).toHaveProperty('manad', manad)
})

it('keeps the figure as it is narrowed in the address of its rows', () => {
  const address = rowsAddress('tillfallen', 'per=2026-10-31&typ=agency', { month: '2026-09', page: 2 })
  expect(address).toBe('/statistik/tillfallen/rader?per=2026-10-31&typ=agency&manad=2026-09&sida=2')
  expect(rowsAddress('tillfallen', 'per=2026-10-31', { page: 1 })).toBe(
    '/statistik/tillfallen/rader?per=2026-10-31',
  )
})

it('offers each month of the programme, the last first', () => {
  expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([])
})
