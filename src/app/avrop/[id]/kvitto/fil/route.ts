import { signedInActor } from '@/auth/current-actor'
import { copyOf, findReceiptCopy } from '@/features/receipts/find-receipt-page'
import { receiptFileText } from '@/features/receipts/public-json'
import { receiptFileName } from '@/features/receipts/receipt-files'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

/** The signed JSON file, with names or for the registry. */
export const GET = fileRoute(async (request, { params }: RouteContext<'/avrop/[id]/kvitto/fil'>) => {
  const copy = await findReceiptCopy(await signedInActor(), params, copyOf(request))
  return fileResponse(receiptFileText(copy.file), {
    name: receiptFileName(copy, 'json'),
    type: 'application/json; charset=utf-8',
  })
})
