import { z } from 'zod'
import { goalUnits } from '@/features/catalogue/lifecycle/rules'
import { serviceLifecycles } from '@/features/catalogue/service-kinds'
import { day, serviceSlug } from '@/lib/text-fields'

const MOST = 100_000

const slug = serviceSlug()
const dayOrNone = day()
  .nullish()
  .transform(value => value ?? null)

export const planServiceSchema = z.object({
  service: slug,
  saves: z.number().int().min(0),
  opensOn: dayOrNone,
  lastOrderOn: dayOrNone,
  lastDeliveryOn: dayOrNone,
  successor: slug.nullish().transform(value => value ?? null),
  goalCount: z
    .number()
    .int()
    .min(1)
    .max(MOST)
    .nullish()
    .transform(value => value ?? null),
  goalUnit: z
    .enum(goalUnits)
    .nullish()
    .transform(value => value ?? null),
})
export type PlanService = z.output<typeof planServiceSchema>

export const moveServiceSchema = z.object({
  service: slug,
  /** The state that was read before the press. */
  from: z.enum(serviceLifecycles),
  to: z.enum(serviceLifecycles),
  lastOrderOn: dayOrNone,
  lastDeliveryOn: dayOrNone,
  successor: slug.nullish().transform(value => value ?? null),
})
export type MoveService = z.output<typeof moveServiceSchema>

export const pilotSchema = z.object({ service: slug, organisationId: z.uuid() })
export type Pilot = z.output<typeof pilotSchema>
