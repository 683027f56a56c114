import { expect, it } from 'vitest'
import { addressOf, keptAddress } from '@/features/saved-views/rules'

it.each([
  ['/admin/avrop', '/admin/avrop'],
  ['/admin/avrop?tur=&lage=valid', '/admin/avrop?lage=valid'],
  ['/admin/logg?vad=order&fore=x&klart=y&format=csv', '/admin/logg?vad=order'],
  ['/admin/avrop?tjanst=b&lage=a', '/admin/avrop?lage=a&tjanst=b'],
])('%s is kept as %s', (shown, kept) => {
  const address = keptAddress(shown)
  expect(address && addressOf(address)).toBe(kept)
})

it.each(['', '/', '/admin/konton', 'https://x.example/admin/avrop', '/admin/avrop/tavla'])(
  '%s is no list that is kept',
  shown => {
    expect(keptAddress(shown)).toBeNull()
  },
)
