import { getLocale } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { findReceiptCopy } from '@/features/receipts/find-receipt-page'
import { listReceiptKeys } from '@/features/receipts/queries'
import { receiptFileName, receiptPackage } from '@/features/receipts/receipt-files'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

/** Everything that the organisation's registry keeps, in one file. It names no person. */
export const GET = fileRoute(async (_request, { params }: RouteContext<'/avrop/[id]/kvitto/paket'>) => {
  const actor = await signedInActor()
  const copy = await findReceiptCopy(actor, params, 'registry')
  const keys = await listReceiptKeys(actor)
  const zip = await receiptPackage(copy, { keys, locale: await getLocale() })
  return fileResponse(zip, { name: receiptFileName(copy, 'zip'), type: 'application/zip' })
})
