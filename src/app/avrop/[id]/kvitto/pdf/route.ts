import { getLocale } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { copyOf, findReceiptCopy } from '@/features/receipts/find-receipt-page'
import { receiptPdf } from '@/features/receipts/pdf/receipt-pdf'
import { receiptFileName } from '@/features/receipts/receipt-files'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

/** The printout as a tagged PDF in the chosen language, with names or for the registry. */
export const GET = fileRoute(async (request, { params }: RouteContext<'/avrop/[id]/kvitto/pdf'>) => {
  const copy = await findReceiptCopy(await signedInActor(), params, copyOf(request))
  const pdf = await receiptPdf(copy, await getLocale())
  return fileResponse(pdf, { name: receiptFileName(copy, 'pdf'), type: 'application/pdf' })
})
