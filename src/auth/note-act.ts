import { type Actor, isStaff } from '@/auth/actor'
import { log } from '@/lib/log'
import type { Result } from '@/lib/result'

/** Refusals, and what staff do, are lines of the log that can be looked for. The event log tells the rest. */
export function noteAct(asker: Actor, result: Result<unknown>): void {
  const { role } = asker
  if (!result.ok) log().info({ audit: 'refused', role, reason: result.reason }, 'an act was refused')
  else if (isStaff(asker)) log().info({ audit: 'act', role }, 'an act of staff was done')
}
