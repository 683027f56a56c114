import type { SystemActor } from '@/auth/actor'
import { makeActor } from '@/auth/make-actor'

/** Who the jobs are. */
export function systemActor(): SystemActor {
  return makeActor({ role: 'system', now: new Date(), locale: 'sv' })
}
