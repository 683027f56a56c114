import { expect, it } from 'vitest'
import { DeliveryList } from '@/features/deliveries/components/delivery-list'
import { DeliveryNextStep } from '@/features/deliveries/components/delivery-next-step'
import { DeliveryTable } from '@/features/deliveries/components/delivery-table'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import type { DeliverySummary, OccasionView } from '@/features/deliveries/delivery-view'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import type { DeliveryView } from '@/features/deliveries/queries'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import type { Step } from '@/features/journey/rules'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')

const occasion = (changes: Partial<OccasionView>) =>
  ({
    ...{ id: 'o', deliveryId: 'd', title: { sv: 'Halvdag', en: 'Half day' }, status: 'done' },
    ...{ startsAt: null, minutes: 90, mode: 'on_site', place: '', link: '', deliverer: null, note: '' },
    ...{ plannedParticipants: null, actualParticipants: 12, doneOn: '2021-06-10', doneTime: null },
    ...changes,
  }) as OccasionView

const list = (occasions: OccasionView[], history: HistoryEntry[] = []) =>
  markupOf(<OccasionList {...{ occasions, history, role: 'party', today: '2021-06-17' }} />)

it('is held by the one who said yes; another is asked, once it is planned and until it is over', () => {
  const planned = { status: 'planned', deliverer: { id: 'l', name: 'Leila' }, doneOn: null } as const
  expect(list([occasion({ ...planned, isHeld: true })])).toContain('Leila håller i tillfället')
  const asked = list([occasion({ ...planned, isHeld: false })])
  expect(asked).toContain('Leila är tillfrågad som utförare. Inget svar har kommit än. Tiden')
  expect(list([occasion({ ...planned, isHeld: false, isOver: true })])).not.toContain('Leila')
  const meant = list([occasion({ ...planned, status: 'proposed', isHeld: false })])
  expect(meant).toContain('Leila är tänkt att hålla i tillfället')
  expect(meant).not.toContain('svar ')
})

it('says that a place or a link comes, until it is over', () => {
  const planned = { status: 'planned', doneOn: null } as const
  expect(list([occasion({ ...planned, mode: 'digital' })])).toContain('Kansliet lägger in länken.')
  expect(list([occasion(planned)])).toContain('Kansliet lägger in platsen.')
  const others = [{ place: 'Sal 1' }, { link: 'https://x.example' }, { isOver: true }]
  for (const other of others) expect(list([occasion({ ...planned, ...other })])).not.toContain('lägger in')
})

it('says that somebody is sought where the one who was asked has said no, and names nobody', () => {
  const asked = { status: 'planned', doneOn: null, isHeld: false, isDeclined: true } as const
  const declined = [occasion({ ...asked, deliverer: { id: 'l', name: 'Leila' } })]
  expect(list(declined)).toContain('Utförare söks')
  expect(list(declined)).not.toContain('Leila')
  const reader = { role: 'deliverer', today: '2021-06-17', history: [] } as const
  const own = markupOf(<OccasionList occasions={declined} {...reader} />)
  expect(own).toContain('Du har tackat nej till tillfället')
  expect(own).not.toMatch(/tillfrågad|Utförare söks/)
})

it('a digital one is nowhere but at its link', () => {
  const digital = list([occasion({ mode: 'digital', place: 'Aspköping' })])
  expect(digital).toContain('Digitalt<')
  expect(digital).not.toContain('Aspköping')
  expect(list([occasion({ place: 'Aspköping' })])).toContain('På plats: Aspköping')
})

it('a number that nobody gave is not made none in the history', () => {
  const entryOf = (participants: number | null) => {
    const facts = { doneOn: '2021-06-10', recordedOn: '2021-06-10', participants, inUse: false }
    const entry = { id: 'e', occasionId: 'o', at: now, role: 'staff', by: null, texts: {} }
    return { ...entry, happened: { kind: 'occasion.done', facts } } as unknown as HistoryEntry
  }
  expect(list([occasion({})], [entryOf(null)])).toContain('10 juni 2021, antal inte angivet.')
  expect(list([occasion({})], [entryOf(0)])).toContain('10 juni 2021, 0 deltagare.')
})

