import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type BulkStep, bulkSteps, type Verdict, verdictsOn } from '@/features/bulk-steps/rules'
import { type BulkRow, bulkRowsSchema } from '@/features/bulk-steps/schema'
import { proposalSelect, proposalView } from '@/features/deliveries/times/proposal-rows'
import { listToPlan } from '@/features/deliveries/times/queries'
import { unanswered } from '@/features/deliveries/times/rules'
import type { Duty } from '@/features/duties/duty'
import { listNamedDuties } from '@/features/duties/queries'
import { type DutyName, dutyNamed, isOfOrder } from '@/features/duties/rules'
import { orderStateOf } from '@/features/orders/change-order'
import type { OrderListItem } from '@/features/orders/order-rows'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { awaitedParties } from '@/features/orders/rules'
import type { BulkStep as Row } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

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
  /** The parties that the step reminds. */
  reminded?: Party[]
}
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
  const [duties, toPlan, orders, reminded] = await Promise.all([
    listNamedDuties(actor, names),
    listToPlan(actor, planned),
    readAs(actor, tx => findListed(tx, confirmed)),
    step === 'remind' ? readAs(actor, tx => findReminded(tx, named)) : null,
  ])
  const items = await listItemsOf(orders, actor.locale)
  const occasionOf = (id: string) => toPlan.find(one => one.deliveryId === id)
  const waiting = new Map(duties.map(duty => [duty.name, duty]))
  const verdicts = verdictsOn(
    step,
    named.map(({ kind, name }) => {
      const duty = waiting.get(name)
      return { kind, waits: duty !== undefined, isOwn: duty?.ownerId === actor.personId }
    }),
  )
  return named.map(({ name, id }, index) => {
    const duty = waiting.get(name)
    return {
      name,
      // Times are proposed for one occasion of a delivery: the row says which.
      duty: duty && { ...duty, occasion: duty.occasion ?? occasionOf(id) ?? null },
      verdict: verdicts[index] ?? 'gone',
      order: duty && items.find(one => one.id === id),
      reminded: duty && reminded?.get(id),
    }
  })
}

/** By an order those that have not signed, and by an occasion those that have not said which times suit. */
async function findReminded(tx: Reading, named: readonly DutyName[]): Promise<Map<string, Party[]>> {
  const orders = await findListed(
    tx,
    named.flatMap(({ kind, id }) => (isOfOrder(kind) ? id : [])),
  )
  const asked = named.flatMap(({ kind, id }) => (kind === 'times' ? id : []))
  const where = { occasionId: { in: asked }, replacedAt: null }
  const proposals = asked.length > 0 ? await tx.timeProposal.findMany({ where, select: proposalSelect }) : []
  return new Map([
    ...orders.map(row => [row.id, awaitedParties(orderStateOf(row))] as const),
    ...proposals.map(proposalView).map(one => [one.occasion.id, unanswered(one.asked, one.answers)] as const),
  ])
}

function viewOf({ id, pressedAt, ...row }: Row): BulkStepView | null {
  const step = bulkSteps.find(one => one === row.step)
  return step ? { id, step, pressedAt, rows: bulkRowsSchema.parse(row.rows) } : null
}
