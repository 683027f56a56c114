/** Whether `error` is the one that Next's `notFound()` throws. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
}
