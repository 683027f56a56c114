import { describe, expect, it } from 'vitest'
import { callAfter, callFilter } from '@/features/interest/calls/call-filter'

describe('the filter of the call list', () => {
  it('has its filter in the address, and leaves out what that can not mean', () => {
    const filter = { turn: 'due', service: 'ia-systemet', type: 'agency', page: 3 } as const
    const address = callFilter.write('/lista', filter)
    expect(address).toBe('/lista?visa=due&tjanst=ia-systemet&typ=agency&sida=3')
    expect(callFilter.read(Object.fromEntries(new URL(address, 'https://x.example').searchParams))).toEqual(
      filter,
    )
    const ofOne = { ansvarig: '0198c0de-0000-7000-8000-000000000001' }
    expect(callFilter.read(ofOne)).toEqual({ owner: ofOne.ansvarig, page: 1 })
    expect(callFilter.asksInVain({ ansvarig: 'någon' })).toBe(true)
    const odd = { visa: 'x', tjanst: "'--", typ: ['agency', 'agency'], sida: '0' }
    expect(callFilter.read(odd)).toEqual({ page: 1 })
    const unknown = { visa: 'all', tjanst: 'Å', typ: 'municipality', sida: 'två', sektor: '3' }
    expect(callFilter.read(unknown)).toEqual({ page: 1 })
    expect(callFilter.write('/lista', { page: 1 })).toBe('/lista')
  })
})

const calls = [
  { interestId: 'a', ownerId: 'me' },
  { interestId: 'b', ownerId: null },
  { interestId: 'theirs', ownerId: 'somebody' },
  { interestId: 'c', ownerId: null },
]

it.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'a'],
  ['theirs', 'c'],
  ['elsewhere', 'a'],
])('after %s comes %s', (id, next) => {
  expect(callAfter(calls, id, 'me')?.interestId).toBe(next)
})

it('after the only one comes none', () => {
  expect(callAfter([{ interestId: 'a', ownerId: null }], 'a', 'me')).toBeUndefined()
  expect(callAfter(calls.slice(1, 3), 'b', 'me')).toBeUndefined()
  expect(callAfter([], 'a', 'me')).toBeUndefined()
})
