import type { Actor, Unmade } from '@/auth/actor'

/**
 * Makes an actor out of what the session, a job or a test's factory knows.
 * Imported by `src/auth`, the worker, the seed and the tests only; the architecture test proves it.
 */
export function makeActor<A extends Unmade<Actor>>(facts: A): Extract<Actor, { role: A['role'] }> {
  return facts as unknown as Extract<Actor, { role: A['role'] }>
}
