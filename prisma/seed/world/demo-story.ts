import type { Day } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import { declineReasons, demoThread, writtenTogether } from '../conversations'
import { anOrder } from '../factories/order-factory'
import { type Calendar, workingDayFrom } from './calendar'
import { contentOf } from './order-content'
import type { OrderPlan } from './plans'
import type { Telling, Told } from './telling'

const PLAN_OF_RETURNED = declineReasons[2] ?? ''

/** Of the occasion that the demo's people have just had. The hour is corrected, so that no figure is another. */
export function tellDemoCorrection(order: Told, { service }: OrderPlan, { calendar }: Telling): void {
  if (service !== 'fanga-tidiga-tecken') return
  const reason = 'Många satt i ett annat möte på morgonen, så vi började efter lunch.'
  order.hourCorrected({ index: 0, time: '13:00', reason }, calendar.living('2021-06-15'))
}

/** The days that staff propose for a workshop: working days, whenever the demo is told. */
export function proposedDays({ living }: Calendar): [Day, Day, Day] {
  const after = (count: number) => addWorkingDays(living('2021-08-13'), count)
  return [after(1), after(2), after(4)]
}

/** The living work that the demo's people meet: one order in each state that waits for somebody. */
export function tellDemoOrders(telling: Telling): Told[] {
  const { living } = telling.calendar
  const [first, second, third] = proposedDays(telling.calendar)
  const order = (service: string, draftedOn: Day) => {
    const plan: OrderPlan = {
      service,
      draftedOn,
      outcome: 'draft',
      era: 'living',
      startedBy: 'employer',
      doneOn: [],
      aheadOn: [],
    }
    return anOrder()
      .of(service)
      .by(telling.member)
      .draftedOn(living(draftedOn))
      .notAfter(living('2021-06-16'))
      .saying(contentOf(plan, telling))
  }
  return [
    demoThread.reduce(
      (told, { from, to, text }) => told.also((story, now) => story.write(from, to, text, now)),
      order('effektiva-team', '2021-06-03').inUnits(3).signedBy('employer', 'saco_s', 'ofr_s_p_o'),
    ),
    order('29k-hantera-stress', '2021-06-04')
      .signedBy('employer', 'ofr_s_p_o')
      .declinedBy('saco_s', PLAN_OF_RETURNED),
    writtenTogether.reduce(
      (told, { from, ...along }) => told.also((story, now) => story.writeAlong(from, along, now)),
      order('arbetsliv-2-0', '2021-06-14').shared(),
    ),
    order('organisationsanpassad-mojlighetskarta', '2021-05-26')
      .startedBy('seko')
      .signedBy('seko', 'employer', 'ofr_s_p_o', 'saco_s')
      .valid(),
    order('valkommen-tillbaka', '2021-05-17')
      .confirmed()
      .planned([workingDayFrom(living('2021-06-29'))])
      .timesProposed(
        {
          index: 1,
          on: living('2021-06-15'),
          times: [
            { on: first, time: '09:00' },
            { on: second, time: '09:00' },
            { on: third, time: '13:00' },
          ],
          reason: '',
        },
        { party: 'ofr_s_p_o', suits: [2, 3] },
      ),
  ]
}
