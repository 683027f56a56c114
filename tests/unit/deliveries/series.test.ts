import { describe, expect, it } from 'vitest'
import { readLayout, rowsOf, type SeriesOccasion } from '@/features/deliveries/series/layout'
import { seriesDays, shiftedDay, waitsOf } from '@/features/deliveries/series/rules'
import { stockholmInstant } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'
import { describeInZones } from '../../support/zones'

const four = [0, 7, 14, 21]

describe('the days of a series', () => {
  it.each([
    ['every Tuesday', '2026-09-01', 'weekly', ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22']],
    [
      'Christmas and New Year passed over, and week 53',
      '2026-12-18',
      'weekly',
      ['2026-12-18', '2027-01-08', '2027-01-15', '2027-01-22'],
    ],
    ['over a leap day', '2024-02-15', 'weekly', ['2024-02-15', '2024-02-22', '2024-02-29', '2024-03-07']],
    [
      'every second week, Good Friday passed over',
      '2026-03-20',
      'fortnightly',
      ['2026-03-20', '2026-04-17', '2026-05-15', '2026-05-29'],
    ],
    ['from a Sunday on', '2026-09-06', 'weekly', ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28']],
  ] as const)('%s', (_case, from, pace, days) => {
    expect(seriesDays(four, { from, pace })).toEqual(days)
  })

  it('by the template, a holiday gives way to the next working day', () => {
    expect(seriesDays([0, 56], { from: '2026-10-30', pace: 'template' })).toEqual([
      '2026-10-30',
      '2026-12-28',
    ])
  })

  it('are working days whatever day they begin on', () => {
    const starts = Array.from({ length: 370 }, (_, days) => shiftedDay('2026-01-01', { days }))
    for (const from of starts) {
      for (const pace of ['template', 'weekly', 'fortnightly'] as const) {
        const days = seriesDays(four, { from, pace })
        expect(days.every(isWorkingDay) && days.every((day, at) => day > (days[at - 1] ?? '')), from).toBe(
          true,
        )
      }
    }
  })
})

it('a template says how far apart they are, units and added ones too', () => {
  const templates = [
    { key: 'start-up', afterDays: 0 },
    { key: 'closing', afterDays: 56 },
    { key: 'day', afterDays: 0 },
  ]
  expect(waitsOf(templates, ['start-up', 'closing'])).toEqual([0, 56])
  expect(waitsOf(templates, ['day', 'day', 'day'])).toEqual([0, 7, 14])
  expect(waitsOf(templates, ['closing', 'added'])).toEqual([0, 7])
  expect(waitsOf(templates, [])).toEqual([])
})

describeInZones('a moved series', () => {
  const occasion = (day: string, time: string): SeriesOccasion => ({
    ...{ id: day, title: { sv: '', en: '' }, status: 'planned', seen: 'planned-0', wait: 0 },
    ...{ modes: ['digital'], place: '' },
    startsAt: stockholmInstant(day, time),
  })
  const moved = (day: string, time: string, layout: Parameters<typeof rowsOf>[1]) => {
    const [row] = rowsOf([occasion(day, time)], layout, '2026-01-01')
    return [row?.on, row?.time]
  }

  it('keeps its hour on the clock across both changes of summer time', () => {
    expect(moved('2027-03-26', '09:00', { days: 7 })).toEqual(['2027-04-02', '09:00'])
    expect(moved('2027-10-29', '23:30', { days: 7 })).toEqual(['2027-11-05', '23:30'])
  })

  it('goes to another weekday of the same week, and to another hour', () => {
    expect(moved('2026-09-03', '09:00', { weekday: 2, time: '13:00' })).toEqual(['2026-09-01', '13:00'])
    expect(moved('2026-12-22', '09:00', { weekday: 5 })).toEqual(['2026-12-28', '09:00'])
  })

  it('passes a day that has been by', () => {
    const [row] = rowsOf([occasion('2025-12-18', '09:00')], {}, '2026-01-01')
    expect(row?.on).toBe('')
  })
})

it.each([
  [{}, {}],
  [
    { fran: '2026-09-01', tid: '09:00', takt: 'weekly' },
    { from: '2026-09-01', time: '09:00', pace: 'weekly' },
  ],
  [{ dagar: '-7' }, { days: -7 }],
  [
    { veckodag: '2', tid: '13:00' },
    { weekday: 2, time: '13:00' },
  ],
  [{ fran: '2026-02-30', tid: '25:00', takt: 'ibland', dagar: '1e9', veckodag: '7' }, {}],
  [{ fran: ['2026-09-01'], dagar: '0' }, {}],
])('the address %j asks for %j', (address, layout) => {
  expect(JSON.parse(JSON.stringify(readLayout(address)))).toEqual(layout)
})
