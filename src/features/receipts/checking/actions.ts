'use server'

import { definePublicAction } from '@/auth/define-action'
import { checkUpload } from '@/features/receipts/checking/commands'
import { uploadSchema } from '@/features/receipts/receipt-schema'
import { paths } from '@/lib/paths'

export const checkUploadAction = definePublicAction({
  schema: uploadSchema,
  run: checkUpload,
  next: code => `${paths.verifyCode(code)}&fil=stammer`,
})
