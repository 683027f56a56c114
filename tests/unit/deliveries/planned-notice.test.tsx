import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PlannedNotice } from '@/features/deliveries/history/components/planned-notice'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const startsAt = '2021-05-04T11:00:00.000Z'
const entry = (kind: string, facts: object, texts = {}) =>
  ({
    id: kind,
    texts,
    happened: { kind, facts: { startsAt, movedFrom: null, ...facts } },
  }) as unknown as HistoryEntry

const first = entry('occasion.planned', {})
const moved = entry('occasion.rescheduled', { movedFrom: '2021-05-03T07:00:00.000Z' })
const elsewhere = entry('occasion.rescheduled', {}, { placeTo: 'Aulan' })

function said(klart: string, history: HistoryEntry[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <PlannedNotice klart={klart} history={history} />
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]*>/g, '')
}

describeInZones('the receipt of a plan', () => {
  it.each([
    ['a first time', 'planerat', [first], 'Tillfället är inplanerat.'],
    [
      'a chosen time of one that had a time',
      'planerat',
      [first, moved],
      'Flyttat till tisdag 4 maj 2021 kl. 13:00.',
    ],
    ['another time', 'flyttat', [first, moved], 'Flyttat till tisdag 4 maj 2021 kl. 13:00.'],
    ['another place', 'flyttat', [first, moved, elsewhere], 'Flyttat till Aulan.'],
    [
      'another deliverer',
      'flyttat',
      [first, entry('occasion.deliverer_changed', {})],
      'Ändringen är sparad.',
    ],
    ['nothing of the plan', 'tillagt', [first, moved], 'Tillfället är tillagt.'],
  ])('after %s the page says so', (_deed, klart, history, words) => {
    expect(said(klart, history)).toContain(words)
  })
})
