import { describe, expect, it } from 'vitest'
import { decline, isJoint, sign, takeBack } from '@/features/orders/rules'
import { deadlineAhead, deadlineFor, isShortened } from '@/features/orders/signing/deadline-rules'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'
import { HASH, orderState } from './order-state'

const all: Party[] = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']

describe('the parity rule', () => {
  const { version } = orderState('awaiting_signatures')
  const withoutSaco = orderState('awaiting_signatures', [], { saco_s: 'no_counterpart' }).version
  const employerOnly = orderState('awaiting_signatures', [], {
    ofr_s_p_o: 'no_counterpart',
    saco_s: 'no_counterpart',
    seko: 'no_counterpart',
  }).version

  it.each<[string, typeof version.parties, Party[], boolean]>([
    ['everyone has signed', version.parties, all, true],
    ['nobody has signed', version.parties, [], false],
    ['only the employer has signed', version.parties, ['employer'], false],
    ['the employer is missing', version.parties, ['ofr_s_p_o', 'saco_s', 'seko'], false],
    ['one represented union is missing', version.parties, ['employer', 'ofr_s_p_o', 'seko'], false],
    [
      'a union without local counterpart need not sign',
      withoutSaco.parties,
      ['employer', 'ofr_s_p_o', 'seko'],
      true,
    ],
    ['no union at all is never joint', employerOnly.parties, ['employer'], false],
    ['no parties at all is never joint', [], all, false],
  ])('%s', (_case, versionParties, signed, expected) => {
    expect(isJoint(versionParties, signed)).toBe(expected)
  })
})

describe('signing', () => {
  it('makes the order valid with the last signature and not before', () => {
    const before = orderState('awaiting_signatures', ['employer', 'ofr_s_p_o'])
    expect(sign(before, { party: 'saco_s', personId: 'x' }, HASH)).toEqual({
      ok: true,
      value: { kind: 'signed', makesValid: false },
    })
    const last = orderState('awaiting_signatures', ['employer', 'ofr_s_p_o', 'saco_s'])
    expect(sign(last, { party: 'seko', personId: 'x' }, HASH)).toEqual({
      ok: true,
      value: { kind: 'signed', makesValid: true },
    })
  })

  it('answers a repeated press, also by a colleague of the same party, also when the order has become valid', () => {
    for (const status of ['awaiting_signatures', 'valid'] as const) {
      const order = orderState(status, ['seko'])
      expect(sign(order, { party: 'seko', personId: 'a colleague' }, HASH)).toEqual({
        ok: true,
        value: { kind: 'already_received' },
      })
    }
  })

  it.each([
    [
      'another text than the one that was read',
      orderState('awaiting_signatures'),
      'b'.repeat(64),
      'order_changed',
    ],
    ['a returned order', orderState('returned'), HASH, 'order_moved_on'],
    ['a withdrawn order', orderState('withdrawn'), HASH, 'order_moved_on'],
    [
      'a party without local counterpart',
      orderState('awaiting_signatures', [], { seko: 'no_counterpart' }),
      HASH,
      'party_has_no_counterpart',
    ],
  ] as const)('refuses %s', (_case, order, hash, reason) => {
    expect(sign(order, { party: 'seko', personId: 'x' }, hash)).toEqual({ ok: false, reason })
  })

  it('refuses an order that was never sent', () => {
    const draft = { ...orderState('draft'), version: null, everSigned: [] }
    const by = { party: 'seko', personId: 'x' } as const
    expect(sign(draft, by, HASH)).toEqual({ ok: false, reason: 'order_moved_on' })
    expect(takeBack(draft, 'seko')).toEqual({ ok: false, reason: 'order_moved_on' })
  })

  it('refuses a press on another text, even when the party has signed this one', () => {
    const order = orderState('awaiting_signatures', ['seko'])
    expect(sign(order, { party: 'seko', personId: 'person of seko' }, 'b'.repeat(64))).toEqual({
      ok: false,
      reason: 'order_changed',
    })
  })

  it('lets a person sign again for the same party, and minds what others have signed for', () => {
    const by = { party: 'seko', personId: 'x' } as const
    const again = { ...orderState('awaiting_signatures'), everSigned: [by] }
    expect(sign(again, by, HASH)).toEqual({ ok: true, value: { kind: 'signed', makesValid: false } })
    const everSigned = [by, { party: 'saco_s' as const, personId: 'x' }]
    expect(sign({ ...again, everSigned }, by, HASH)).toEqual({
      ok: false,
      reason: 'already_signed_by_other_party',
    })
  })

  it('refuses a person who has signed for another party, in any version', () => {
    const order = {
      ...orderState('awaiting_signatures'),
      everSigned: [{ party: 'saco_s' as const, personId: 'x' }],
    }
    expect(sign(order, { party: 'seko', personId: 'x' }, HASH)).toEqual({
      ok: false,
      reason: 'already_signed_by_other_party',
    })
  })
})

