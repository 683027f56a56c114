import { describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import {
  canCancel,
  canSee,
  canSign,
  canWithdraw,
  canWrite,
  isDiscarded,
  visibleOrders,
} from '@/features/orders/policy'
import type { OrderStatus } from '@/features/orders/statuses'
import type { Party } from '@/lib/party'
import { NOW, organisationId, partyActor, person, staff } from '../organisations/party-states'

const elsewhere = '0192f0c1-0000-7000-8000-000000000002'
const hr = partyActor('employer')
const seko = partyActor('seko')
const saco = partyActor('saco_s')
const preparer = { ...seko, canSign: false }
const others: [string, Actor][] = [
  ["another organisation's employer", partyActor('employer', 'holder', elsewhere)],
  ["another organisation's union", partyActor('seko', 'holder', elsewhere)],
  ['somebody without a mandate', person()],
]

function anOrder(by: Party, known: { shared?: boolean; sent?: boolean; status?: OrderStatus } = {}) {
  return {
    organisationId,
    startedByParty: by,
    sharedAt: known.shared ? NOW : null,
    sentAt: known.sent ? NOW : null,
    status: known.status ?? ('draft' as const),
  }
}

describe('who sees an order', () => {
  const draftOfHr = anOrder('employer')
  const draftOfSeko = anOrder('seko')

  it.each<[string, Actor, ReturnType<typeof anOrder>, boolean]>([
    ['the employer its draft', hr, draftOfHr, true],
    ['a union its draft', seko, draftOfSeko, true],
    ['the other unions of the side that writes', saco, draftOfSeko, true],
    ["a union the employer's draft", seko, draftOfHr, false],
    ["the employer a union's draft", hr, draftOfSeko, false],
    ['staff a draft', staff(), draftOfHr, false],
    ['a union a shared draft', seko, anOrder('employer', { shared: true }), true],
    ['a union a sent order', seko, anOrder('employer', { sent: true }), true],
    ['the employer a shared draft', hr, anOrder('seko', { shared: true }), true],
    ['staff a shared draft', staff(), anOrder('employer', { shared: true }), true],
    ['staff a sent order', staff(), anOrder('seko', { sent: true }), true],
  ])('%s', (_who, actor, order, sees) => {
    expect(canSee(actor, order)).toBe(sees)
  })

  it.each(others)('%s sees none, however open', (_who, actor) => {
    for (const by of ['employer', 'seko'] as const) {
      expect(canSee(actor, anOrder(by))).toBe(false)
      expect(canSee(actor, anOrder(by, { shared: true, sent: true }))).toBe(false)
    }
  })

  it('is nobody once its own side took it away unseen', () => {
    expect(isDiscarded(anOrder('employer', { status: 'withdrawn' }))).toBe(true)
    expect(isDiscarded(anOrder('employer', { status: 'draft' }))).toBe(false)
    expect(isDiscarded(anOrder('employer', { status: 'withdrawn', shared: true }))).toBe(false)
    expect(isDiscarded(anOrder('employer', { status: 'withdrawn', sent: true }))).toBe(false)
  })

  it('says the same to the database', () => {
    const isOpen = [{ sharedAt: { not: null } }, { sentAt: { not: null } }]
    expect(visibleOrders(staff())).toEqual({ OR: isOpen })
    expect(visibleOrders(person())).toEqual({ id: { in: [] } })
    expect(visibleOrders(hr)).toEqual({ organisationId, OR: [...isOpen, { startedByParty: 'employer' }] })
    expect(visibleOrders(seko)).toEqual({
      organisationId,
      OR: [...isOpen, { startedByParty: { in: ['ofr_s_p_o', 'saco_s', 'seko'] } }],
    })
  })
})

describe('who acts on an order', () => {
  const sent = anOrder('employer', { sent: true, status: 'awaiting_signatures' })

  it('lets both sides write what they see, preparers too, and staff never', () => {
    for (const actor of [hr, seko, preparer]) expect(canWrite(actor, sent)).toBe(true)
    expect(canWrite(seko, anOrder('employer'))).toBe(false)
    expect(canWrite(staff(), sent)).toBe(false)
  })

  it('lets those sign who have the right to, and see what they sign', () => {
    for (const actor of [hr, seko]) expect(canSign(actor, sent)).toBe(true)
    expect(canSign(preparer, sent)).toBe(false)
    expect(canSign(staff(), sent)).toBe(false)
    expect(canSign(seko, anOrder('employer'))).toBe(false)
  })

  it('lets staff and the signatories of either side cancel', () => {
    for (const actor of [hr, seko, staff()]) expect(canCancel(actor, sent)).toBe(true)
    expect(canCancel(preparer, sent)).toBe(false)
    expect(canCancel(staff(), anOrder('employer'))).toBe(false)
  })

  it('lets the side that started withdraw, and when all have signed the signatories of either', () => {
    const ofUnions = anOrder('seko', { sent: true, status: 'awaiting_signatures' })
    expect([hr, seko, saco, preparer].map(actor => canWithdraw(actor, ofUnions))).toEqual([
      false,
      true,
      true,
      true,
    ])
    expect([hr, seko].map(actor => canWithdraw(actor, sent))).toEqual([true, false])
    const valid = anOrder('seko', { sent: true, status: 'valid' })
    expect([hr, seko, preparer, staff()].map(actor => canWithdraw(actor, valid))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it.each(others)('%s does nothing', (_who, actor) => {
    for (const can of [canWrite, canSign, canCancel, canWithdraw]) expect(can(actor, sent)).toBe(false)
  })
})
