import { describe, expect, it } from 'vitest'
import { isAhead } from '@/features/catalogue/rounds/rules'
import {
  acceptedAs,
  askedPlace,
  canBeOffered,
  isOccupied,
  isOpenFor,
  offerEndsOn,
  type PlaceStatus,
  placeAfter,
  settled,
} from '@/features/orders/places/rules'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { describeInZones } from '../../support/zones'

const placeStatuses: PlaceStatus[] = ['held', 'taken', 'offered', 'waiting', 'released']
const TODAY = '2021-06-17'
const place = (status: PlaceStatus, untilOn: string | null = null) => ({ roundId: 'round', status, untilOn })

describeInZones('the place follows its order', () => {
  const moves: [OrderStatus, string][] = [
    ['draft', 'held taken offered waiting released'],
    ['awaiting_signatures', 'held taken offered waiting released'],
    ['returned', 'held held waiting waiting released'],
    ['valid', 'taken taken offered waiting released'],
    ['confirmed', 'held taken offered waiting released'],
    ['in_delivery', 'held taken offered waiting released'],
    ['delivered', 'held taken offered waiting released'],
    ['followed_up', 'held taken offered waiting released'],
    ['lapsed', 'released released released released released'],
    ['withdrawn', 'released released released released released'],
    ['refused', 'released released released released released'],
    ['cancelled', 'released released released released released'],
  ]
  it.each(moves)('to %s: held, taken, offered, waiting, released become %s', (status, become) => {
    expect(placeStatuses.map(one => placeAfter(status, one)).join(' ')).toBe(become)
  })

  it('says so of every status', () => {
    expect(moves.map(([status]) => status)).toEqual(expect.arrayContaining([...orderStatuses]))
  })

  it.each([
    ['held', 'returned', '2021-07-02'],
    ['taken', 'returned', '2021-07-02'],
    ['waiting', 'returned', '2021-07-02'],
    ['offered', 'returned', '2021-07-02'],
    ['released', 'returned', null],
    ['held', 'valid', null],
    ['waiting', 'awaiting_signatures', null],
    ['offered', 'valid', '2021-06-18'],
    ['held', 'withdrawn', null],
    ['offered', 'withdrawn', null],
  ] as const)('%s, to %s, is kept until %s', (before, status, untilOn) => {
    expect(settled(place(before, '2021-06-18'), status, TODAY).untilOn).toBe(untilOn)
  })
})

describe('what sending an order gives', () => {
  it.each([
    [{ maximumPlaces: 2, occupied: 1, waiting: 0 }, 'held'],
    [{ maximumPlaces: 2, occupied: 2, waiting: 0 }, 'waiting'],
    [{ maximumPlaces: 2, occupied: 1, waiting: 1 }, 'waiting'],
  ] as const)('of %j: %s', (room, given) => {
    expect(askedPlace(room)).toBe(given)
  })

  const round = { status: 'planned', startsOn: '2021-09-23', lastOrderOn: '2021-09-02' } as const
  const outside = { isAdmitted: false, keepsPlace: false }
  it.each([
    [round, { day: '2021-09-02', ...outside }, true],
    [round, { day: '2021-09-03', ...outside }, false],
    [round, { day: '2021-09-03', isAdmitted: true, keepsPlace: false }, true],
    [round, { day: '2021-09-03', isAdmitted: false, keepsPlace: true }, true],
    [round, { day: '2021-09-22', isAdmitted: true, keepsPlace: true }, true],
    [round, { day: '2021-09-23', isAdmitted: true, keepsPlace: true }, false],
    [{ ...round, status: 'confirmed' }, { day: '2021-09-02', ...outside }, true],
    [{ ...round, status: 'cancelled' }, { day: '2021-09-02', ...outside }, false],
    [{ ...round, status: 'done' }, { day: '2021-09-02', ...outside }, false],
  ] as const)('%j is open for %j: %s', (one, joining, open) => {
    expect(isOpenFor(one, joining)).toBe(open)
  })

  it.each([
    ['planned', '2021-09-22', true],
    ['confirmed', '2021-09-22', true],
    ['confirmed', '2021-09-23', false],
    ['cancelled', '2021-09-22', false],
    ['done', '2021-09-22', false],
  ] as const)('a %s round on %s is ahead: %s', (status, day, ahead) => {
    expect(isAhead({ status, startsOn: '2021-09-23' }, day)).toBe(ahead)
  })
})

describe('a place that became free', () => {
  it('is offered for three working days, over a weekend and Midsummer Eve', () => {
    expect(offerEndsOn('2021-06-17')).toBe('2021-06-22')
    expect(offerEndsOn('2021-06-23')).toBe('2021-06-29')
  })

  it('goes to those who can say yes', () => {
    expect(orderStatuses.filter(canBeOffered)).toEqual(['awaiting_signatures', 'valid'])
  })

  it('is taken by a valid order and held by one that is being signed', () => {
    expect(acceptedAs('valid')).toBe('taken')
    expect(acceptedAs('awaiting_signatures')).toBe('held')
  })

  it('counts as occupied while it is held, taken or offered', () => {
    expect(placeStatuses.filter(isOccupied)).toEqual(['held', 'taken', 'offered'])
  })
})
