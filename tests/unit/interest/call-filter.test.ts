import { describe, expect, it } from 'vitest'
import { type CallFilter, callFilter, countTurns, isAskedFor } from '@/features/interest/calls/call-filter'
import type { Call } from '@/features/interest/rules'

const today = '2021-06-17'
const call = (more: Partial<Call>): Call => ({
  interestedAt: new Date('2021-05-01T10:00:00Z'),
  timing: 'later',
  lastHeldOn: null,
  nextStepOn: null,
  ...more,
})

describe('the filter of the call list', () => {
  it('counts each turn, and asks for a service and a kind of organisation', () => {
    const calls = [call({}), call({ lastHeldOn: today }), call({ lastHeldOn: today })]
    expect(countTurns(calls, today)).toEqual({ due: 0, new: 1, open: 2, ahead: 0 })
    const one = { ...call({}), serviceSlug: 'ia-systemet', organisationType: 'university' as const }
    const asked = (filter: Partial<CallFilter>) => isAskedFor(one, { page: 1, ...filter })
    expect([asked({}), asked({ service: 'ia-systemet' }), asked({ type: 'university' })]).toEqual([
      ...[true, true, true],
    ])
    expect([asked({ service: 'arbetsliv-2-0' }), asked({ type: 'agency' })]).toEqual([false, false])
  })

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
