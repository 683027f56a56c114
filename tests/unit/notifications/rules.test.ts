import { describe, expect, it } from 'vitest'
import { type LetterKey, letterKeys } from '@/features/notifications/letter-keys'
import {
  digestMoveOf,
  isOwnMove,
  mailWayOf,
  makesMove,
  staysInDigest,
  type Told,
} from '@/features/notifications/rules'
import type { Party } from '@/lib/party'

const told: Told = { startedBy: 'employer', isAddressed: false, sides: ['union'] }

/** Letters that ask any reader to sign, confirm, answer, grant or lead. */
const moves: LetterKey[] = [
  'order.sent.sign',
  'order.valid.confirm',
  'order.deadline_passed.sign',
  'order.reminded.sign',
  'order.deadline_passed.arrange',
  'order.place_offered.accept',
  'round.admitted.order',
  'round.decision_due.decide',
  'order.last_order_near.told',
  'interest.last_order_near.told',
  'service.goal_reached.decide',
  'occasion.planned.deliver',
  'occasion.rescheduled.deliver',
  'occasion.deliverer_changed.deliver',
  'delivery.scheduled.deliver',
  'delivery.handed_over.deliver',
  'delivery.case_owner_changed.take_over',
  'occasion.split.deliver',
  'occasion.declined.owner',
  'occasion.change_asked.owner',
  'occasion.times_proposed.answer',
  'occasion.times_answered.choose',
  'occasion.times_unanswered.answer',
  'occasion.mode_asked.answer',
  'occasion.mode_switched.arrange',
  'occasion.mode_kept.arrange',
  'delivery.done.evaluate',
  'delivery.follow_up_asked.answer',
  'interest.shown.call',
  'interest.step_due.call',
  'duty.late.owner',
  'mandate.proposed.confirm',
  'mandate.request_reminded.decide',
  'mandate.requested.decide',
  'mandate.requested.arrange',
  'party.signatory_asked.appoint',
  'party.signatory_asked.arrange',
  'party.unmanned.arrange',
  'party.absence_attested.confirm',
  'party.attestation_contested.arrange',
  'party.attestation_expired.arrange',
]
/** Letters that go at once, even if a digest was chosen. */
const urgent: LetterKey[] = [
  'mandate.revoked.holder',
  'mandate.granted.told',
  'occasion.cancelled.deliver',
  'occasion.called_off.deliver',
  'occasion.rescheduled.relieve',
  'occasion.deliverer_changed.relieve',
  'delivery.handed_over.relieve',
  'occasion.mode_switched.deliver',
  'occasion.session_left.relieve',
  ...letterKeys.filter(key => /^(account|setting\.notice)/.test(key)),
]
const toStartingSide: LetterKey[] = [
  'order.declined.told',
  'order.returned.told',
  'order.lapsed.told',
  'order.place_lost.told',
  'order.round_changed.sign_again',
  'order.round_moved.told',
  'order.round_cancelled.told',
]

describe('whose move a letter makes it', () => {
  it.each(letterKeys)('%s', key => {
    expect(makesMove(key, told)).toBe(moves.includes(key))
  })

  it.each(toStartingSide)('%s is the move of the side that started the order', key => {
    expect(makesMove(key, { ...told, sides: ['employer'] })).toBe(true)
    expect(makesMove(key, { ...told, startedBy: 'seko' })).toBe(true)
    expect(makesMove(key, { ...told, sides: [] })).toBe(false)
    expect(makesMove(key, { ...told, startedBy: null })).toBe(false)
  })

  it('a message between one party and the staff asks for an answer, one to all does not', () => {
    expect(makesMove('order.message_posted.read', { ...told, isAddressed: true })).toBe(true)
    expect(makesMove('order.message_posted.read', told)).toBe(false)
  })
})

/** Their mail holds a key of the reader's own, and its own job writes it. */
const apart: LetterKey[] = ['delivery.done.evaluate']
const unmailed: LetterKey[] = ['duty.taken_over.former']

describe('how a letter goes by mail', () => {
  it.each([...apart, ...unmailed])('%s goes in no mail of its own', key => {
    for (const choice of ['at_once', 'daily', 'my_move'] as const) {
      expect(mailWayOf(key, told, choice)).toBe('none')
    }
  })

  it.each(letterKeys.filter(key => ![...apart, ...unmailed].includes(key)))('%s', key => {
    expect(mailWayOf(key, told, 'at_once')).toBe('at_once')
    expect(mailWayOf(key, told, 'daily')).toBe(urgent.includes(key) ? 'at_once' : 'digest')
    const isMailed = urgent.includes(key) || moves.includes(key)
    expect(mailWayOf(key, told, 'my_move')).toBe(isMailed ? 'at_once' : 'none')
  })

  it('a notification that waited for a digest stays in it, unless its reader now wants their own moves alone', () => {
    for (const choice of ['at_once', 'daily'] as const) {
      expect(staysInDigest('order.valid.told', told, choice)).toBe(true)
    }
    expect(staysInDigest('order.valid.told', told, 'my_move')).toBe(false)
    expect(staysInDigest('order.sent.sign', told, 'my_move')).toBe(true)
  })
})

describe('whose move an order is, in a digest', () => {
  const nobody = { isStaff: false, signsFor: [], parties: [] }
  const seko = { isStaff: false, signsFor: ['seko'] as Party[], parties: ['seko'] as Party[] }
  const staff = { isStaff: true, signsFor: [], parties: [] }
  const awaited = { who: 'parties' as const, parties: ['ofr_s_p_o', 'seko'] as Party[] }

  it.each([
    ['the one who is to sign', awaited, seko, { whose: 'mine_sign', parties: ['seko'] }],
    ['one of the others', awaited, nobody, { whose: 'parties', parties: ['ofr_s_p_o', 'seko'] }],
    ['the side that writes', { who: 'side', side: 'union' }, seko, { whose: 'mine_write' }],
    ['the other side', { who: 'side', side: 'employer' }, seko, { whose: 'employer' }],
    ['the staff', { who: 'staff' }, staff, { whose: 'mine_staff' }],
    ['a party that waits for the staff', { who: 'staff' }, seko, { whose: 'staff' }],
    ['the staff while it is delivered', { who: 'delivery' }, staff, { whose: 'delivery' }],
    ['anyone, once it is over', { who: 'nobody' }, seko, { whose: 'nobody' }],
  ] as const)('seen by %s', (_who, move, reader, expected) => {
    const seen = digestMoveOf(move as Parameters<typeof digestMoveOf>[0], reader)
    expect(seen).toEqual(expected)
    expect(isOwnMove(seen)).toBe(expected.whose.startsWith('mine'))
  })
})
