import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DownloadLinks } from '@/components/layout/download-links'
import { sayIn } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import { staffDeliveryColumns } from '@/features/exports/tables/deliveries'
import { eventColumns } from '@/features/exports/tables/events'
import { interestColumns } from '@/features/exports/tables/interests'
import { mailColumns } from '@/features/exports/tables/mail'
import { orderColumns } from '@/features/exports/tables/orders'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import { messagesIn } from '@/messages/messages'

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
    expect(moveOf({ turn: 'delivery' })).toBe(move.delivery)
  })
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
    const drawn = renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <DownloadLinks shown={`${page}?sok=x`} />
      </NextIntlClientProvider>,
    )
    const isWhole = shown.every(key => columns.includes(key))
    expect(/<p[^>]*>Filen /.test(drawn)).toBe(!isWhole)
  })
})
