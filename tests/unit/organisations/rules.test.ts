import { expect, it } from 'vitest'
import { checkDates, checkStandIn } from '@/features/organisations/mandates/rules'
import {
  endMandate,
  isContested,
  representationOf,
  signatories,
  unionFor,
} from '@/features/organisations/rules'
import { addDays } from '@/lib/dates'
import { describeInZones } from '../../support/zones'
import { aParty, attestation, mandate, NOW, TODAY } from './party-states'

const refused = (reason: string) => expect.objectContaining({ ok: false, reason })
const second = 1000
const yesterday = addDays(TODAY, -1)
const tomorrow = addDays(TODAY, 1)

describeInZones('who can sign for a party', () => {
  it.each([
    ['a signatory', mandate(), 1],
    ['a preparer', mandate({ kind: 'preparer' }), 0],
    ['one whose last day is today', mandate({ to: TODAY }), 1],
    ['one whose last day was yesterday', mandate({ to: yesterday }), 0],
    ['one who begins tomorrow', mandate({ from: tomorrow }), 0],
    ['one revoked a second ago', mandate({ revokedAt: new Date(NOW.getTime() - second) }), 0],
    ['one revoked this instant', mandate({ revokedAt: NOW }), 0],
    ['a stand-in', mandate({ standInForId: 'other', to: TODAY }), 1],
  ])('%s', (_who, one, count) => {
    expect(signatories(aParty({ mandates: [one] }), NOW)).toHaveLength(count)
  })
})

describeInZones('how a party is represented', () => {
  it.each([
    ['the employer always', aParty({ party: 'employer', localUnions: [] }), 'represented'],
    ['by a named local union', aParty(), 'represented'],
    ['by nobody known', aParty({ localUnions: [] }), 'unclear'],
    ['attested', aParty({ localUnions: [], attestations: [attestation()] }), 'no_counterpart'],
    [
      'attested to today',
      aParty({ localUnions: [], attestations: [attestation({ expiresOn: TODAY })] }),
      'no_counterpart',
    ],
    [
      'attested to yesterday',
      aParty({ localUnions: [], attestations: [attestation({ expiresOn: yesterday })] }),
      'unclear',
    ],
    [
      'attested by one only',
      aParty({ localUnions: [], attestations: [attestation({ confirmedAt: null })] }),
      'unclear',
    ],
    ['ended', aParty({ localUnions: [], attestations: [attestation({ endedAt: NOW })] }), 'unclear'],
    ['contested', aParty({ localUnions: [], attestations: [attestation({ contestedAt: NOW })] }), 'unclear'],
    ['attested, but a union came', aParty({ attestations: [attestation()] }), 'represented'],
  ])('%s', (_how, state, representation) => {
    expect(representationOf(state, TODAY)).toBe(representation)
  })
})

describeInZones("a mandate's days", () => {
  it.each([
    [{ validFrom: TODAY, validTo: null }, true],
    [{ validFrom: TODAY, validTo: TODAY }, true],
    [{ validFrom: yesterday, validTo: null }, refused('mandate_in_past')],
    [{ validFrom: tomorrow, validTo: TODAY }, refused('mandate_ends_first')],
    [{ validFrom: TODAY, validTo: '3021-01-01' }, refused('day_far_ahead')],
    [{ validFrom: '3021-01-01', validTo: null }, refused('day_far_ahead')],
  ])('%j', (dates, expected) => {
    const checked = checkDates(dates, TODAY)
    expect(checked.ok || checked).toEqual(expected)
  })
})

