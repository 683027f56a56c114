import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type ModeSwitch, switchSelect, switchView } from '@/features/deliveries/mode-switch/switch-rows'
import { visibleAnswers } from '@/features/deliveries/times/policy'

/** The open questions whether a delivery's occasions may be held in another mode. */
export async function listModeSwitches(actor: Actor, deliveryId: string): Promise<ModeSwitch[]> {
  if (!isParty(actor) && !isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.modeSwitch.findMany({
      where: { AND: [visibleAnswers(actor), { settledAt: null, occasion: { deliveryId } }] },
      orderBy: { askedAt: 'asc' },
      select: switchSelect,
    }),
  )
  return rows.map(switchView)
}
