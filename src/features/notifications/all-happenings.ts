import { accountHappenings } from '@/features/account/happenings'
import { catalogueHappenings } from '@/features/catalogue/happenings'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import { dutyHappenings } from '@/features/duties/happenings'
import { jobHappenings } from '@/features/failed-jobs/happenings'
import { followUpHappenings } from '@/features/follow-ups/happenings'
import { importHappenings } from '@/features/imports/happenings'
import { interestHappenings } from '@/features/interest/happenings'
import { outboxHappenings } from '@/features/notifications/outbox/happenings'
import { orderHappenings } from '@/features/orders/happenings'
import { partyHappenings } from '@/features/organisations/happenings'
import { erasureHappenings } from '@/features/personal-data/happenings'
import { roundHappenings } from '@/features/rounds/happenings'
import { settingHappenings } from '@/features/settings/happenings'
import { fileHappenings } from '@/features/taken-files/happenings'
import type { Happenings } from '@/lib/happenings/declare'

/** Every event of the portal. */
export const allHappenings = {
  ...accountHappenings,
  ...catalogueHappenings,
  ...deliveryHappenings,
  ...dutyHappenings,
  ...fileHappenings,
  ...followUpHappenings,
  ...importHappenings,
  ...interestHappenings,
  ...orderHappenings,
  ...partyHappenings,
  ...erasureHappenings,
  ...jobHappenings,
  ...outboxHappenings,
  ...roundHappenings,
  ...settingHappenings,
} satisfies Happenings

export type HappeningKind = keyof typeof allHappenings
