import type { ServiceLife } from '@/features/catalogue/rules'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { type Day, dayOfDate } from '@/lib/dates'

/** The columns that a service's life is read from. */
export const lifeSelect = { lifecycle: true, opensOn: true, lastOrderOn: true, lastDeliveryOn: true } as const

type LifeRow = {
  lifecycle: ServiceLifecycle
  opensOn: Date | null
  lastOrderOn: Date | null
  lastDeliveryOn: Date | null
}

/** A service's life as the rules read it. */
export function lifeOf({ lifecycle, opensOn, lastOrderOn, lastDeliveryOn }: LifeRow): ServiceLife {
  return {
    lifecycle,
    opensOn: dayOrNull(opensOn),
    lastOrderOn: dayOrNull(lastOrderOn),
    lastDeliveryOn: dayOrNull(lastDeliveryOn),
  }
}

function dayOrNull(date: Date | null): Day | null {
  return date && dayOfDate(date)
}
