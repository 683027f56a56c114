/** Next calls it once when a server starts, never during a build. */
export async function register(): Promise<void> {
  // Next replaces it with the runtime's name, so that the other runtime gets none of what follows.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { endUnlessServable } = await import('@/lib/served-world')
  await endUnlessServable()
  const { followResponses } = await import('@/http/answer-status')
  followResponses()
  const { followChanges } = await import('@/lib/kept')
  void followChanges(new AbortController().signal)
  const { env } = await import('@/lib/env')
  if (env().PORTAL_WORKER === 'off') return
  const { keepWorking } = await import('@/worker')
  void keepWorking()
}
