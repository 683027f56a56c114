import { z } from 'zod'
import { goalUnits } from '@/features/catalogue/lifecycle/rules'
import { serviceLifecycles } from '@/features/catalogue/service-kinds'
import { isDay } from '@/lib/dates'

const MOST = 100_000

const slug = z.string().min(1).max(100)
const day = z
  .string()
  .refine(isDay, { params: { explain: 'date' } })
  .nullish()
  .transform(value => value ?? null)

export const planServiceSchema = z.object({
  service: slug,
  saves: z.number().int().min(0),
  opensOn: day,
  lastOrderOn: day,
  lastDeliveryOn: day,
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
  lastOrderOn: day,
  lastDeliveryOn: day,
  successor: slug.nullish().transform(value => value ?? null),
})
export type MoveService = z.output<typeof moveServiceSchema>

export const pilotSchema = z.object({ service: slug, organisationId: z.uuid() })
export type Pilot = z.output<typeof pilotSchema>
