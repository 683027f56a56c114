import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { type LifecycleKind, lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'
import { dueMove } from '@/features/catalogue/lifecycle/notice-rules'
import { recentSince, tellThoseConcerned } from '@/features/catalogue/lifecycle/tell-jobs'
import { lifecycleMoves } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { clockText } from '@/lib/time-text'

/** When the day's changes are written down and told; what may be done follows the day itself, from midnight. */
const MORNING = '07:00'

/**
 * Opens and closes services on their days. Tells once of each opening, end, last day to order and reached
 * goal. Safe to repeat, and it catches up on days that were missed.
 */
export async function followServices(actor = systemActor()): Promise<void> {
  if (clockText('sv', actor.now) < MORNING) return
  for (const id of await withActor(actor, tx => findDue(tx, actor))) {
    await withActor(actor, tx => followService(tx, actor, id))
  }
}

/** Services that the day may bring something to: most days, most have nothing. */
async function findDue(tx: Transaction, actor: SystemActor): Promise<string[]> {
  const moved = await tx.event.findMany({
    where: {
      chainId: PROGRAMME_CHAIN,
      kind: 'service.moved' satisfies LifecycleKind,
      occurredAt: { gte: recentSince(actor.now) },
    },
    select: { subjectId: true },
  })
  const services = await tx.service.findMany({
    where: {
      revisions: { some: { state: 'published' } },
      OR: [
        { lifecycle: 'coming', opensOn: { lte: dateOf(dayOf(actor.now)) } },
        { lifecycle: 'phasing_out' },
        { lifecycle: { in: ['open', 'paused'] }, goalCount: { not: null } },
        { id: { in: moved.map(event => event.subjectId) } },
      ],
    },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  return services.map(service => service.id)
}

/** One service, held meanwhile: two runs at once tell once. */
async function followService(tx: Transaction, actor: SystemActor, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Service" WHERE id = ${id}::uuid FOR UPDATE`
  const today = dayOf(actor.now)
  await moveOnItsDay(tx, actor, id, today)
  await proposePhaseOut(tx, actor, id, today)
  await tellThoseConcerned(tx, actor, id)
}

/** Writes down the state that the day has brought. */
async function moveOnItsDay(tx: Transaction, actor: SystemActor, id: string, today: Day) {
  const service = await tx.service.findUniqueOrThrow({ where: { id }, select: { slug: true, ...lifeSelect } })
  const { lifecycle: from, ...days } = lifeOf(service)
  const to = dueMove({ lifecycle: from, ...days }, today)
  if (!to) return
  await tx.service.update({ where: { id }, data: { lifecycle: to }, select: { id: true } })
  const facts = { slug: service.slug, from, to, ...days }
  await tell(tx, actor, {
    of: lifecycleHappenings,
    chainId: PROGRAMME_CHAIN,
    kind: 'service.moved',
    subjectId: id,
    facts,
  })
}

/** A goal that is reached proposes a phase-out to the staff: once for each goal that they set. */
async function proposePhaseOut(tx: Transaction, actor: SystemActor, id: string, today: Day) {
  const { lifecycle, goalCount, goalUnit } = await tx.service.findUniqueOrThrow({
    where: { id },
    select: { lifecycle: true, goalCount: true, goalUnit: true },
  })
  if (!goalCount || !goalUnit || !lifecycleMoves[lifecycle].includes('phasing_out')) return
  const [reached] = await tx.$queryRaw<{ deliveries: number; organisations: number }[]>`
    SELECT deliveries, organisations FROM app.reached_by_service(${today}::date) WHERE service_id = ${id}::uuid`
  if ((reached?.[goalUnit] ?? 0) < goalCount) return
  const proposal = { chainId: PROGRAMME_CHAIN, kind: 'service.goal_reached', subjectId: id } as const
  const sameGoal = [
    { facts: { path: ['goalCount'], equals: goalCount } },
    { facts: { path: ['goalUnit'], equals: goalUnit } },
  ]
  if ((await tx.event.count({ where: { ...proposal, AND: sameGoal } })) > 0) return
  await tell(tx, actor, { of: lifecycleHappenings, ...proposal, facts: { goalCount, goalUnit } })
}
