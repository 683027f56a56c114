import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { outcomeOf, type SwitchOutcome } from '@/features/deliveries/mode-switch/rules'
import { type ModeSwitch, switchSelect, switchView } from '@/features/deliveries/mode-switch/switch-rows'
import { tellOfSwitch } from '@/features/deliveries/mode-switch/tell-switch'
import { canMove } from '@/features/deliveries/rules'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import type { Jobs } from '@/lib/jobs'

/** Settles each question whose answers or last day have decided it. Safe to repeat. */
export async function settleModeSwitches(actor: SystemActor): Promise<void> {
  const open = await withActor(actor, tx =>
    tx.modeSwitch.findMany({ where: { settledAt: null }, orderBy: { id: 'asc' }, select: { id: true } }),
  )
  for (const { id } of open) await settleModeSwitch({ switchId: id }, actor)
}

/** The same for one question. Everybody concerned is told once, whether the mode is switched or kept. */
export async function settleModeSwitch(
  { switchId }: Jobs['settle_mode_switch'],
  actor = systemActor(),
): Promise<void> {
  await withActor(actor, async tx => {
    const found = await findOpen(tx, switchId)
    if (!found) return
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${found.orderId}::uuid FOR UPDATE`
    await tx.$queryRaw`SELECT id FROM "Occasion" WHERE id = ${found.occasion.id}::uuid FOR UPDATE`
    const asked = await findOpen(tx, switchId)
    if (!asked) return
    // An occasion that is over keeps its mode, and those concerned know that it is over.
    if (!canMove(asked.occasion, 'plan')) return close(tx, asked, { outcome: 'lapsed', at: actor.now })
    const outcome = outcomeOf(asked, dayOf(actor.now))
    if (!outcome) return
    await close(tx, asked, { outcome, at: actor.now })
    if (outcome === 'agreed') return switchMode(tx, actor, asked)
    await tellOfSwitch(tx, actor, asked, { kind: 'occasion.mode_kept', facts: { outcome } })
  })
}

async function switchMode(tx: Transaction, actor: SystemActor, asked: ModeSwitch): Promise<void> {
  const { mode, place, link, occasion } = asked
  const sequence = occasion.sequence + (occasion.status === 'planned' ? 1 : 0)
  await tx.occasion.update({
    where: { id: occasion.id },
    data: { mode, place, link, sequence },
    select: { id: true },
  })
  await tellOfSwitch(tx, actor, asked, { kind: 'occasion.mode_switched', facts: { mode, sequence } })
}

async function close(tx: Transaction, { id }: ModeSwitch, end: { outcome: SwitchOutcome; at: Date }) {
  await tx.modeSwitch.update({
    where: { id },
    data: { outcome: end.outcome, settledAt: end.at },
    select: { id: true },
  })
}

async function findOpen(tx: Transaction, id: string): Promise<ModeSwitch | null> {
  const row = await tx.modeSwitch.findFirst({ where: { id, settledAt: null }, select: switchSelect })
  return row && switchView(row)
}
