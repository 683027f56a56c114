import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { leftToColleagues } from '@/auth/taken-by-colleague'
import { findReminded } from '@/features/bulk-steps/reminded-queries'
import { type BulkStep, bulkSteps, type Verdict, verdictsOn } from '@/features/bulk-steps/rules'
import { type BulkRow, bulkRowsSchema } from '@/features/bulk-steps/schema'
import { listToPlan } from '@/features/deliveries/times/queries'
import type { Duty } from '@/features/duties/duty'
import { listNamedDuties } from '@/features/duties/queries'
import { type DutyName, dutyNamed } from '@/features/duties/rules'
import type { OrderListItem } from '@/features/orders/order-rows'
import { findListed, listItemsOf } from '@/features/orders/queries'
import type { BulkStep as Row } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'
import { type Refusal, refuse } from '@/lib/result'

export type BulkStepView = { id: string; step: BulkStep; pressedAt: Date; rows: BulkRow[] }

const MOST_EARLIER = 10

/** The actor's own step with what came of each row; null where there is none. */
export async function getBulkStep(actor: Actor, id: string): Promise<BulkStepView | null> {
  if (!isStaff(actor)) return null
  const { personId } = actor
  const row = await readAs(actor, tx => tx.bulkStep.findFirst({ where: { id, personId } }))
  return row && viewOf(row)
}

/** The actor's own last steps, the latest first. */
export async function listBulkSteps(actor: Actor): Promise<BulkStepView[]> {
  if (!isStaff(actor)) return []
  const { personId } = actor
  const rows = await readAs(actor, tx =>
    tx.bulkStep.findMany({ where: { personId }, orderBy: { pressedAt: 'desc' }, take: MOST_EARLIER }),
  )
  return rows.flatMap(row => viewOf(row) ?? [])
}

/** A chosen row: the duty with its occasion, where it still waits, and what the step would do with it. */
export type PreviewRow = {
  name: string
  duty: Duty | undefined
  verdict: Verdict
  order?: ConfirmedOrder
  /** Why the step would be refused for it. */
  why?: Why
  /** The parties that the step reminds. */
  reminded?: Party[]
  /** How many people get mail about it. */
  mailed?: number
}
type Why = Pick<Refusal, 'reason' | 'values'>

/** An order is read before it is confirmed, among others too. */
export type ConfirmedOrder = Pick<OrderListItem, 'service' | 'content'>

/** The step's effect on each of the named duties, in their order. */
export async function previewBulkStep(actor: Actor, step: BulkStep, names: string[]): Promise<PreviewRow[]> {
  if (!isStaff(actor)) return []
  const named = names.flatMap(name => {
    const duty = dutyNamed(name)
    return duty ? [{ ...duty, name }] : []
  })
  const planned = named.flatMap(({ kind, id }) => (step === 'propose' && kind === 'plan' ? id : []))
  const confirmed = named.flatMap(({ kind, id }) => (step === 'confirm' && kind === 'confirm' ? id : []))
  const [duties, toPlan, orders, reminded, colleagues] = await Promise.all([
    listNamedDuties(actor, names),
    listToPlan(actor, planned),
    readAs(actor, tx => findListed(tx, confirmed)),
    step === 'remind' ? readAs(actor, tx => findReminded(tx, named, actor)) : null,
    step === 'take' ? null : leftToColleagues(actor, names),
  ])
  const items = await listItemsOf(orders, actor.locale)
  const occasionOf = (id: string) => toPlan.find(one => one.deliveryId === id)
  const waiting = new Map(duties.map(duty => [duty.name, duty]))
  const whyNot = ({ name, id }: DutyName & { name: string }) =>
    colleagues?.get(name) ?? (step === 'propose' ? jointOf(waiting.get(name)) : reminded?.get(id)?.why)
  const verdicts = verdictsOn(
    step,
    named.map(one => {
      const duty = waiting.get(one.name)
      const isOwn = duty?.ownerId === actor.personId
      return { kind: one.kind, waits: duty !== undefined, isOwn, isRefused: whyNot(one) !== undefined }
    }),
  )
  return named.map((one, index) => {
    const { name, id } = one
    const [duty, verdict] = [waiting.get(name), verdicts[index] ?? 'gone']
    return {
      ...{ name, verdict },
      // Times are proposed for one occasion of a delivery: the row says which.
      duty: duty && { ...duty, occasion: duty.occasion ?? occasionOf(id) ?? null },
      why: verdict === 'refused' ? whyNot(one) : undefined,
      order: duty && items.find(item => item.id === id),
      reminded: duty && reminded?.get(id)?.parties,
      mailed: duty && reminded?.get(id)?.mailed,
    }
  })
}

/** A joint session is proposed for all its organisations, on the page of its round. */
function jointOf(duty: Duty | undefined): Why | undefined {
  return duty && duty.jointFor > 0 ? refuse('session_is_joint') : undefined
}

function viewOf({ id, pressedAt, ...row }: Row): BulkStepView | null {
  const step = bulkSteps.find(one => one === row.step)
  return step ? { id, step, pressedAt, rows: bulkRowsSchema.parse(row.rows) } : null
}