describeInZones('an occasion that is done', () => {
  const sameDay = new Date('2021-06-10T15:00Z')
  const later = new Date('2021-06-12T09:00Z')
  const last = new Date('2021-06-15T09:00Z')

  it.each([
    ['registered the same day', sameDay, sameDay, null],
    ['registered later', later, later, 'Registrerades 12 juni 2021<'],
    ['changed later', sameDay, last, 'Registrerades 10 juni 2021, ändrat 15 juni 2021<'],
    ['registered and changed later', later, last, 'Registrerades 12 juni 2021, ändrat 15 juni 2021<'],
  ])('%s tells both days, each for what it was', (_case, registeredAt, recordedAt, words) => {
    const html = list([occasion({ registeredAt, recordedAt })])
    if (words) expect(html).toContain(words)
    else expect(html).not.toMatch(/Registrerades|ändrat/)
  })

  it('has one rule below it, with a history or without', () => {
    const happened = { kind: 'occasion.cancelled', facts: { before: 'planned', sequence: 1 } }
    const entry = { id: 'e', occasionId: 'o', at: now, role: 'staff', by: null, texts: {}, happened }
    for (const history of [[], [entry as unknown as HistoryEntry]]) {
      const html = list([occasion({})], history)
      expect(html.includes('<details')).toBe(history.length > 0)
      expect(html.match(/border-b /g)).toHaveLength(1)
    }
  })
})

describeInZones('occasions that are counted', () => {
  const service = { number: 3, level: 'organisation', kinds: ['preventive'], name: { sv: 'IA', en: 'IA' } }
  const of = (...statuses: OccasionView['status'][]) =>
    ({
      ...{ id: 'd', organisationId: 'v', organisation: 'Verket', owner: null, status: 'done', service },
      ...{ createdAt: now, inUseOn: null },
      occasions: statuses.map((status, index) => occasion({ id: `${index}`, status })),
    }) as unknown as DeliverySummary & DeliveryView
  const drawn = (locale: 'sv' | 'en', ...statuses: OccasionView['status'][]) => {
    const delivery = of(...statuses)
    const [done, cancelled] = (['done', 'cancelled'] as const).map(
      status => statuses.filter(one => one === status).length,
    )
    const order = { occasions: statuses.length - (cancelled ?? 0), done, cancelled, answers: 0 }
    const step = { milestone: 'occasions', state: 'done', on: null } as Step
    const station = { order, steps: [step], duty: null, deliveryId: null } as unknown as Station
    return [
      <DeliveryList key="list" deliveries={[delivery]} askedOf={() => null} />,
      <DeliveryTable
        key="table"
        {...{ deliveries: [delivery], now, path: '/l', filter: deliveryFilter.read({}) }}
      />,
      <DeliveryNextStep key="step" {...{ delivery, role: 'staff', now, evaluation: null, answered: null }} />,
      ...(['done', 'now'] as const).map(state => (
        <StepText key={state} step={{ ...step, state }} station={station} />
      )),
    ].map(part => markupOf(part, locale))
  }

  it('tell those that are cancelled, everywhere', () => {
    const [list, , , ...journey] = drawn('sv', 'done', 'done', 'cancelled')
    for (const html of [list, ...journey]) expect(html).toContain('2 genomförda, 1 inställt')
    expect(drawn('sv', 'done', 'planned', 'cancelled')[0]).toContain('1 genomfört, 1 kvar, 1 inställt')
    // Beside one that is cancelled they are not both.
    for (const html of drawn('sv', 'done', 'done', 'cancelled')) expect(html).not.toContain('Båda')
    for (const html of drawn('sv', 'done', 'cancelled', 'cancelled')) expect(html).toMatch(/inställ/)
    for (const html of drawn('en', 'done', 'done', 'cancelled')) expect(html).toContain('cancelled')
  })

  it('say nothing of it where none is', () => {
    for (const html of [...drawn('sv', 'done', 'done'), ...drawn('en', 'done')]) {
      expect(html).not.toMatch(/inställ|cancelled/)
    }
  })
})
