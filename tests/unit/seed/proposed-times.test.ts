import { calendarFor } from '@seed/world/calendar'
import { proposedDays } from '@seed/world/demo-story'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'
import { describeInZones } from '../../support/zones'

describeInZones("the times that the demo's staff propose", () => {
  it('are three working days, whichever day it is told on', () => {
    for (let day = 0; day < 366; day++) {
      const days = proposedDays(calendarFor(addDays('2026-01-01', day)))
      expect(days.filter(isWorkingDay)).toEqual([...new Set(days)].toSorted())
    }
  })
})
