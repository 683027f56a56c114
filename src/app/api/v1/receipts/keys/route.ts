import { currentActor } from '@/auth/current-actor'
import { keySetResponse } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'

/** The public keys, to be kept by those who check receipts offline. */
export async function GET(): Promise<Response> {
  return keySetResponse(await listReceiptKeys(await currentActor()))
}
