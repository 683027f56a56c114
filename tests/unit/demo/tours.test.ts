import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isOldDemo } from '@/features/demo/rules'
import {
  cookieOf,
  pageOfStep,
  placeIn,
  placeOf,
  STEPS,
  type TourPlace,
  tourNames,
  tours,
} from '@/features/demo/tours/rules'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const kept = (place: TourPlace) => /^rundtur=([^;]+);/.exec(cookieOf(place))?.[1]

it.each(tourNames)('the tour of %s has five steps, each with a page of the portal and its words', name => {
  const { stops } = tours[name]
  expect(stops).toHaveLength(STEPS)
  for (const stop of stops) {
    const folder = path.resolve('src/app', `.${stop.split('?')[0]}`)
    expect(readdirSync(folder), stop).toContain('page.tsx')
  }
  for (const locale of ['sv', 'en'] as const) {
    expect(Object.keys(messagesIn(locale).demo.tour.steps[name])).toEqual(['1', '2', '3', '4', '5'])
  }
})

it('a cookie remembers the step, and whether the tour was left there', () => {
  for (const isLeft of [false, true]) {
    const place: TourPlace = { name: 'union', step: 3, isLeft }
    expect(placeOf(kept(place))).toEqual(place)
  }
  expect(pageOfStep({ name: 'staff', step: 5, isLeft: false })).toBe('/statistik')
})

it.each([undefined, '', 'hr', 'hr.0', 'hr.6', 'hr.x', 'other.1', 'hr.1.5.2', '..', 'hr.1e0'])(
  'a made-up cookie, %s, leads no further than a tour',
  cookie => {
    const place = placeOf(cookie)
    expect(place === null || (tourNames.includes(place.name) && place.step === 1)).toBe(true)
  },
)

it('an address of no step is none', () => {
  expect(placeIn('hr', '6')).toBeNull()
  expect(placeIn('nobody', '1')).toBeNull()
})

describeInZones('the age of a demo', () => {
  it.each([
    ['2026-10-29', false],
    ['2026-10-28', true],
    ['2021-06-17', true],
    ['2026-12-24', false],
  ])('on 28 November a demo of %s is old: %s', (madeFor, isOld) => {
    expect(isOldDemo(madeFor, '2026-11-28')).toBe(isOld)
  })
})
