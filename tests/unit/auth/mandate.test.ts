import { expect, it } from 'vitest'
import { actingMandate, type HeldMandate } from '@/auth/mandate'
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
