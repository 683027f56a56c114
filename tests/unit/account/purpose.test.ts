import { expect, it } from 'vitest'
import { purposeOf } from '@/features/account/sign-in/purpose'

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
