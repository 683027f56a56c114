import { addDays, type Day } from '@/lib/dates'
import { type Calendar, daysBetween, workingDayFrom, workingDayUpTo } from './calendar'
import type { OrderPlan } from './plans'

const TIME_UNTIL_PERIOD = 31
const LENGTH_OF_PERIOD = 97
const DAYS_AFTER_LAST = 21

/** The plan of which each occasion falls on a working day, also once it has moved to the world's calendar. */
export function onWorkingDays(plan: OrderPlan, calendar: Calendar): OrderPlan {
  const moveAhead = movesAhead(plan, calendar)
  return {
    ...plan,
    doneOn: plan.doneOn.map(day => settled(day, calendar.history)),
    aheadOn: plan.aheadOn.map(day => settled(day, moveAhead)),
  }
}

/** A round starts on its own day, which moves with the history that led to it. */
export function movesAhead({ service }: OrderPlan, { history, living }: Calendar): (day: Day) => Day {
  return service === 'kollektiv-formaga' ? history : living
}

/** The wished period, in the world's days: it begins and ends on a working day. */
export function periodOf({ era, doneOn, draftedOn }: OrderPlan, calendar: Calendar) {
  const move = calendar[era]
  const first = doneOn[0] ?? addDays(draftedOn, TIME_UNTIL_PERIOD)
  const last = doneOn.at(-1) ?? addDays(first, LENGTH_OF_PERIOD)
  return {
    periodFrom: workingDayFrom(move(first)),
    periodTo: workingDayUpTo(move(addDays(last, DAYS_AFTER_LAST))),
  }
}

/** As many days earlier as its moved day has to be. */
function settled(day: Day, move: (day: Day) => Day): Day {
  const moved = move(day)
  return addDays(day, daysBetween(moved, workingDayUpTo(moved)))
}
