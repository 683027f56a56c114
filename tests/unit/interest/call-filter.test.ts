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
    const odd = { visa: 'x', tjanst: "'--", typ: ['agency', 'agency'], sida: '0' }
    expect(callFilter.read(odd)).toEqual({ page: 1 })
    const unknown = { visa: 'all', tjanst: 'Å', typ: 'municipality', sida: 'två', sektor: '3' }
    expect(callFilter.read(unknown)).toEqual({ page: 1 })
    expect(callFilter.write('/lista', { page: 1 })).toBe('/lista')
  })
})

const calls = ['a', 'b', 'c'].map(interestId => ({ interestId }))

it.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'a'],
  ['elsewhere', 'a'],
])('after %s comes %s', (id, next) => {
  expect(callAfter(calls, id)?.interestId).toBe(next)
})

it('after the only one comes none', () => {
  expect(callAfter([{ interestId: 'a' }], 'a')).toBeUndefined()
  expect(callAfter([], 'a')).toBeUndefined()
})
