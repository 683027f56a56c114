import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const saco = aSigner('saco_s', new Date('2021-06-17T10:00:00Z'))
const sent = {
  ...aWaitingOrder(1),
  status: 'awaiting_signatures',
  move: { who: 'parties', parties: ['seko'] },
  awaited: ['seko'],
  roundId: 'r',
  changedParties: [],
  deliveryId: null,
  sentAt: new Date('2021-06-16T10:00:00Z'),
  deadlineOn: new Date('2021-07-17'),
  content: emptyDraft,
} as unknown as OrderView

describeInZones('the bar of an order', () => {
  it('one who has signed has a bar where it has a press that does something', () => {
    const bar = (more: Partial<OrderView> = {}, isOffered = false) =>
      drawn(<OrderBar order={{ ...sent, ...more }} actor={saco} messages={[]} isOffered={isOffered} />)
    expect(bar()).toBe('')
    expect(bar({}, true)).toContain('href="#nasta-steg"')
    expect(bar({ deadlineOn: new Date('2021-06-18') })).toMatch(
      /Väntar på Seko.*href="\/avrop\/order-1\?svara=parties&amp;paminn=1&amp;[^>]*#meddelande-body"[^>]*>Påminn</,
    )
    const waits = {
      ...{ move: { who: 'staff' }, status: 'valid' },
      roundId: null,
      awaited: [],
    } as Partial<OrderView>
    expect(bar(waits)).toMatch(
      /Väntar på kansliet.*href="\/avrop\/order-1\?svara=staff&amp;fraga=1&amp;[^>]*#meddelande-body"[^>]*>Fråga kansliet</,
    )
  })

  it('words and press of a bar are of one turn: the reader’s own, or else the page that tells more', () => {
    const bar = (more: Partial<OrderView>, actor: Actor = saco) =>
      drawn(<OrderBar order={{ ...sent, ...more }} actor={actor} messages={[]} />)
    const delivering = {
      ...{ status: 'in_delivery', move: { who: 'delivery' }, awaited: [], deadlineOn: null },
      deliveryId: 'd',
    } as Partial<OrderView>
    expect(bar(delivering)).toMatch(/Kansliet ordnar leveransen.*href="\/leveranser\/d"[^>]*>Se leveransen</)
    const left = {
      changedParties: [{ party: 'seko', localUnions: [], isAttested: true }],
    } as Partial<OrderView>
    expect(bar(left)).toMatch(/Parterna har ändrats.*href="#nasta-steg"/)
    const staff = makeActor({ ...saco, role: 'staff' })
    for (const more of [delivering, left]) expect(bar(more, staff)).toBe('')
  })

  it('the receipt of what is agreed is in the step, which a phone shows first, and in the bar once it is read past', () => {
    const valid = {
      ...sent,
      status: 'valid',
      move: { who: 'staff' },
      awaited: [],
      deadlineOn: null,
    } as OrderView
    const of = (more: Partial<OrderView> = {}, actor: Actor = saco) => {
      const order = { ...valid, receipt: { code: 'K', isCurrentVersion: true }, ...more }
      return [NextStep, OrderBar].map(Part => drawn(<Part order={order} actor={actor} messages={[]} />))
    }
    const way = /href="\/avrop\/order-1\/kvitto"[^>]*>Öppna kvittot</
    for (const html of of()) expect(html).toMatch(way)
    const [delivering = ''] = of({ status: 'in_delivery', deliveryId: 'd' })
    expect(delivering).toMatch(/button-primary[^>]*>Se leveransen.*>Öppna kvittot</)
    const none: Partial<OrderView>[] = [
      { receipt: null },
      { status: 'cancelled' },
      { receipt: { code: 'K', isCurrentVersion: false } },
    ]
    for (const html of none.flatMap(more => of(more))) expect(html).not.toMatch(way)
    for (const html of of({ status: 'confirmed' }, makeActor({ ...saco, role: 'staff' })))
      expect(html).not.toMatch(way)
  })
})
