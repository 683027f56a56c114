import { describe, expect, it } from 'vitest'
import { isCurrentPlace, placeOf, placesFor } from '@/features/navigation/rules'

describe('the menu', () => {
  it.each([
    ['anonymous', ['/tjanster', '/statistik']],
    ['person', ['/oversikt', '/tjanster', '/statistik']],
    [
      'party',
      [
        '/oversikt',
        '/tjanster',
        '/intresse',
        '/avrop',
        '/leveranser',
        '/kalender',
        '/verksamhet',
        '/statistik',
      ],
    ],
    ['deliverer', ['/leveranser', '/kalender']],
    ['reader', ['/statistik', '/tjanster']],
  ] as const)('of %s leads to %j', (role, hrefs) => {
    expect(placesFor(role).map(place => place.href)).toEqual(hrefs)
  })

  it('of an admin is that of staff, with accounts and settings', () => {
    const own = ['/admin/konton', '/admin/installningar']
    const hrefs = placesFor('admin').map(place => place.href)
    expect(hrefs).toEqual([...placesFor('staff').map(place => place.href), ...own])
    expect(placesFor('staff').map(place => place.href)).toContain('/admin/avrop')
  })

  it.each([
    ['/tjanster', '/tjanster', true],
    ['/tjanster', '/tjanster/ia-systemet', true],
    ['/avrop', '/avropat', false],
    ['/avrop', '/admin/avrop', false],
    // The staff open from their own lists what others open from theirs.
    ['/admin/avrop', '/avrop/a1', true],
    ['/admin/leveranser', '/leveranser/a1', true],
    ['/admin/leveranser', '/leveranser/a1/planera', true],
    ['/admin/intresse', '/intresse/a1', true],
    ['/admin/leveranser', '/avrop/a1', false],
    ['/admin/konton', '/undefined/a1', false],
    ['/admin', '/admin', true],
    ['/admin', '/admin/flera', true],
    ['/admin', '/admin/flera/a1', true],
    ['/admin', '/admin/avrop', false],
  ])('%s is current at %s: %s', (href, pathname, expected) => {
    expect(isCurrentPlace(href, pathname)).toBe(expected)
  })

  it('the page that keeps a filtered list lies under the list', () => {
    expect(placeOf('/admin/vyer/ny', '/admin/avrop?lage=valid')).toBe('/admin/avrop')
    expect(placeOf('/admin/vyer', '/admin/logg')).toBe('/admin/logg')
    expect(placeOf('/admin/vyer', null)).toBe('/admin/vyer')
    expect(placeOf('/admin/avrop', '/admin/logg')).toBe('/admin/avrop')
  })
})
