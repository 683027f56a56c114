import { expect, it } from 'vitest'
import { onwardOr } from '@/lib/onward'

it.each([
  ['/admin?sak=confirm.1', '/admin?sak=confirm.1&klart=bekraftat'],
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
