import { expect, it } from 'vitest'
import { mailedAct, purposeOf } from '@/features/account/sign-in/purpose'

it.each([
  ['/avrop/ny?tjanst=ia-systemet', { act: 'order', slug: 'ia-systemet', about: '' }],
  [
    '/intresse/ny?tjanst=ia-systemet&om=Vi+vill',
    { act: 'interest', slug: 'ia-systemet', about: 'om=Vi+vill' },
  ],
  ['/avrop/ny', null],
  ['/oversikt?tjanst=ia-systemet', null],
  ['/', null],
])('coming back to %s asks for %j', (till, purpose) => {
  expect(purposeOf(till)).toEqual(purpose)
})

it.each([
  ['/avrop/1/signera?ord=5-1-x', 'sign'],
  ['/avrop/1?ord=5-1-x#trad', 'see'],
  ['/leveranser/1/utvardera?ord=5-1-x', 'delivery'],
])('a mailed link to %s asks to %s', (till, act) => {
  expect(mailedAct(till)).toBe(act)
})
