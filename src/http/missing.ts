import { currentExchange } from '@/lib/exchange'

/** Whether `error` is the one that Next's `notFound()` throws. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
}

/** Whether the staff ask: the lists of the parties are not theirs, and their own are elsewhere. */
export function isOfStaff(): boolean {
  const role = currentExchange()?.role
  return role === 'staff' || role === 'admin'
}
