import { expect, it } from 'vitest'
import { dutyOf, onwardOr, pageOfDeed, wayIn, withWay } from '@/lib/onward'

it.each([
  ['/admin?sak=confirm.1', '/admin?sak=confirm.1&klart=bekraftat&vid=%2Fleveranser%2F1'],
  [null, '/leveranser/1?klart=bekraftat'],
  ['/admin/avrop?sak=1', '/leveranser/1?klart=bekraftat'],
  ['/avrop', '/leveranser/1?klart=bekraftat'],
  ['//elsewhere.example/admin?', '/leveranser/1?klart=bekraftat'],
  ['https://elsewhere.example/admin?', '/leveranser/1?klart=bekraftat'],
])('a done form leads on to the workplace, and nowhere else: %s', (posted, path) => {
  expect(onwardOr('/leveranser/1?klart=bekraftat', posted)).toBe(path)
})

it('says nothing was done where the action’s own page says nothing', () => {
  expect(onwardOr('/avrop/1/redigera', '/admin?sak=confirm.1')).toBe('/admin?sak=confirm.1')
})

it('names the page of what was done, unless that is the workplace itself', () => {
  expect(pageOfDeed({ vid: '/leveranser/1' })).toBe('/leveranser/1')
  expect(pageOfDeed({ vid: '//elsewhere.example' })).toBeUndefined()
  expect(pageOfDeed({})).toBeUndefined()
  const taken = onwardOr('/admin?sak=access.1&klart=taget', '/admin?sak=access.1&efter=access.1')
  expect(taken).toBe('/admin?sak=access.1&efter=access.1&klart=taget')
  const over = onwardOr('/admin?sak=access.1&klart=taget&fran=ada', '/admin?efter=access.1')
  expect(over).toBe('/admin?efter=access.1&klart=taget&fran=ada')
})

it('a page that is opened from the workplace knows the way back, and no other way', () => {
  const way = '/admin?sak=plan.2&efter=plan.1'
  const address = withWay('/leveranser/1/planera', way)
  expect(address).toBe('/leveranser/1/planera?vidare=%2Fadmin%3Fsak%3Dplan.2%26efter%3Dplan.1')
  expect(wayIn(`${address}&_rsc=1`)).toBe(way)
  expect(withWay('/leveranser/1/planera', undefined)).toBe('/leveranser/1/planera')
  const others = [
    '/avrop',
    '//elsewhere.example/admin?',
    '/admin/avrop?sak=1',
    'https://elsewhere.example/admin?',
  ]
  expect(others.map(other => wayIn(withWay('/leveranser/1', other)))).toEqual(others.map(() => undefined))
  expect([wayIn('/leveranser/1'), wayIn('//'), wayIn()]).toEqual([undefined, undefined, undefined])
})

it('a form says of which duty it is, and passes a colleague by for that deed alone', () => {
  const way = '/admin?sak=plan.2&efter=plan.1&anda=bo'
  expect(dutyOf(way)).toEqual({ name: 'plan.1', anyway: 'bo' })
  expect(dutyOf('/admin?efter=plan.1')).toEqual({ name: 'plan.1', anyway: null })
  expect(['/admin?sak=plan.1', '/avrop?efter=plan.1', null].map(dutyOf)).toEqual([null, null, null])
  expect(onwardOr('/admin?klart=bekraftat', way)).toBe('/admin?sak=plan.2&efter=plan.1&klart=bekraftat')
})
