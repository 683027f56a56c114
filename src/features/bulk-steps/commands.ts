import 'server-only'
import { randomUUID } from 'node:crypto'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { leftToColleagues } from '@/auth/taken-by-colleague'
import { getBulkStep, previewBulkStep } from '@/features/bulk-steps/queries'
import { kindsOf, readersOf } from '@/features/bulk-steps/rules'
import type { BulkRow, PressBulkStep } from '@/features/bulk-steps/schema'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { listToPlan } from '@/features/deliveries/times/queries'
import { remindOfTimes } from '@/features/deliveries/times/remind-commands'
import type { WrittenTime } from '@/features/deliveries/times/rules'
import { findStanding, type Standing, takeDuty } from '@/features/duties/commands'
import { titleOf } from '@/features/duties/duty'
import { pageOfDuty } from '@/features/duties/duty-pages'
import { dismissMail, retryMail } from '@/features/notifications/outbox/commands'
import { remindOfOrder } from '@/features/orders/signing/remind-commands'
import { postMessage } from '@/features/orders/thread/commands'
import { confirmAttestation } from '@/features/organisations/attestations/commands'
import { confirmInvitation } from '@/features/organisations/invitations/invite-commands'
import { accept, type Result, refuse } from '@/lib/result'

export type PressedStep = { id: string; isNew: boolean }

/** Writes down a step with many duties, none of which is tried yet. A repeated press finds the first. */
export async function pressBulkStep(
  actor: SignedInActor,
  input: PressBulkStep,
): Promise<Result<PressedStep>> {
  if (!isStaff(actor)) return refuse('not_found')
  const id = actor.form?.key ?? randomUUID()
  const rows = await rowsOf(actor, input)
  const own = { id, personId: actor.personId, step: input.step, pressedAt: actor.now, rows }
  const { count } = await withActor(actor, tx => tx.bulkStep.createMany({ data: own, skipDuplicates: true }))
  return accept({ id, isNew: count === 1 })
}

/**
 * Tries each of a new step's duties in a transaction of its own. A row's outcome is written down before the next
 * one is tried: nothing is lost on the way.
 */
export async function carryOutBulkStep(
  actor: SignedInActor,
  { id, isNew }: PressedStep,
  input: PressBulkStep,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  const rows = isNew ? (await getBulkStep(actor, id))?.rows : undefined
  for (const row of rows ?? []) {
    if (row.skipped) continue
    const result = await doStep({ ...actor, form: undefined }, row.name, input)
    row.outcome = result.ok ? 'done' : result.reason
    if (!result.ok) row.values = result.values
    await withActor(actor, tx => tx.bulkStep.updateMany({ where: { id }, data: { rows } }))
  }
  return accept(id)
}

/** Its rows as the list names them. One that is gone already is a row without a name. */
async function rowsOf(actor: StaffActor, { step, duties, skipped = [] }: PressBulkStep): Promise<BulkRow[]> {
  const rows = await previewBulkStep(actor, step, [...duties, ...skipped])
  return rows.map(({ name, duty, verdict, reminded, why }) => {
    const isLeftOut = skipped.includes(name) && !duties.includes(name)
    // One that could be done since the reader looked was not shown as such: it is left for another time.
    const leftOut = isLeftOut && {
      skipped: verdict === 'does' ? ('too_many' as const) : verdict,
      ...(why && { why: why.reason, values: why.values }),
    }
    if (!duty) return { name, title: null, outcome: null, ...leftOut }
    const title = titleOf(duty, actor.locale)
    const told = !isLeftOut && reminded && { reminded }
    return { name, title, page: pageOfDuty(duty), ...told, ...leftOut, outcome: null }
  })
}

async function doStep(actor: StaffActor, name: string, input: PressBulkStep): Promise<Result<unknown>> {
  const standing = await withActor(actor, tx => findStanding(tx, name, actor.now))
  if (!standing) return refuse('duty_gone')
  if (!kindsOf[input.step].includes(standing.kind)) return refuse('step_not_for_this')
  const left = input.step === 'take' ? undefined : (await leftToColleagues(actor, [name])).get(name)
  if (left) return left
  switch (input.step) {
    case 'take':
      return takeDuty(actor, { duty: name, seen: input.seen[input.duties.indexOf(name)] })
    case 'retry':
      return retryMail(actor, { mailId: standing.id })
    case 'dismiss':
      return dismissMail(actor, { mailId: standing.id, reason: input.reason })
    case 'confirm':
      return confirm(actor, standing)
    case 'remind':
      return standing.kind === 'times' ? remindOfTimes(actor, standing.id) : remindOfOrder(actor, standing.id)
    case 'propose':
      return propose(actor, standing, input.times)
    case 'message':
      return post(actor, standing, input.body)
  }
}

function confirm(actor: StaffActor, { kind, id }: Standing): Promise<Result<string>> {
  if (kind === 'confirm') return confirmOrder(actor, { orderId: id })
  return kind === 'attest' ? confirmAttestation(actor, id) : confirmInvitation(actor, id)
}

/** For the occasion that has been asked about, or for the first of a delivery that nobody is asked about. */
async function propose(actor: StaffActor, { kind, id }: Standing, times: WrittenTime[]) {
  const occasionId = kind === 'plan' ? (await listToPlan(actor, [id]))[0]?.id : id
  if (!occasionId) return refuse('duty_gone')
  const proposed = await proposeTimes(actor, { occasionId, times })
  // A row has no room for a reason to pass a clash: it says the clash itself.
  const [clash] = (!proposed.ok && proposed.besides) || []
  return clash ? refuse(clash.reason, { values: clash.values }) : proposed
}

function post(actor: StaffActor, standing: Standing, body: string) {
  const { id, parentId } = standing
  return postMessage(actor, { orderId: parentId ?? id, audience: readersOf(standing), body })
}