describe('declining', () => {
  it('returns the order for correction', () => {
    const order = orderState('awaiting_signatures', ['employer'])
    expect(decline(order, { party: 'seko', personId: 'x' }, HASH)).toEqual({ ok: true, value: 'returned' })
  })

  it('refuses an order that has become valid', () => {
    expect(decline(orderState('valid', all), { party: 'seko', personId: 'x' }, HASH)).toEqual({
      ok: false,
      reason: 'order_moved_on',
    })
  })
})

describe('taking a signature back', () => {
  it('gives the own signature while the order is not valid', () => {
    const result = takeBack(orderState('awaiting_signatures', ['seko']), 'seko')
    expect(result).toEqual({ ok: true, value: { party: 'seko', personId: 'person of seko' } })
  })

  it.each([
    ['no signature of one’s own', orderState('awaiting_signatures', ['employer'])],
    ['a valid order', orderState('valid', all)],
  ])('refuses %s', (_case, order) => {
    expect(takeBack(order, 'seko')).toEqual({ ok: false, reason: 'order_moved_on' })
  })
})

describeInZones('the deadline', () => {
  it.each([
    ['15 working days when the period is far off', '2021-05-03', '2021-10-01', '2021-05-25'],
    ['10 working days before an earlier period', '2021-05-03', '2021-05-27', '2021-05-12'],
    ['never less than 3 working days', '2021-05-03', '2021-05-05', '2021-05-06'],
    ['counts no holidays: Midsummer Eve lies between', '2021-06-22', '2021-06-23', '2021-06-28'],
  ])('%s', (_case, sentOn, periodFrom, expected) => {
    expect(deadlineFor(sentOn, periodFrom)).toBe(expected)
  })

  it.each([
    ['the usual days', '2021-05-03', '2021-08-01', { why: 'usual', few: null }],
    ['the usual days without a start', '2021-05-03', null, { why: 'usual', few: null }],
    ['the start', '2021-05-03', '2021-05-26', { why: 'start', few: null }],
    ['the start, with few days', '2021-05-03', '2021-05-21', { why: 'start', few: 3 }],
    ['the least, before a nearer start', '2021-05-03', '2021-05-05', { why: 'least', few: 3 }],
  ])('before sending it is the same day, and says what it comes from: %s', (_case, sentOn, start, why) => {
    expect(deadlineAhead(sentOn, start)).toEqual({ lastDay: deadlineFor(sentOn, start), ...why })
    // A later start moves it, unless it comes from the usual days.
    const moves = start !== null && deadlineFor(sentOn, '2021-12-01') !== deadlineFor(sentOn, start)
    expect(moves).toBe(why.why !== 'usual')
    // Once it is sent it is told so, unless the start has moved since.
    const { lastDay } = deadlineAhead(sentOn, start)
    expect(isShortened(sentOn, lastDay, start)).toBe(moves)
    expect(isShortened(sentOn, lastDay, '2021-12-01')).toBe(false)
  })
})