describeInZones('a stand-in', () => {
  const days = { validFrom: TODAY, validTo: '2021-04-30' }
  it.each([
    ['for one without a last day', mandate(), days, true],
    ["to the giver's own last day", mandate({ to: '2021-04-30' }), days, true],
    [
      "past the giver's own last day",
      mandate({ to: '2021-04-29' }),
      days,
      refused('stand_in_outlasts_giver'),
    ],
    ['before the giver begins', mandate({ from: tomorrow }), days, refused('stand_in_before_giver')],
    ['by a preparer', mandate({ kind: 'preparer' }), days, refused('not_a_signatory')],
    ['passed on', mandate({ standInForId: 'other' }), days, refused('stand_in_passes_nothing_on')],
    ['from yesterday', mandate(), { ...days, validFrom: yesterday }, refused('mandate_in_past')],
    ['that ends first', mandate(), { validFrom: tomorrow, validTo: TODAY }, refused('mandate_ends_first')],
    [
      'of the past, whatever else is wrong',
      mandate({ to: TODAY }),
      { validFrom: yesterday, validTo: tomorrow },
      refused('mandate_in_past'),
    ],
  ])('%s', (_what, giver, dates, expected) => {
    const checked = checkStandIn(giver, dates, TODAY)
    expect(checked.ok || checked).toEqual(expected)
  })
})

describeInZones('an attestation', () => {
  it('is contested until something has come of it', () => {
    expect(isContested(attestation())).toBe(false)
    expect(isContested(attestation({ contestedAt: NOW }))).toBe(true)
    expect(isContested(attestation({ endedAt: NOW }))).toBe(false)
    expect(isContested(attestation({ contestedAt: NOW, endedAt: NOW }))).toBe(false)
  })
})

describeInZones('the local union of a mandate', () => {
  const other = { id: 'union-2', name: 'Seko, sektion 2', isContactUnion: false }
  const two = aParty({ localUnions: [...aParty().localUnions, other] })
  it.each([
    ['none for the employer', aParty({ party: 'employer' }), undefined, { ok: true, value: null }],
    ['an only one need not be chosen', aParty(), undefined, { ok: true, value: 'union-1' }],
    ['one of several must be', two, undefined, refused('local_union_not_chosen')],
    ['the chosen one', two, 'union-2', { ok: true, value: 'union-2' }],
    ["not another party's", two, 'union-9', refused('not_found')],
    ['none registered', aParty({ localUnions: [] }), undefined, refused('local_union_missing')],
  ])('%s', (_what, state, chosen, expected) => {
    expect(unionFor(state, chosen)).toEqual(expected)
  })
})

describeInZones('ending a mandate', () => {
  const giver = mandate()
  const standIn = mandate({ personId: 'stand-in', standInForId: giver.id, to: '2021-04-30' })
  const overStandIn = mandate({ personId: 'before', standInForId: giver.id, to: yesterday })
  const colleague = mandate({ personId: 'colleague' })

  it('ends the stand-ins that its holder gave, and leaves nobody', () => {
    const state = aParty({ mandates: [giver, standIn, overStandIn] })
    const over = endMandate(state, giver.id, NOW)
    expect(over).toEqual({ ok: true, value: { ended: [giver, standIn], leavesNobody: true } })
  })

  it('leaves somebody where a colleague can sign', () => {
    const over = endMandate(aParty({ mandates: [giver, colleague] }), giver.id, NOW)
    expect(over).toMatchObject({ value: { ended: [giver], leavesNobody: false } })
  })

  it('of a stand-in does not end the giver', () => {
    const over = endMandate(aParty({ mandates: [giver, standIn] }), standIn.id, NOW)
    expect(over).toMatchObject({ value: { ended: [standIn], leavesNobody: false } })
  })

  it('of a preparer leaves nobody only where somebody was', () => {
    const preparer = mandate({ kind: 'preparer' })
    expect(endMandate(aParty({ mandates: [preparer] }), preparer.id, NOW)).toMatchObject({
      value: { leavesNobody: false },
    })
  })

  it.each([
    ['revoked', mandate({ revokedAt: new Date(NOW.getTime() - second) }), 'mandate_over'],
    ['run out', mandate({ to: yesterday }), 'mandate_over'],
  ])('that is %s already is refused', (_how, one, reason) => {
    expect(endMandate(aParty({ mandates: [one] }), one.id, NOW)).toEqual(refused(reason))
    expect(endMandate(aParty({ mandates: [one] }), 'unknown', NOW)).toEqual(refused('not_found'))
  })

  it('on its last day is still possible', () => {
    const last = mandate({ to: TODAY })
    expect(endMandate(aParty({ mandates: [last] }), last.id, NOW).ok).toBe(true)
  })
})
