import { describe, expect, it } from 'vitest'
import { choice, columnSort, listFilter, type Orderings, slug, sortingsOf, typed } from '@/lib/list-filter'

const filter = listFilter({
  status: choice('lage', ['open', 'over']),
  service: slug('tjanst'),
  search: typed('sok'),
})

describe('a filter that stands in an address', () => {
  it.each([
    [{}, { page: 1 }],
    [{ lage: 'over', tjanst: 'ia-systemet', sok: ' Norrvik ', sida: '3' }, 'all of it'],
    [{ lage: 'OVER', tjanst: 'Å', sok: ' ', sida: '0' }, { page: 1 }],
    [{ lage: ['open', 'over'], tjanst: ['a', 'b'], sok: ['x'], sida: ['2', '3'] }, { page: 1 }],
    [{ lage: '', tjanst: 'x'.repeat(101), sok: 'x'.repeat(81), sida: '10001' }, { page: 1 }],
    [{ status: 'open', sida: '1.5' }, { page: 1 }],
    [{ lage: 'constructor', sida: 'två' }, { page: 1 }],
  ])('%o means %o', (address, meant) => {
    const all = { status: 'over', service: 'ia-systemet', search: 'Norrvik', page: 3 }
    expect(filter.read(address)).toEqual(meant === 'all of it' ? all : meant)
  })

  it.each([
    [{ lage: 'over', tjanst: '', sok: ' ', okand: 'x' }, false],
    [{ lage: 'borttaget', tjanst: 'ia-systemet' }, true],
    [{ lage: ['open', 'over'] }, true],
  ])('an old bookmark is told from one that still holds: %o', (address, isOld) => {
    expect(filter.asksInVain(address)).toBe(isOld)
  })

  it('is written as it is read, and says nothing of what is not asked', () => {
    const asked = { status: 'open', search: 'Å & Ö', page: 2 } as const
    const path = filter.write('/lista', asked)
    expect(path).toBe('/lista?lage=open&sok=%C3%85+%26+%C3%96&sida=2')
    expect(filter.read(Object.fromEntries(new URL(path, 'https://x.example').searchParams))).toEqual(asked)
    expect(filter.write('/lista', { page: 1 })).toBe('/lista')
  })
})

describe('the heads of a list’s columns', () => {
  const orderings = {
    usual: { column: 'name', way: 'ascending' },
    storst: { column: 'size', way: 'descending' },
    minst: { column: 'size', way: 'ascending' },
  } as const satisfies Orderings
  const headOf = (column: string, sorting?: 'storst' | 'minst') =>
    columnSort(orderings, column, sorting, to => `/lista?${to ?? ''}`)

  it('lead to the orderings that there are, and say which one holds', () => {
    expect(sortingsOf(orderings)).toEqual(['storst', 'minst'])
    expect(headOf('type')).toBeUndefined()
    expect(headOf('name')).toEqual({ way: 'ascending', href: undefined })
    expect(headOf('name', 'storst')).toEqual({ way: undefined, href: '/lista?' })
    expect(headOf('size')).toEqual({ way: undefined, href: '/lista?storst' })
    expect(headOf('size', 'storst')).toEqual({ way: 'descending', href: '/lista?minst' })
    expect(headOf('size', 'minst')).toEqual({ way: 'ascending', href: '/lista?storst' })
  })
})
