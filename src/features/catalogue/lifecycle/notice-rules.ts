import { lifecycleMoves, lifecycleOn, type ServiceLife } from '@/features/catalogue/rules'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import type { Day } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'

/** How long before a service's last day to order its people hear of it again. */
const NOTICE_WORKING_DAYS = 10

/** The state that a day has brought a service to, if it is not written down yet. Null otherwise. */
export function dueMove(service: ServiceLife, day: Day): ServiceLifecycle | null {
  const state = lifecycleOn(service, day)
  return lifecycleMoves[service.lifecycle].includes(state) ? state : null
}

/** The first day on which the last day to order is near. */
export function noticeDay(lastOrderOn: Day): Day {
  return addWorkingDays(lastOrderOn, -NOTICE_WORKING_DAYS)
}

export function isLastOrderNear({ lifecycle, lastOrderOn }: ServiceLife, day: Day): boolean {
  return (
    lifecycle === 'phasing_out' && lastOrderOn !== null && noticeDay(lastOrderOn) <= day && day <= lastOrderOn
  )
}
