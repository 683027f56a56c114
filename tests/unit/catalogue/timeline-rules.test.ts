import { expect, it } from 'vitest'
import { drawTimeline, timelineWidth, waitOf } from '@/features/catalogue/lifecycle/timeline-rules'
import { services } from '@/features/catalogue/thirteen/services'
import { lengthOf } from '@/lib/time-text'
import { describeInZones } from '../../support/zones'

const at = (afterDays: number, minutes = 60) => ({ key: `day-${afterDays}`, afterDays, minutes })

describeInZones('the drawn timeline', () => {
  it.each([[[]], [[at(0)]], [[at(0), at(0)]]])('is not drawn where all is on one day: %j', occasions => {
    expect(drawTimeline(occasions)).toBeNull()
  })

  it('runs from the first day to the last, and spaces the marks by days', () => {
    const drawing = drawTimeline([at(0, 120), at(14, 121), at(28, 241)])
    expect(drawing?.marks.map(mark => mark.x)).toEqual([20, 320, 620])
    expect(drawing?.marks.map(mark => mark.radius)).toEqual([8, 11, 14])
    expect(drawing?.marks.map(mark => mark.key)).toEqual(['day-0', 'day-14', 'day-28'])
    expect(drawing?.ticks).toEqual([20, 170, 320, 470, 620])
    expect(drawing?.weeksApart).toBe(1)
  })

  it.each([
    [70, 1, 11],
    [71, 4, 3],
    [2, 1, 1],
  ])('over %s days has a stroke every %s weeks, %s in all', (days, weeksApart, ticks) => {
    const drawing = drawTimeline([at(0), at(days)])
    expect([drawing?.weeksApart, drawing?.ticks.length]).toEqual([weeksApart, ticks])
  })

  it('keeps every service of the catalogue within its drawing', () => {
    for (const { content } of services) {
      for (const { x, radius } of drawTimeline(content.occasions)?.marks ?? []) {
        expect(x - radius).toBeGreaterThanOrEqual(0)
        expect(x + radius).toBeLessThanOrEqual(timelineWidth)
      }
    }
  })
})

describeInZones('in words', () => {
  it.each([
    [0, 'start', 0],
    [1, 'days', 1],
    [6, 'days', 6],
    [7, 'weeks', 1],
    [42, 'weeks', 6],
    [112, 'weeks', 16],
    [120, 'months', 4],
  ] as const)('%s days after is %s %s', (days, unit, count) => {
    expect(waitOf(days)).toEqual({ unit, count })
  })

  it.each([
    [45, 0, 45],
    [60, 1, 0],
    [150, 2, 30],
  ])('%s minutes are %s hours and %s minutes', (length, hours, minutes) => {
    expect(lengthOf(length)).toEqual({ hours, minutes })
  })
})
