import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { type LockedService, lockService } from '@/features/catalogue/editing/change-service'
import { lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'
import {
  goalFault,
  leadsBack,
  moveLifecycle,
  type PlannedService,
  planFault,
} from '@/features/catalogue/lifecycle/rules'
import type { MoveService, PlanService } from '@/features/catalogue/lifecycle/schema'
import { lifecycleOn } from '@/features/catalogue/rules'
import { lifeOf } from '@/features/catalogue/service-life'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse, refuseTogether } from '@/lib/result'

/** Sets a service's days, successor and goal, if nobody else has since they were read. Gives the slug. */
export async function planService(actor: SignedInActor, input: PlanService): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, tx => once(tx, actor, () => savePlan(tx, actor, input)))
}

async function savePlan(tx: Transaction, actor: StaffActor, input: PlanService): Promise<Result<string>> {
  const service = await lockService(tx, input.service)
  if (!service) return refuse('not_found')
  if (service.planSaves !== input.saves) return refuse('service_plan_changed')
  const plan = { lifecycle: service.lifecycle, ...daysOf(input) }
  const fault = refuseTogether(planFault(plan, dayOf(actor.now)), goalFault(input))
  if (fault) return fault
  const successor = await findSuccessor(tx, input.service, input.successor)
  if (!successor.ok) return successor
  const { goalCount, goalUnit } = input
  await save(tx, service, {
    ...input,
    lifecycle: service.lifecycle,
    successorId: successor.value,
    goalCount,
    goalUnit,
  })
  await tell(tx, actor, {
    of: lifecycleHappenings,
    chainId: PROGRAMME_CHAIN,
    kind: 'service.planned',
    subjectId: service.id,
    facts: { slug: input.service, ...daysOf(input), successor: input.successor, goalCount, goalUnit },
  })
  return accept(input.service)
}

/** Moves a service to another state, as the table of moves allows. Gives the slug. */
export async function moveService(actor: SignedInActor, input: MoveService): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, tx => once(tx, actor, () => saveMove(tx, actor, input)))
}

async function saveMove(tx: Transaction, actor: StaffActor, input: MoveService): Promise<Result<string>> {
  const { service: slug, from, to } = input
  const service = await lockService(tx, slug)
  if (!service) return refuse('not_found')
  const day = dayOf(actor.now)
  const life = lifeOf(service)
  const current = { ...life, lifecycle: lifecycleOn(life, day) }
  if (current.lifecycle !== from) return refuse('service_moved_on')
  const published = await tx.serviceRevision.count({ where: { serviceId: service.id, state: 'published' } })
  const moved = moveLifecycle(current, { ...input, day, isPublished: published > 0 })
  if (!moved.ok) return moved
  const successor = await findSuccessor(tx, slug, input.successor)
  if (!successor.ok) return successor
  const named = to === 'phasing_out' && { successorId: successor.value }
  await save(tx, service, { ...moved.value, ...named })
  await tell(tx, actor, {
    of: lifecycleHappenings,
    chainId: PROGRAMME_CHAIN,
    kind: 'service.moved',
    subjectId: service.id,
    facts: { slug, from, to, ...daysOf(moved.value), ...(named && { successor: input.successor }) },
  })
  return accept(slug)
}

function daysOf({ opensOn, lastOrderOn, lastDeliveryOn }: Omit<PlannedService, 'lifecycle'>) {
  return { opensOn, lastOrderOn, lastDeliveryOn }
}

type Saved = PlannedService & {
  successorId?: string | null
  goalCount?: number | null
  goalUnit?: PlanService['goalUnit']
}

async function save(tx: Transaction, { id }: LockedService, saved: Saved) {
  const { lifecycle, successorId, goalCount, goalUnit } = saved
  const dated = (day: Day | null) => day && dateOf(day)
  await tx.service.update({
    where: { id },
    data: {
      lifecycle,
      successorId,
      goalCount,
      goalUnit,
      planSaves: { increment: 1 },
      opensOn: dated(saved.opensOn),
      lastOrderOn: dated(saved.lastOrderOn),
      lastDeliveryOn: dated(saved.lastDeliveryOn),
    },
    select: { id: true },
  })
}

/** The service that takes over: one that there is, and that does not lead back to this one. */
async function findSuccessor(
  tx: Transaction,
  slug: string,
  successor: string | null,
): Promise<Result<string | null>> {
  if (!successor) return accept(null)
  const services = await tx.service.findMany({
    select: { id: true, slug: true, successor: { select: { slug: true } } },
  })
  const found = services.find(one => one.slug === successor)
  if (!found) return refuse('not_found', { field: 'successor' })
  const successors = new Map(services.map(one => [one.slug, one.successor?.slug ?? null]))
  if (leadsBack(slug, successor, successors)) return refuse('service_succeeds_itself', { field: 'successor' })
  return accept(found.id)
}
