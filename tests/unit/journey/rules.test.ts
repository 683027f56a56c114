import { expect, it } from 'vitest'
import {
  beganOn,
  type HeldOccasion,
  isHeld,
  stepsOf,
  type Way,
  type WayOfOrder,
} from '@/features/journey/rules'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'
import { describeInZones } from '../../support/zones'

const interest = { shownOn: '2021-01-10', party: 'seko' as const }
const order: WayOfOrder = {
  status: 'draft',
  startedOn: '2021-02-01',
  stoodOn: '2021-02-08',
  validOn: null,
  confirmedOn: null,
  endedOn: null,
  signBy: null,
  roundStartsOn: null,
  isEarlier: false,
  occasions: [],
  cancelled: 0,
  followUp: null,
}
const held = (doneOn: string): HeldOccasion => ({
  ...{ status: 'done', startsAt: null, isMoving: false, isOver: true, doneOn },
})
/** One that is still to be held, as it stands. */
const ahead = (status: 'proposed' | 'planned', day: string | null, changes = {}): HeldOccasion => ({
  ...{ status, startsAt: day === null ? null : new Date(`${day}T07:00:00Z`), doneOn: null },
  ...{ isMoving: false, isOver: false, ...changes },
})
const told = (way: Partial<Way>, today = '2021-06-17') =>
  stepsOf({ interest: null, talkedOn: null, order: null, ...way }, today).map(
    ({ milestone, state, on }) => `${milestone} ${state} ${on ?? '-'}`,
  )
const valid = { ...order, status: 'confirmed' as const, validOn: '2021-02-20', confirmedOn: '2021-02-22' }
const onward = ['evaluation coming -', 'follow_up coming -']

describeInZones('the way of a service', () => {
  it('begins with an interest, and comes to an order', () => {
    expect(told({ interest })).toEqual(['interest done 2021-01-10', 'order coming -'])
    expect(told({ interest, talkedOn: '2021-01-20' })[1]).toBe('talk done 2021-01-20')
    expect(beganOn({ interest, talkedOn: null, order })).toBe('2021-01-10')
    expect(beganOn({ interest: null, talkedOn: null, order })).toBe('2021-02-01')
  })

  it.each([
    ['draft', 'order now 2021-02-01'],
    ['awaiting_signatures', 'order now 2021-02-08'],
    ['lapsed', 'order now 2021-02-08'],
  ] as const)('stands at its order while that is %s', (status, line) => {
    expect(told({ order: { ...order, status } })).toEqual([line, 'occasions coming -', ...onward])
  })

  it('begins from the start of its round while no occasion has a day', () => {
    const inRound = (occasions: HeldOccasion[]) =>
      told({ order: { ...valid, roundStartsOn: '2021-09-01', occasions } })[1]
    expect(inRound([ahead('proposed', null)])).toBe('occasions now 2021-09-01')
    expect(inRound([ahead('planned', '2021-09-02')])).toBe('occasions now 2021-09-02')
    expect(inRound([held('2021-09-02'), ahead('proposed', null)])).toBe('occasions now -')
    expect(told({ order: { ...order, roundStartsOn: '2021-09-01' } })[1]).toBe('occasions coming 2021-09-01')
  })

  it('says what the staff have to do: confirm what is valid, and plan what has no time', () => {
    const agreed = { ...order, status: 'valid' as const, validOn: '2021-02-20' }
    expect(told({ order: agreed }).slice(0, 3)).toEqual([
      'order done 2021-02-20',
      'confirm now 2021-02-20',
      'occasions coming -',
    ])
    const planned = (one: HeldOccasion) =>
      stepsOf(
        {
          ...{ interest: null, talkedOn: null },
          order: { ...valid, occasions: [one] },
        },
        '2021-06-17',
      ).find(({ state }) => state === 'now')
    const ones = [
      ahead('proposed', null),
      ahead('proposed', null, { isMoving: true }),
      ahead('planned', '2021-09-02'),
    ]
    expect(ones.map(one => planned(one)?.isUnplanned)).toEqual([true, undefined, undefined])
  })

  it('never calls an order agreed that was sent back after it was valid', () => {
    const [line] = told({ order: { ...order, status: 'returned', validOn: '2021-02-20' } })
    expect(line).toBe('order now 2021-02-08')
  })

  it('tells the next occasion, and the last one when all are done', () => {
    const occasions = [held('2021-03-10'), ahead('planned', '2021-09-02'), ahead('proposed', null)]
    expect(told({ order: { ...valid, status: 'in_delivery', occasions } })).toEqual([
      'order done 2021-02-22',
      'occasions now 2021-09-02',
      ...onward,
    ])
    expect(told({ order: { ...valid, occasions: [] } })[1]).toBe('occasions now -')
  })

  it('is evaluated until the follow-up half a year later, by participants for thirty days', () => {
    const delivered = {
      ...valid,
      status: 'delivered' as const,
      occasions: [held('2021-03-10')],
    }
    const onwardAt = (today: string) => told({ order: delivered }, today).slice(2)
    expect(onwardAt('2021-04-09')).toEqual(['evaluation now 2021-09-09', 'follow_up coming 2021-09-10'])
    const isLinkClosed = (today: string) =>
      stepsOf({ interest: null, talkedOn: null, order: delivered }, today).some(step => step.isLinkClosed)
    expect([isLinkClosed('2021-04-09'), isLinkClosed('2021-04-10')]).toEqual([false, true])
    expect(onwardAt('2021-09-09')[0]).toBe('evaluation now 2021-09-09')
    expect(onwardAt('2021-09-10')[0]).toBe('evaluation done 2021-09-09')
    expect(isLinkClosed('2021-09-10')).toBe(false)
    const followUp = { askedOn: '2021-09-10', closesOn: '2021-10-10', isClosed: false, answers: 1 }
    expect(told({ order: { ...delivered, followUp } }).at(-1)).toBe('follow_up now 2021-10-10')
    const closed = { ...delivered, status: 'followed_up' as const, followUp: { ...followUp, isClosed: true } }
    expect(told({ order: closed }).at(-1)).toBe('follow_up done 2021-09-10')
  })

  it('ends where an order ended, and tells what was held before', () => {
    const cancelled = { ...valid, status: 'cancelled' as const, endedOn: '2021-04-01' }
    expect(told({ order: cancelled })).toEqual(['ended done 2021-04-01'])
    const occasions = [held('2021-03-10'), ahead('proposed', '2021-05-02')]
    expect(told({ order: { ...cancelled, occasions } }).map(line => line.split(' ')[0])).toEqual([
      'order',
      'occasions',
      'ended',
    ])
  })

  it('of an order from before the portal has no evaluation here', () => {
    const earlier = {
      ...order,
      status: 'delivered' as const,
      isEarlier: true,
      occasions: [held('2020-03-10')],
    }
    expect(told({ order: earlier })).toEqual(['order done 2021-02-01', 'occasions done 2020-03-10'])
  })
})

it.each(orderStatuses)(
  'a service is held once its occasions are over, and never while it is under way: %s',
  status => {
    expect(isHeld({ order: { done: 1 }, status })).toBe(!isUnderWay(status))
    expect(isHeld({ order: { done: 0 }, status })).toBe(false)
  },
)
