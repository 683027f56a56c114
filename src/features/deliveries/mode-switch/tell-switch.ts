import 'server-only'
import type { SignedInActor, SystemActor } from '@/auth/actor'
import { switchHappenings } from '@/features/deliveries/mode-switch/happenings'
import type { ModeSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import type { Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'

/** Tells what became of the question, in the organisation's chain. */
export function tellOfSwitch(
  tx: Transaction,
  actor: SignedInActor | SystemActor,
  { organisationId, orderId, occasion }: ModeSwitch,
  event: Happening<typeof switchHappenings>,
): Promise<void> {
  return tellAll(tx, actor, organisationId, [
    { of: switchHappenings, subjectId: occasion.id, ...event, orderId },
  ])
}
