import { expect, it } from 'vitest'
import { exportAddress, fileBehind, pageBefore } from '@/lib/export-address'

const behind = (address: string) => fileBehind(new URL(address, 'http://localhost'))

it('keeps the filter and leaves the page of the list', () => {
  expect(exportAddress('/admin/avrop?tjanst=stress&sida=3', 'csv')).toBe(
    '/admin/avrop?tjanst=stress&format=csv',
  )
  expect(exportAddress('/avrop', 'json')).toBe('/avrop?format=json')
})

it('leads to a file from the pages that have one, and from no other', () => {
  expect(behind('/admin/avrop?lage=valid&format=xlsx')).toBe('/utdata/admin/avrop?lage=valid&format=xlsx')
  expect(behind('/statistik/ledningen?per=2021-05-31&format=csv')).toBe(
    '/utdata/statistik/ledningen?per=2021-05-31&format=csv',
  )
  expect(behind('/statistik/ledningen/pdf?format=csv')).toBeUndefined()
  for (const other of ['/admin/avrop', '/admin/avrop?format=pdf', '/admin/konton?format=csv', '/?format=csv'])
    expect(behind(other)).toBeUndefined()
})

it('is of a page whose address the reader knows', () => {
  expect(['/utdata/admin/avrop', '/avrop', '/utdata'].map(pageBefore)).toEqual([
    '/admin/avrop',
    '/avrop',
    '/utdata',
  ])
})
