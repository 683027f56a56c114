import { describe, expect, it } from 'vitest'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { isTrueStill } from '@/features/orders/told-deed'
import type { Done } from '@/lib/done'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'

const at = new Date('2021-06-17T08:00:00Z')
const saco = aSigner('saco_s', at)
const act = { versionId: 'v', party: 'saco_s', personId: 'p', person: { name: 'x' } }
const signature = { ...act, signedAt: at, takenBackAt: null }
type Order = Parameters<typeof isTrueStill>[1]
const order = (status: OrderStatus, more: object = {}) =>
  ({
    ...{
      status,
      sharedAt: at,
      sentAt: at,
      deliveryId: null,
      awaited: [],
      signatures: [],
      declines: [],
      events: [],
    },
    versions: [{ id: 'v', closedAt: null }],
    ...more,
  }) as unknown as Order
const isTrue = (done: Done, told: Order) => isTrueStill(done, told, { actor: saco })
const statusesOf = (done: Done, more?: object) =>
  orderStatuses.filter(status => isTrue(done, order(status, more)))

describe('what a page says was done', () => {
  it('one is thanked for a signature as long as it stands', () => {
    const signed = (more: object) => isTrue('signed', order('awaiting_signatures', more))
    expect(signed({ signatures: [signature] })).toBe(true)
    expect(signed({ signatures: [{ ...signature, takenBackAt: at }] })).toBe(false)
    expect(signed({ signatures: [{ ...signature, personId: 'colleague' }] })).toBe(false)
    expect(signed({ signatures: [signature], versions: [{ id: 'v', closedAt: at }] })).toBe(false)
    expect(signed({ signatures: [signature], versions: [{ id: 'v2', closedAt: null }] })).toBe(false)
  })

  it('a signature that is taken back is told until there is another', () => {
    expect(isTrue('taken_back', order('awaiting_signatures', { awaited: ['saco_s'] }))).toBe(true)
    expect(isTrue('taken_back', order('awaiting_signatures', { awaited: ['seko'] }))).toBe(false)
  })

  it('a decline is told while the order is corrected', () => {
    const declined = { declines: [{ ...act, declinedAt: at }], versions: [{ id: 'v', closedAt: at }] }
    expect(statusesOf('declined', declined)).toEqual(['returned'])
  })

  it.each<[Done, OrderStatus[]]>([
    ['shared', ['draft']],
    ['sent', ['awaiting_signatures']],
    ['reminded', ['awaiting_signatures']],
    ['made_valid', ['valid']],
    ['withdrawn', ['withdrawn']],
    ['returned', ['returned']],
    ['reopened', ['returned']],
    ['refused', ['refused']],
    ['cancelled', ['cancelled']],
    ['lapsed', ['lapsed']],
  ])('%s is told of an order that is %j, and of no other', (done, statuses) => {
    expect(statusesOf(done)).toEqual(statuses)
  })

  it('a place is told while the order has it', () => {
    const placed = (done: Done, place?: 'taken' | 'released') =>
      isTrueStill(done, order('valid'), { actor: saco, place })
    expect([placed('place_accepted', 'taken'), placed('place_declined', 'released')]).toEqual([true, true])
    expect([placed('place_accepted', 'released'), placed('place_declined', 'taken')]).toEqual([false, false])
    expect([placed('place_accepted'), placed('place_declined')]).toEqual([false, true])
  })

  it('every sentence of an order says when it is true, or can’t become untrue', () => {
    const always = ['saved', 'particulars_saved', 'attached', 'attachment_removed', 'asked', 'copied']
    const ofMoment = ['message_posted', 'question_posted', 'commented', 'discarded']
    const gone = order('refused', { deliveryId: null, sharedAt: null, awaited: [] })
    const told = (Object.keys(messagesIn('sv').orders.done) as Done[]).filter(done => done !== 'refused')
    const said = told.filter(done => isTrue(done, gone) && done !== 'place_declined')
    expect(said.toSorted()).toEqual([...always, ...ofMoment].toSorted())
  })
})
