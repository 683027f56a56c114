import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import { SessionReading } from '@/features/deliveries/sessions/components/session-reading'
import { markupOf } from '../../support/markup'

const occasion = {
  ...{ id: 'one', deliveryId: 'd1', title: { sv: 'Träff 1', en: 'Session 1' }, status: 'planned' },
  ...{ startsAt: new Date('2021-09-23T07:00:00Z'), minutes: 90, mode: 'digital', place: 'Aulan' },
  ...{ plannedParticipants: 12, doneOn: null, deliverer: null },
} as OccasionView
const delivery = { organisation: 'Verket', contact: { name: 'Kim Kontakt' } } as DeliveryView
const part = (of: string, plannedParticipants: number | null, mode: OccasionView['mode']) => ({
  ...{ occasionId: of, deliveryId: `d-${of}`, organisation: of },
  ...{ mode, plannedParticipants, actualParticipants: null },
})
const joined = [part('Skolan', 7, 'on_site'), part('Museet', null, 'on_site')]

const read = (locale: 'sv' | 'en') => markupOf(<SessionReading {...{ delivery, occasion, joined }} />, locale)

it.each([
  ['sv', 'Träff 1', '19 väntas, en verksamhet har inget antal'],
  ['en', 'Session 1', '19 expected, one organisation has no number'],
] as const)('a joint session is told for all its organisations, in %s', (locale, title, sum) => {
  const told = read(locale)
  expect(told).toContain(title)
  expect(told).toContain(sum)
  const rows = told.split('<li').slice(1)
  expect(rows.map(row => /\/leveranser\/[\w-]+/.exec(row)?.[0])).toEqual(
    ['d-Museet', 'd-Skolan', 'd1'].map(id => `/leveranser/${id}`),
  )
  expect(rows.map(row => / 12 |>12 | 7 /.test(row))).toEqual([false, true, true])
})

it('what belongs to one of its organisations alone stands for none of them', () => {
  const [shared = '', ...own] = read('sv').split('<li')
  expect(shared).not.toContain('Verket')
  expect(shared).not.toContain('Kim Kontakt')
  expect(own.map(row => row.includes('Digitalt'))).toEqual([false, false, true])
})
