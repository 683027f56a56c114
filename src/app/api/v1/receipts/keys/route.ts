import { currentActor } from '@/auth/current-actor'
import { openRoute } from '@/features/open-interface/open-route'
import { keySetResponse } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'

/** The public keys, to be kept by those who check receipts offline. */
export const GET = openRoute('/api/v1/receipts/keys', async (request: Request) => {
  return keySetResponse(request, await listReceiptKeys(await currentActor()))
})
