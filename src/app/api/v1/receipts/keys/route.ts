import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { keySetResponse } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'
import { openRoute } from '@/http/open-route'

/** The public keys, to be kept by those who check receipts offline. */
export const GET = openRoute(questionsTo('/api/v1/receipts/keys'), async (request: Request) => {
  return keySetResponse(request, await listReceiptKeys(await currentActor()))
})
