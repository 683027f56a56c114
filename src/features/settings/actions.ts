'use server'

import { defineAction } from '@/auth/define-action'
import { saveContact, saveLogAddress, saveRetention } from '@/features/settings/commands'
import {
  askForNoticeAddress,
  confirmNoticeAddress,
  withdrawNoticeAddress,
} from '@/features/settings/notices/commands'
import {
  contactSchema,
  logAddressSchema,
  newRetentionSchema,
  noticeAddressSchema,
  noticeChangeSchema,
} from '@/features/settings/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const saveContactAction = defineAction({
  schema: contactSchema,
  run: saveContact,
  next: () => withDone(paths.adminSettings, 'saved'),
})

export const saveRetentionAction = defineAction({
  schema: newRetentionSchema,
  run: saveRetention,
  next: () => withDone(paths.adminSettings, 'scheduled'),
})

export const saveLogAddressAction = defineAction({
  schema: logAddressSchema,
  run: saveLogAddress,
  next: () => withDone(paths.adminSettings, 'saved'),
})

export const askForNoticeAddressAction = defineAction({
  schema: noticeAddressSchema,
  run: askForNoticeAddress,
  next: () => withDone(paths.adminNoticeAddresses, 'asked'),
})

export const confirmNoticeAddressAction = defineAction({
  schema: noticeChangeSchema,
  run: confirmNoticeAddress,
  next: () => withDone(paths.adminNoticeAddresses, 'confirmed'),
})

export const withdrawNoticeAddressAction = defineAction({
  schema: noticeChangeSchema,
  run: withdrawNoticeAddress,
  next: () => withDone(paths.adminNoticeAddresses, 'withdrawn'),
})
