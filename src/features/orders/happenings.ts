import { z } from 'zod'
import { attachmentHappenings } from '@/features/orders/attachments/happenings'
import { draftingHappenings } from '@/features/orders/drafting/happenings'
import { endingHappenings } from '@/features/orders/ending/happenings'
import { placesHappenings } from '@/features/orders/places/happenings'
import { signingHappenings } from '@/features/orders/signing/happenings'
import { threadHappenings } from '@/features/orders/thread/happenings'
import { signatoriesAndStarter } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { orderPage } from '@/lib/happenings/pages'

export const orderHappenings = {
  ...draftingHappenings,
  ...attachmentHappenings,
  ...signingHappenings,
  ...endingHappenings,
  ...placesHappenings,
  ...threadHappenings,
  ...declareHappenings('order', {
    'order.confirmed': {
      facts: { delivery: z.string(), occasions: z.int() },
      settles: { 'order.valid.confirm': 'everyone' },
      tells: { told: { whom: signatoriesAndStarter, asks: 'nothing', leadsTo: orderPage } },
    },
  }),
}

export type OrderKind = keyof typeof orderHappenings
