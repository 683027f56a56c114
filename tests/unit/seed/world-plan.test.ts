import { buildOrganisations } from '@seed/organisations'
import { BASE_MONTH_END, calendarFor } from '@seed/world/calendar'
import { planMembers } from '@seed/world/plan-members'
import type { OrderPlan } from '@seed/world/plans'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, endOfLastMonth } from '../../../src/lib/dates'
import { describeInZones } from '../../support/zones'

const plans = planMembers(buildOrganisations())
const orders = plans.flatMap(plan => plan.orders)
const inUniversities = plans.filter(plan => plan.seed.type === 'university')
const ofService = (service: string) => (order: OrderPlan) => order.service === service
const becomesValid = ({ outcome }: OrderPlan) => ['delivered', 'confirmed', 'valid'].includes(outcome)
const everyDayOfFourYears = Array.from({ length: 4 * 366 }, (_, index) => addDays('2023-01-01', index))

describe('the plan of the world', () => {
  it('is the same every time', () => {
    expect(planMembers(buildOrganisations())).toEqual(plans)
  })

  it('delivers 165 services at 263 occasions, at 125 of 128 organisations that ordered', () => {
    expect(orders.filter(order => order.outcome === 'delivered')).toHaveLength(165)
    expect(orders.flatMap(order => order.doneOn)).toHaveLength(263)
    const ordering = plans.filter(plan =>
      plan.orders.some(order => order.era === 'history' && becomesValid(order)),
    )
    expect(ordering).toHaveLength(128)
    expect(plans.filter(plan => plan.orders.some(order => order.doneOn.length > 0))).toHaveLength(125)
  })

  it('has 68 more that are interested, and IA-systemet at 21 of 31 universities', () => {
    const interested = plans.filter(plan => plan.part === 'interested')
    expect(interested).toHaveLength(68)
    for (const plan of interested) {
      expect(plan.interests.some(interest => interest.era === 'history')).toBe(true)
      expect(plan.orders.filter(becomesValid)).toEqual([])
    }
    expect(inUniversities).toHaveLength(31)
    const withTool = inUniversities.filter(plan => plan.orders.some(ofService('ia-systemet')))
    expect(withTool).toHaveLength(21)
  })

  it('counts nothing after the month end', () => {
    const counted = orders
      .filter(order => order.era === 'history')
      .flatMap(order => [order.draftedOn, ...order.doneOn])
    const shown = plans.flatMap(plan =>
      plan.interests.filter(one => one.era === 'history').map(one => one.shownOn),
    )
    for (const day of [...counted, ...shown]) expect(day <= BASE_MONTH_END).toBe(true)
  })

  it('lets only those be counted who are counted already in what goes on now', () => {
    for (const plan of plans) {
      const isNow = plan.orders.some(order => order.era === 'living' && becomesValid(order))
      if (isNow) expect(plan.orders.some(order => order.era === 'history' && becomesValid(order))).toBe(true)
    }
    expect(orders.filter(order => order.era === 'living').flatMap(order => order.doneOn)).toEqual([])
  })

  it('has every order drafted before anything of it took place', () => {
    for (const { draftedOn, doneOn } of orders) for (const day of doneOn) expect(draftedOn < day).toBe(true)
  })
})

describeInZones('the calendar', () => {
  it('is the seed’s own on 17 June 2021', () => {
    const { history, living, monthEnd } = calendarFor('2021-06-17')
    expect([history('2020-11-12'), living('2021-06-16'), monthEnd]).toEqual([
      '2020-11-12',
      '2021-06-16',
      '2021-05-31',
    ])
  })

  it('keeps what is counted before the month end, whatever the day', () => {
    for (const asOf of everyDayOfFourYears) expectMoved(asOf)
  })
})

function expectMoved(asOf: string) {
  const { history, living, monthEnd } = calendarFor(asOf)
  expect(monthEnd).toBe(endOfLastMonth(asOf))
  expect(history(BASE_MONTH_END) <= monthEnd).toBe(true)
  expect(history(BASE_MONTH_END) > addDays(monthEnd, -7)).toBe(true)
  expect(living('2021-06-16') < asOf).toBe(true)
  expect(living('2021-06-29') > asOf).toBe(true)
  expect(dateOf(history('2021-05-27')).getUTCDay()).toBe(dateOf('2021-05-27').getUTCDay())
}
