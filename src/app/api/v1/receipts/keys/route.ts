import { currentActor } from '@/auth/current-actor'
import { keySetResponse } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'

/** The public keys, to be kept by those who check receipts offline. */
export async function GET(request: Request): Promise<Response> {
  return keySetResponse(request, await listReceiptKeys(await currentActor()))
}
