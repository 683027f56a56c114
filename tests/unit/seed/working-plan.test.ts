import * as conversations from '@seed/conversations'
import { orderNeeds } from '@seed/needs'
import { buildOrganisations } from '@seed/organisations'
import { calendarFor } from '@seed/world/calendar'
import { planMembers } from '@seed/world/plan-members'
import { movesAhead, onWorkingDays, periodOf } from '@seed/world/working-plan'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'
import { describeInZones } from '../../support/zones'

const orders = planMembers(buildOrganisations()).flatMap(plan => plan.orders)

/** The days that an order names, when the demo is told on a day. */
function toldDays(asOf: string): string[] {
  const calendar = calendarFor(asOf)
  return orders.flatMap(order => {
    const plan = onWorkingDays(order, calendar)
    const { periodFrom, periodTo } = periodOf(plan, calendar)
    const ahead = plan.aheadOn.map(movesAhead(plan, calendar))
    return [periodFrom, periodTo, ...plan.doneOn.map(calendar.history), ...ahead]
  })
}

describeInZones('what the demo tells of days', () => {
  // Every tenth day is on each weekday, and by each holiday.
  it('falls on working days, whichever day it is told on', () => {
    for (let day = 0; day < 2 * 366; day += 10) {
      const days = new Set(toldDays(addDays('2026-01-01', day)))
      expect([...days].filter(each => !isWorkingDay(each))).toEqual([])
    }
  })

  it('keeps the order of the occasions, each in its period', () => {
    for (const asOf of ['2021-06-17', '2026-12-01', '2027-01-11']) {
      const calendar = calendarFor(asOf)
      for (const order of orders) {
        const plan = onWorkingDays(order, calendar)
        const { periodFrom, periodTo } = periodOf(plan, calendar)
        const done = plan.doneOn.map(calendar.history)
        expect([periodFrom, ...done, periodTo]).toEqual([periodFrom, ...done, periodTo].toSorted())
      }
    }
  })

  it('names no season and no month: they would not fit the day', () => {
    const dated =
      /(?<!\p{L})(?:före jul|i (?:vår|somras|sommar|höst|höstas|våras|vinter)|(?:till|nästa|under) (?:våren|vår|hösten|sommaren)|efter sommaren|årsskiftet|januari|februari|i mars|april|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu
    expect(JSON.stringify([orderNeeds, conversations])).not.toMatch(dated)
  })
})
