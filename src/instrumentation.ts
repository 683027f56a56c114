import type { Instrumentation } from 'next'

/** Next calls it once when a server starts, never during a build. */
export async function register(): Promise<void> {
  // Next replaces it with the runtime's name, so that the other runtime gets none of what follows.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServing } = await import('@/serving')
  await startServing()
}

/** A failure that no page has caught. The reference on the answer finds it in the log. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { recordFailure } = await import('@/serving')
  recordFailure(error, context.routePath)
}
