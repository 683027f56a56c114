import { describe, expect, it } from 'vitest'
import { DownloadLinks } from '@/components/layout/download-links'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { sayIn } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import { deliveryColumns, staffDeliveryColumns } from '@/features/exports/tables/deliveries'
import { eventColumns } from '@/features/exports/tables/events'
import { interestColumns } from '@/features/exports/tables/interests'
import { mailColumns } from '@/features/exports/tables/mail'
import { orderColumns } from '@/features/exports/tables/orders'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

// A file holds what its list shows, and the page says what is left out.

const say = sayIn('sv')
const keysOf = (columns: Column<never>[]) => columns.map(({ key }) => key)

describe('the file of orders says whose turn it is as the list does', () => {
  const moveOf = (changes: Partial<ListedOrder>) => {
    const order = { turn: 'staff', duty: null, askedOfParties: null, move: { who: 'staff' }, ...changes }
    const column = orderColumns(say, 'sv').find(({ key }) => key === 'move')
    return column?.cell(order as ListedOrder)
  }
  const { duty, asked, move } = messagesIn('sv').admin
  it.each(Object.entries(duty))('%s', (kind, words) =>
    expect(moveOf({ duty: kind as ListedOrder['duty'] })).toBe(words),
  )
  it.each(Object.entries(asked))('%s', (kind, words) =>
    expect(moveOf({ turn: 'parties', askedOfParties: kind as ListedOrder['askedOfParties'] })).toBe(words),
  )
  it('and names the parties that have not signed', () => {
    const parties = { who: 'parties', parties: ['saco_s', 'seko'] } as ListedOrder['move']
    expect(moveOf({ turn: 'parties', move: parties })).toBe('Saco-S, Seko')
    const employer = { who: 'parties', parties: ['employer'] } as ListedOrder['move']
    expect(moveOf({ turn: 'parties', move: employer })).toBe('Arbetsgivaren')
    expect(moveOf({ turn: 'delivery' })).toBe(move.delivery)
  })
})

describeInZones('the file of orders tells the day of each signature that counts', () => {
  it.each([
    ['signed', '2021-05-06'],
    ['void', null],
    ['declined', null],
  ])('%s', (mark, day) => {
    // Past midnight in Stockholm.
    const lines = [{ party: 'seko', mark, actedAt: new Date('2021-05-05T22:30:00Z') }]
    const order = { lines } as ListedOrder
    const cells = orderColumns(say, 'sv').filter(({ key }) => key.endsWith('_signed_on'))
    expect(cells.map(({ cell }) => cell(order))).toEqual([null, null, null, day])
  })
})

describeInZones('the file of deliveries says when the next occasion is as the list does', () => {
  const startsAt = new Date('2021-09-14T07:00:00Z')
  const times = { startsAt, isMoving: false, isOver: false }
  it.each([
    ['planned', { status: 'planned' }, [startsAt, null]],
    ['planned, while another time is chosen', { status: 'planned', isMoving: true }, [startsAt, null]],
    ['a proposed day', { status: 'proposed' }, [null, '2021-09-14']],
    ['a proposed day that has passed', { status: 'proposed', isOver: true }, [null, null]],
    ['several times that are asked about', { status: 'proposed', isMoving: true }, [null, null]],
    ['no day', { status: 'proposed', startsAt: null }, [null, null]],
    ['none is left', { status: 'done' }, [null, null]],
  ])('%s', (_case, changes, expected) => {
    const delivery = { occasions: [{ ...times, ...changes }] } as DeliverySummary
    const columns = deliveryColumns(say, 'sv').filter(({ key }) => /^(nextOccasion|proposedOn)$/.test(key))
    expect(columns.map(({ cell }) => cell(delivery))).toEqual(expected)
  })
})

it('a delivery of which nobody gave a number has none in the file', () => {
  const column = deliveryColumns(say, 'sv').find(({ key }) => key === 'participants')
  const of = (...counts: (number | null)[]) =>
    column?.cell({ occasions: counts.map(actualParticipants => ({ actualParticipants })) } as DeliverySummary)
  expect([of(), of(null), of(null, 0), of(3, null, 4)]).toEqual([null, null, 0, 7])
})

describe('what the list of the staff shows and its file leaves out is said there', () => {
  const lists: Record<string, [shown: string[], columns: string[]]> = {
    '/admin/leveranser': [
      ['organisation', 'service', 'status', 'nextOccasion', 'occasionsDone', 'owner', 'createdAt'],
      keysOf(staffDeliveryColumns(say, 'sv')),
    ],
    '/admin/intresse': [
      ['organisation', 'nextStep', 'owner', 'service', 'lastHeldOn', 'waitingSince', 'interestedAt', 'note'],
      keysOf(interestColumns(say, 'sv')),
    ],
    '/admin/post': [['subject', 'to', 'status', 'attempts', 'createdAt'], keysOf(mailColumns(say))],
    '/admin/logg': [['occurredAt', 'event', 'about', 'person'], keysOf(eventColumns(say, 'sv'))],
  }
  it.each(Object.entries(lists))('%s', (page, [shown, columns]) => {
    const drawn = markupOf(<DownloadLinks shown={`${page}?sok=x`} />)
    const isWhole = shown.every(key => columns.includes(key))
    expect(/<p[^>]*>Filen /.test(drawn)).toBe(!isWhole)
  })
})
