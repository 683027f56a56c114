import { expect, it } from 'vitest'
import { actingMandate, type HeldMandate, isInForce, lastEnded, notBegun } from '@/auth/mandate'
import { describeInZones } from '../../support/zones'

const at = (instant: string) => new Date(instant)
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const mandate = (id: string, changed: Partial<HeldMandate> = {}): HeldMandate => ({
  id,
  party: 'employer',
  kind: 'signatory',
  validFrom: day('2026-01-01'),
  validTo: day('2026-06-30'),
  revokedAt: null,
  ...changed,
})

describeInZones('the mandate one acts by', () => {
  const now = at('2026-06-17T10:00:00Z')
  const expired = mandate('expired', { validTo: day('2026-06-16') })

  it.each([
    ['the chosen one', [mandate('a'), mandate('b')], 'b', 'b'],
    ['the first when none is chosen', [mandate('a'), mandate('b')], null, 'a'],
    ['the first valid when the chosen one has expired', [expired, mandate('b')], 'expired', 'b'],
    ["the first when the chosen one is not one's own", [mandate('a')], 'else', 'a'],
    ['a signatory before a preparer', [mandate('a', { kind: 'preparer' }), mandate('b')], null, 'b'],
    ['a preparer when there is no signatory', [mandate('a', { kind: 'preparer' })], null, 'a'],
    ['none when none is valid', [expired], 'expired', undefined],
    ['none when there are none', [], null, undefined],
  ])('%s', (_case, mandates, chosen, expected) => {
    expect(actingMandate(mandates, chosen, now)?.id).toBe(expected)
  })
})

describeInZones('the end of a mandate', () => {
  const now = at('2026-06-17T10:00:00Z')
  const [one, other] = [{ organisation: { id: 'one' } }, { organisation: { id: 'other' } }]
  const told = (...mandates: (HeldMandate & typeof one)[]) => {
    const last = lastEnded(mandates, now)
    return last && `${last.mandate.id} ${last.on}`
  }
  const expired = { ...mandate('expired', { validTo: day('2026-06-16') }), ...one }
  const revoked = { ...mandate('revoked', { revokedAt: at('2026-06-17T09:00:00Z') }), ...other }
  const held = { ...mandate('held'), ...other }

  it('is the last one, told by its last day', () => {
    expect(told(expired)).toBe('expired 2026-06-16')
    expect(told(expired, revoked)).toBe('revoked 2026-06-17')
    expect(told({ ...expired, revokedAt: at('2026-05-04T09:00:00Z') })).toBe('expired 2026-05-04')
  })

  it('is nothing to one who holds it again, and to one who has held another for a while', () => {
    expect(told()).toBeNull()
    expect(told(held)).toBeNull()
    expect(told(held, revoked)).toBeNull()
    expect(told(held, expired)).toBe('expired 2026-06-16')
    const long = { ...expired, validTo: day('2026-05-01') }
    expect([told(long), told(held, long)]).toEqual(['expired 2026-05-01', null])
  })
})

describeInZones('mandates that begin later', () => {
  const now = at('2026-06-17T10:00:00Z')
  const begins = (id: string, on: string, changed = {}) =>
    mandate(id, { validFrom: day(on), validTo: null, ...changed })

  it('are those not in force yet and not revoked, the chosen one first and then by day', () => {
    const all = [
      begins('today', '2026-06-17'),
      begins('third', '2026-06-20'),
      begins('first', '2026-06-18'),
      begins('chosen', '2026-06-25'),
      begins('revoked', '2026-06-18', { revokedAt: at('2026-06-16T10:00:00Z') }),
    ]
    const coming = notBegun(all, 'chosen', now)
    expect(coming.map(({ id }) => id)).toEqual(['chosen', 'first', 'third'])
    expect(coming.filter(one => isInForce(one, now))).toEqual([])
  })
})
