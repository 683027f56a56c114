import { expect, it } from 'vitest'
import { rateLimit } from '@/lib/rate-limit'

const minute = (count: number) => new Date(count * 60_000)

it('lets so many through in so long, for each key', () => {
  const may = rateLimit(2, 10)
  expect([may('a', minute(0)), may('a', minute(1)), may('a', minute(2))]).toEqual([true, true, false])
  expect(may('b', minute(2))).toBe(true)
  expect(may('a', minute(9))).toBe(false)
  expect(may('a', minute(10))).toBe(true)
})

it('keeps counting when many keys come', () => {
  const may = rateLimit(1, 10)
  for (let key = 0; key < 9_999; key++) may(`key ${key}`, minute(0))
  expect(may('key 9998', minute(1))).toBe(false)
  expect(may('another', minute(11))).toBe(true)
  expect(may('key 9998', minute(11))).toBe(true)
})
