import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { outcomeOf } from '@/features/deliveries/mode-switch/rules'
import { type ShownSwitch, switchSelect, switchView } from '@/features/deliveries/mode-switch/switch-rows'
import { visibleAnswers } from '@/features/deliveries/times/policy'
import { dayOf } from '@/lib/dates'

/** The questions whether a delivery's occasions may be held in another mode, until what they lead to is carried out. */
export async function listModeSwitches(actor: Actor, deliveryId: string): Promise<ShownSwitch[]> {
  if (!isParty(actor) && !isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.modeSwitch.findMany({
      where: { AND: [visibleAnswers(actor), { settledAt: null, occasion: { deliveryId } }] },
      orderBy: { askedAt: 'asc' },
      select: switchSelect,
    }),
  )
  const today = dayOf(actor.now)
  return rows.map(switchView).map(asked => ({ ...asked, outcome: outcomeOf(asked, today) }))
}
