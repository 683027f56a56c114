import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import type { CalendarEntry } from '@/features/deliveries/calendar/calendar-entry'
import { EntryList } from '@/features/deliveries/calendar/components/entry-list'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { isOverAt, type OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { OccasionTitle } from '@/features/deliveries/occasions/components/occasion-title'
import type { DeliveryView } from '@/features/deliveries/queries'
import { type InOrder, recounted } from '@/features/deliveries/series/rules'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import { type HeldOccasion, stepsOf } from '@/features/journey/rules'
import { stockholmInstant } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const [past, ahead] = [new Date('2021-06-12T07:00:00Z'), new Date('2021-06-22T07:00:00Z')]
const title = { sv: 'I bruk', en: 'In use' }

const timed = (status: OccasionView['status'], startsAt: Date | null, isMoving = false) => ({
  ...{ status, startsAt, isMoving, isOver: isOverAt({ status, startsAt, minutes: 60 }, now), doneOn: null },
})
const occasion = (...of: Parameters<typeof timed>) =>
  ({ id: 'o', title, minutes: 60, ...timed(...of) }) as unknown as OccasionView

function said(what: ReactNode): string {
  const drawn = markupOf(what)
  return wordsOf(drawn, ' ').replaceAll(/\s+/g, ' ').trim()
}

describeInZones('a proposed day that has passed', () => {
  it('is told as passed wherever the occasion tells its time, and one to come is not', () => {
    expect(said(<OccasionTime occasion={occasion('proposed', past)} />)).toBe(
      'Ingen dag än. Den tänkta dagen, lördag 12 juni 2021, har passerat.',
    )
    expect(said(<OccasionTime occasion={occasion('proposed', ahead)} />)).toBe(
      'Tänkt dag: tisdag 22 juni 2021',
    )
    const today = new Date('2021-06-17T06:00:00Z')
    expect(said(<OccasionTime occasion={occasion('proposed', today)} />)).toBe(
      'Tänkt dag: torsdag 17 juni 2021',
    )
  })

  it('a form’s heading has the day of a plan, and of a proposal the name alone', () => {
    expect(said(<OccasionTitle occasion={occasion('planned', ahead)} />)).toBe('I bruk, 22 juni 2021')
    expect(said(<OccasionTitle occasion={occasion('proposed', past)} />)).toMatch(/^I bruk Ingen dag än\./)
    expect(said(<OccasionTitle occasion={occasion('proposed', ahead)} />)).toMatch(/^I bruk Tänkt dag/)
  })

  it('the calendar marks it', () => {
    const entry = (isOver: boolean) =>
      ({
        ...{ kind: 'occasion', id: 'e', status: 'proposed', isOver, title, startsAt: past, deliverer: null },
        service: { name: title },
      }) as unknown as CalendarEntry
    const list = (isOver: boolean) =>
      said(<EntryList entries={[entry(isOver)]} reader={{ role: 'party', sign: () => null }} />)
    expect(list(true)).toContain('Tänkt dag, har passerat')
    expect(list(false)).not.toContain('passerat')
  })

  it.each<[string, HeldOccasion[], string]>([
    ['has passed', [timed('proposed', past)], 'Tänkt dag: 12 juni 2021, har passerat'],
    ['is to come', [timed('proposed', ahead)], 'Tänkt dag: 22 juni 2021'],
    ['stands beside a planned one', [timed('proposed', past), timed('planned', ahead)], 'nästa 22 juni 2021'],
    ['gives way to other times', [timed('proposed', past, true)], 'Tider är föreslagna'],
    ['is not there', [timed('proposed', null)], 'Kansliet planerar'],
    ['never comes', [{ ...timed('proposed', null), templateKey: REGISTRATION_KEY }], 'Ni väljer själva när'],
  ])('the journey says it in the words of the list of deliveries, where it %s', (_case, occasions, words) => {
    const order = {
      ...{ status: 'confirmed' as const, startedOn: '2021-02-01', stoodOn: '2021-02-20' },
      ...{ validOn: '2021-02-20', confirmedOn: null, endedOn: null },
      ...{ signBy: null, roundStartsOn: null, isEarlier: false, occasions, cancelled: 0, followUp: null },
    }
    const step = stepsOf({ interest: null, talkedOn: null, order }, '2021-06-17').find(
      ({ state }) => state === 'now',
    )
    const station = { order: { occasions: 2, done: 0, cancelled: 0 }, steps: [] } as unknown as Station
    const text = step && said(<StepText step={step} station={{ ...station, status: 'confirmed' }} />)
    expect(text?.endsWith(words), text).toBe(true)
  })
})

it('the period that the parties wished is told of the first occasion alone: it is when they wished to start', () => {
  const [off, first, second] = ['cancelled', 'done', 'proposed'].map((status, index) => ({
    ...{ id: `o${index}`, status },
  })) as OccasionView[]
  const period = { from: '2021-04-01', to: '2021-05-01' }
  const delivery = { order: { period }, occasions: [off, first, second] } as unknown as DeliveryView
  const told = [off, first, second].map(one => wishedIn(delivery, one, '2021-06-17')?.period)
  expect(told).toEqual([undefined, period, undefined])
})

describeInZones('proposals after a plan that came later than they', () => {
  const at = (day: string, time = '09:00') => stockholmInstant(day, time)
  const one = (id: string, changes: Partial<InOrder> = {}): InOrder => ({
    ...{ id, templateKey: id, status: 'proposed', startsAt: at('2026-11-23'), isMoving: false, wait: 80 },
    ...changes,
  })
  const training = one('training', { status: 'planned', startsAt: at('2026-12-16', '13:00'), wait: 14 })

  it('are counted from it by the template, to a working day at their own hour', () => {
    const [found, ...others] = recounted([training, one('in-use')])
    expect(others).toEqual([])
    expect(found).toEqual({ id: 'in-use', startsAt: at('2027-02-22') })
    expect(isWorkingDay('2027-02-22')).toBe(true)
  })

  it.each<[string, InOrder]>([
    ['comes later anyway', one('in-use', { startsAt: at('2026-12-17') })],
    ['is planned itself', one('in-use', { status: 'planned' })],
    ['has no day', one('in-use', { startsAt: null })],
    ['is asked about', one('in-use', { isMoving: true })],
    ['was added beside the template', one('in-use', { templateKey: 'added' })],
    ['is another unit’s turn', one('in-use', { templateKey: 'training' })],
  ])('one that %s stays', (_case, other) => {
    expect(recounted([training, other])).toEqual([])
  })

  it('are counted from the last of the times that the parties choose among, as from a plan', () => {
    const asked = { startsAt: at('2026-11-20'), isMoving: true, lastAsked: at('2026-12-16', '13:00') }
    const planned = recounted([training, one('in-use')])
    for (const status of ['proposed', 'planned'] as const)
      expect(recounted([{ ...training, ...asked, status }, one('in-use')])).toEqual(planned)
    expect(
      recounted([{ ...training, ...asked, status: 'proposed', lastAsked: null }, one('in-use')]),
    ).toEqual([])
  })

  it('none follows one that comes after it', () => {
    expect(recounted([one('first', { wait: 0 }), training])).toEqual([])
  })
})
