import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { PlannedNotice } from '@/features/deliveries/history/components/planned-notice'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const startsAt = '2021-05-04T11:00:00.000Z'
const entry = (kind: string, facts: object, texts = {}) =>
  ({
    ...{ id: kind, occasionId: 'a', at: new Date('2021-04-01T08:00:00Z') },
    texts,
    happened: { kind, facts: { startsAt, movedFrom: null, ...facts } },
  }) as unknown as HistoryEntry

const first = entry('occasion.planned', {})
const moved = entry('occasion.rescheduled', { movedFrom: '2021-05-03T07:00:00.000Z' })
const elsewhere = entry('occasion.rescheduled', {}, { placeTo: 'Aulan' })
const held = (delivererFrom: string | null, delivererTo: string | null) =>
  ({ ...entry('occasion.deliverer_changed', {}), delivererFrom, delivererTo }) as HistoryEntry

const occasion = (id: string, changes: Partial<OccasionView> = {}) =>
  ({
    ...{
      id,
      title: { sv: `Träff ${id}`, en: `Meeting ${id}` },
      status: 'planned',
      startsAt: new Date(startsAt),
    },
    ...{ deliverer: { id: 'u', name: 'Ulla' }, sessionId: null, isMoving: false, templateKey: 'meeting' },
    ...changes,
  }) as unknown as OccasionView

function said(klart: string, history: HistoryEntry[], occasions = [occasion('a')]): string {
  return wordsOf(
    markupOf(<PlannedNotice {...{ klart, history, occasions }} now={new Date('2021-04-01T08:01:00Z')} />),
    ' ',
  ).replaceAll(/ +/g, ' ')
}

it.each([
  ['tider-besvarade', true],
  ['byte-nekat', true],
  ['utvarderat', true],
  ['tillagt', false],
])('a party that has answered is led on to what waits for it: %s', (klart, leads) => {
  expect(said(klart, []).includes('Till det som väntar på dig')).toBe(leads)
})

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
    ['another deliverer', 'flyttat', [first, held('Nils', 'Ulla')], 'Ulla är tillfrågad i stället för Nils.'],
    ['a first deliverer', 'flyttat', [first, held(null, 'Ulla')], 'Ulla är tillfrågad.'],
    ['the loss of its deliverer', 'flyttat', [first, held('Nils', null)], 'Nils håller inte längre i det.'],
    ['another length', 'flyttat', [first, entry('occasion.rescheduled', {})], 'Ändringen är sparad.'],
    ['nothing of the plan', 'tillagt', [first, moved], 'Tillfället är tillagt.'],
  ])('after %s the page says so', (_deed, klart, history, words) => {
    expect(said(klart, history)).toContain(words)
  })

  const series = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `${index + 1}`)
    const history = ids.map(id => ({ ...entry('occasion.set_in_series', {}), occasionId: id }))
    const on = (index: number) => new Date(Date.UTC(2021, 4, 4 + 7 * index, 11))
    return { history, occasions: ids.map((id, index) => occasion(id, { startsAt: on(index) })) }
  }

  it('of a series names each day and hour, and of a long one the first, the last and how many', () => {
    const { history, occasions } = series(6)
    const few = said('tider-sparade', history, occasions)
    for (const line of ['Träff 1: tisdag 4 maj 2021 kl. 13:00', 'Träff 6: tisdag 8 juni 2021 kl. 13:00']) {
      expect(few).toContain(line)
    }
    const long = series(7)
    const many = said('tider-sparade', long.history, long.occasions)
    expect(many).toContain(
      '7 tillfällen, från tisdag 4 maj 2021 kl. 13:00 till tisdag 15 juni 2021 kl. 13:00.',
    )
    expect(many).not.toContain('Träff 3')
  })

  it('tells who is told, and what is left to do', () => {
    const plain = said('planerat', [first])
    expect(plain).toContain('Träff a: tisdag 4 maj 2021 kl. 13:00')
    expect(plain).toContain('Parterna och Ulla får besked.')
    expect(plain).toContain('Inget är kvar att planera.')
    const others = [occasion('a', { deliverer: null }), occasion('b', { status: 'proposed' })]
    const left = said('planerat', [first], others)
    expect(left).toContain('Parterna får besked. Kvar att planera: Träff b. Utan tjänsteutförare: Träff a.')
    const joint = said('planerat', [first], [occasion('a', { sessionId: 's' })])
    expect(joint).toContain('Parterna i alla verksamheter och Ulla får besked.')
    expect(said('flyttat', [first, held('Nils', 'Ulla')])).toContain('Parterna, Ulla och Nils får besked.')
  })

  it('is about the last press alone', () => {
    const later = { ...first, id: 'later', occasionId: 'b', at: new Date('2021-04-02T08:00:00Z') }
    const two = [occasion('a'), occasion('b')]
    expect(said('planerat', [first, later], two)).not.toContain('Träff a')
  })
})

it('a change of deliverer names the new one and the former one, once it has been made', () => {
  const plan = { startsAt, movedFrom: null }
  const handed = (delivererFrom: string | null, delivererTo: string | null) =>
    ({ ...entry('occasion.handed_over', plan), delivererFrom, delivererTo }) as HistoryEntry
  const both = 'Ulla är tillfrågad i stället för Nils. Båda får besked.'
  expect(said('overlamnat', [handed('Nils', 'Ulla'), handed('Nils', 'Ulla')])).toContain(both)
  expect(said('overlamnat', [handed(null, 'Ulla')])).toContain('Ulla är tillfrågad och får besked.')
  expect(said('overlamnat', [handed('Nils', null)])).toContain(
    'Nils håller inte längre i det och får besked.',
  )
  const old = { ...handed('Nils', 'Ulla'), at: new Date('2021-03-31T08:00:00Z') }
  expect(said('overlamnat', [old])).toContain('Valet är sparat.')
  const moving = { ...moved, delivererFrom: 'Nils' } as HistoryEntry
  expect(said('planerat', [first, moving])).toMatch(/Ulla och Nils/)
})
