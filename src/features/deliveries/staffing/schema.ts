import { z } from 'zod'
import { passing } from '@/features/deliveries/clashes/schema'

const MOST_OCCASIONS = 60

export const changeDelivererSchema = z
  .object({
    deliveryId: z.uuid(),
    /** Nobody, where it is left out. */
    delivererId: z.uuid().optional(),
    /** Asked where nobody is no answer. */
    isNeeded: z.boolean().optional(),
    occasionIds: z.array(z.uuid()).min(1).max(MOST_OCCASIONS),
    ...passing,
  })
  .superRefine(({ isNeeded, delivererId }, context) => {
    if (!isNeeded || delivererId) return
    context.addIssue({ code: 'custom', path: ['delivererId'], params: { explain: 'required.choice' } })
  })
export type ChangeDeliverer = z.input<typeof changeDelivererSchema>

export const changeCaseOwnerSchema = z.object({ deliveryId: z.uuid(), caseOwnerId: z.uuid() })
export type ChangeCaseOwner = z.input<typeof changeCaseOwnerSchema>
