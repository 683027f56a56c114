import { expect, it } from 'vitest'
import type { OccasionTemplate } from '@/features/catalogue/service-content'
import { occasionsFromTemplate } from '@/features/deliveries/occasions/occasion-template'
import { unitsOf } from '@/features/orders/content/units'
import { dayOf } from '@/lib/dates'
import { describeInZones } from '../../support/zones'

const TODAY = '2021-03-10'

const template = (changes: Partial<OccasionTemplate> = {}): OccasionTemplate => ({
  key: 'workshop',
  title: { sv: 'Halvdag', en: 'Half day' },
  description: { sv: 'Så går det till.', en: 'How it works.' },
  minutes: 240,
  mode: 'either',
  afterDays: 0,
  perUnit: false,
  followsStart: false,
  ...changes,
})

const agreed = {
  unit: 'Rättsenheten',
  mode: 'either',
  place: 'Gävle',
  participants: 21,
  periodFrom: '2021-05-03',
} as const

describeInZones('the occasions of an order', () => {
  it('follow the template in its order, with days counted from the first', () => {
    const templates = [template({ key: 'start-up' }), template({ afterDays: 14 })]
    const occasions = occasionsFromTemplate(templates, agreed, TODAY)
    expect(occasions).toMatchObject([
      { templateKey: 'start-up', position: 1, minutes: 240, plannedParticipants: 21 },
      { templateKey: 'workshop', position: 2 },
    ])
    expect(occasions.map(one => one.startsAt && dayOf(one.startsAt))).toEqual(['2021-05-03', '2021-05-17'])
  })

  it('are one for each unit where the template says so, each with its name and its share', () => {
    const content = { ...agreed, unit: 'Enhet A; Enhet B\nEnhet C' }
    const occasions = occasionsFromTemplate([template({ perUnit: true })], content, TODAY)
    expect(occasions.map(one => one.title.sv)).toEqual([
      'Halvdag: Enhet A',
      'Halvdag: Enhet B',
      'Halvdag: Enhet C',
    ])
    expect(occasions.map(one => one.position)).toEqual([1, 2, 3])
    expect(occasions.map(one => one.plannedParticipants)).toEqual([7, 7, 7])
    expect(occasions.map(one => one.startsAt && dayOf(one.startsAt))).toEqual([
      '2021-05-03',
      '2021-05-10',
      '2021-05-17',
    ])
  })

  it('have no day where people lead it themselves', () => {
    const templates = [template({ key: 'registration' })]
    expect(occasionsFromTemplate(templates, agreed, TODAY)).toMatchObject([{ startsAt: null }])
  })

  it('keep the plain title for a single unit', () => {
    expect(occasionsFromTemplate([template({ perUnit: true })], agreed, TODAY)).toMatchObject([
      { title: { sv: 'Halvdag', en: 'Half day' } },
    ])
  })

  it.each([
    ['digital', 'on_site', 'Gävle', 'digital'],
    ['on_site', 'digital', 'Gävle', 'on_site'],
    ['either', 'digital', 'Gävle', 'digital'],
    ['either', 'on_site', 'Gävle', 'on_site'],
    ['either', 'either', 'Gävle', 'on_site'],
    ['either', 'either', '', 'digital'],
    ['either', null, '', 'digital'],
  ] as const)('template %s, order %s at "%s": %s', (mode, wished, place, expected) => {
    const [occasion] = occasionsFromTemplate([template({ mode })], { ...agreed, mode: wished, place }, TODAY)
    expect(occasion?.mode).toBe(expected)
    expect(occasion?.place).toBe(expected === 'on_site' ? place : '')
  })

  it.each([
    ['2021-01-04', '2021-03-24'],
    [null, '2021-03-24'],
    ['2021-05-01', '2021-05-03'],
    // The Monday after summer time began, and the one after it ended.
    ['2021-03-28', '2021-03-29'],
    ['2021-10-31', '2021-11-01'],
    ['2024-02-29', '2024-02-29'],
    ['2027-01-02', '2027-01-04'],
  ] as const)('a period from %s is proposed for %s, a working day at nine', (periodFrom, expected) => {
    const [occasion] = occasionsFromTemplate([template()], { ...agreed, periodFrom }, TODAY)
    expect(occasion?.startsAt && dayOf(occasion.startsAt)).toBe(expected)
    expect(occasion?.startsAt?.toISOString()).toMatch(/T0[78]:00/)
  })
})

it.each([
  ['', ['']],
  ['  ;  ', ['']],
  ['A', ['A']],
  ['A;B', ['A', 'B']],
  ['A ;\n B;', ['A', 'B']],
])('the units of %j', (unit, units) => {
  expect(unitsOf(unit)).toEqual(units)
})
