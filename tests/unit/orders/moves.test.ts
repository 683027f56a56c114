import { describe, expect, it } from 'vitest'
import { awaitedParties, hasToWrite, whoseMove, writingSide } from '@/features/orders/rules'
import { can, type Move, orderLife, orderStatuses, statusAfter } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import { type Party, parties, sideOf } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { orderState } from './order-state'

const all: Party[] = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']

describe('the table of moves', () => {
  it('leads where product rules say', () => {
    const moves = orderStatuses.flatMap(status =>
      Object.entries(orderLife[status].moves).map(([move, next]) => `${status} –${move}→ ${next}`),
    )
    expect(moves).toEqual([
      'draft –save→ draft',
      'draft –share→ draft',
      'draft –send→ awaiting_signatures',
      'draft –withdraw→ withdrawn',
      'awaiting_signatures –sign→ awaiting_signatures',
      'awaiting_signatures –take_back→ awaiting_signatures',
      'awaiting_signatures –become_valid→ valid',
      'awaiting_signatures –decline→ returned',
      'awaiting_signatures –amend→ returned',
      'awaiting_signatures –withdraw→ withdrawn',
      'awaiting_signatures –lapse→ lapsed',
      'awaiting_signatures –leave_round→ returned',
      'returned –save→ returned',
      'returned –send→ awaiting_signatures',
      'returned –withdraw→ withdrawn',
      'valid –confirm→ confirmed',
      'valid –return→ returned',
      'valid –refuse→ refused',
      'valid –withdraw→ withdrawn',
      'valid –leave_round→ returned',
      'confirmed –begin_delivery→ in_delivery',
      'confirmed –complete_delivery→ delivered',
      'confirmed –cancel→ cancelled',
      'in_delivery –complete_delivery→ delivered',
      'in_delivery –undo_delivery→ confirmed',
      'in_delivery –cancel→ cancelled',
      'delivered –follow_up→ followed_up',
      'delivered –resume_delivery→ in_delivery',
      'delivered –undo_delivery→ confirmed',
      'followed_up –resume_delivery→ in_delivery',
      'followed_up –undo_delivery→ confirmed',
      'lapsed –reopen→ returned',
      'lapsed –withdraw→ withdrawn',
    ])
  })

  it('answers a move that exists and one that does not', () => {
    expect(can(orderState('draft'), 'share')).toBe(true)
    expect(can(orderState('valid'), 'share')).toBe(false)
    expect(statusAfter(orderState('valid'), 'confirm')).toEqual({ ok: true, value: 'confirmed' })
  })

  it('reaches every status but draft, and leaves only the ended ones without a way on', () => {
    const reached = new Set(orderStatuses.flatMap(status => Object.values(orderLife[status].moves)))
    expect(orderStatuses.filter(status => !reached.has(status))).toEqual([])
    const dead = orderStatuses.filter(status => Object.keys(orderLife[status].moves).length === 0)
    expect(dead).toEqual(['withdrawn', 'refused', 'cancelled'])
  })

  it('leads to valid by one move only, from one status only', () => {
    const ways = orderStatuses.flatMap(status =>
      Object.entries(orderLife[status].moves)
        .filter(([, next]) => next === 'valid')
        .map(([move]) => `${status} ${move}`),
    )
    expect(ways).toEqual(['awaiting_signatures become_valid'])
  })

  it.each<[Parameters<typeof orderState>[0], Move]>([
    ['draft', 'sign'],
    ['valid', 'save'],
    ['valid', 'amend'],
    ['confirmed', 'withdraw'],
    ['confirmed', 'return'],
    ['delivered', 'cancel'],
    ['withdrawn', 'send'],
  ])('refuses in %s to %s', (status, move) => {
    expect(statusAfter(orderState(status), move)).toEqual({ ok: false, reason: 'order_moved_on' })
  })
})

describe('whose move', () => {
  it('is the parties that have not signed, in their fixed order', () => {
    const order = orderState('awaiting_signatures', ['ofr_s_p_o'], { saco_s: 'no_counterpart' })
    expect(whoseMove(order)).toEqual({ who: 'parties', parties: ['employer', 'seko'] })
    expect(awaitedParties(orderState('valid', all))).toEqual([])
    expect(awaitedParties(orderState('withdrawn', ['employer']))).toEqual([])
    expect(awaitedParties({ status: 'awaiting_signatures', version: null })).toEqual([])
  })

  it.each([
    ['draft', { who: 'side', side: 'employer' }],
    ['returned', { who: 'side', side: 'employer' }],
    ['lapsed', { who: 'side', side: 'employer' }],
    ['valid', { who: 'staff' }],
    ['confirmed', { who: 'delivery' }],
    ['in_delivery', { who: 'delivery' }],
    ['delivered', { who: 'nobody' }],
    ['withdrawn', { who: 'nobody' }],
  ] as const)('%s', (status, expected) => {
    expect(whoseMove(orderState(status))).toEqual(expected)
  })

  it('is the side that a draft was shared with, until it is sent', () => {
    const shared = (status: Parameters<typeof orderState>[0], startedByParty: Party) =>
      whoseMove({ ...orderState(status), startedByParty, sharedAt: new Date() })
    expect(shared('draft', 'employer')).toEqual({ who: 'side', side: 'union' })
    expect(shared('draft', 'seko')).toEqual({ who: 'side', side: 'employer' })
    expect(shared('returned', 'seko')).toEqual({ who: 'side', side: 'union' })
  })

  it('is nobody’s where no party has begun it', () => {
    expect(whoseMove({ ...orderState('draft'), startedByParty: null })).toEqual({ who: 'nobody' })
    expect(writingSide({ ...orderState('returned'), version: null })).toBe('employer')
  })

  it('is the side that opened the text for change, until it is sent again', () => {
    const opened = (status: Parameters<typeof orderState>[0], by: Party | null) => {
      const order = orderState(status)
      return whoseMove({ ...order, version: { ...order.version, amendedByParty: by } })
    }
    expect(opened('returned', 'saco_s')).toEqual({ who: 'side', side: 'union', party: 'saco_s' })
    expect(opened('returned', 'employer')).toMatchObject({ who: 'side', side: 'employer' })
    expect(opened('returned', null)).toEqual({ who: 'side', side: 'employer' })
    expect(opened('lapsed', 'saco_s')).toEqual({ who: 'side', side: 'employer' })
    expect(opened('awaiting_signatures', 'saco_s')).toEqual({ who: 'parties', parties: all })
  })
  it.each(parties)('is that of the party that sent it last, whoever began it: %s', sentByParty => {
    for (const status of ['returned', 'lapsed'] as const) {
      for (const startedByParty of parties) {
        const { version, ...order } = orderState(status)
        const sent = { ...order, startedByParty, version: { ...version, sentByParty } }
        const move = { who: 'side', side: sideOf(sentByParty), party: sentByParty }
        expect(whoseMove(sent)).toEqual(move)
        expect(parties.filter(party => hasToWrite(sent, party))).toEqual([sentByParty])
        const own = parties.filter(party =>
          isMoveOf(aSigner(party, new Date()), { move, deadlineOn: null } as never),
        )
        expect(own).toEqual([sentByParty])
        // One that opens it for change has it from then on.
        const opened = { ...sent, version: { ...sent.version, amendedByParty: 'saco_s' as const } }
        expect(hasToWrite(opened, 'saco_s')).toBe(status === 'returned' || sentByParty === 'saco_s')
      }
    }
  })
})
