'use server'

import { definePublicAction } from '@/auth/define-action'
import { checkUpload } from '@/features/receipts/checking/commands'
import { fileVerdicts, uploadSchema } from '@/features/receipts/receipt-schema'
import { paths } from '@/lib/paths'

const verdictPages = Object.fromEntries(
  Object.entries(fileVerdicts).map(([verdict, reason]) => [reason, () => paths.verifiedFile(verdict)]),
)

export const checkUploadAction = definePublicAction({
  schema: uploadSchema,
  run: checkUpload,
  next: code => `${paths.verifyCode(code)}&fil=stammer`,
  elsewhere: verdictPages,
})
