import { currentActor } from '@/auth/current-actor'
import { keySetResponse } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'

/** The same public keys, where libraries look for them. */
export async function GET(request: Request): Promise<Response> {
  return keySetResponse(request, await listReceiptKeys(await currentActor()))
}
