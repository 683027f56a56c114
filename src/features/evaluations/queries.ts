import 'server-only'
import { type Actor, isParty, isStaff, type PartyActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfRevisions } from '@/features/catalogue/face-queries'
import {
  type GoalAnswer,
  isNamed,
  mayEvaluate,
  type Results,
  type Standing,
} from '@/features/evaluations/rules'
import { requiredParties } from '@/features/orders/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'
import type { Result } from '@/lib/result'

const MOST_WAITING = 20

/** Whether the actor may evaluate the delivery now, and if not why; null when there is no such delivery. */
export async function getEvaluationStanding(actor: Actor, deliveryId: string): Promise<Result<true> | null> {
  if (!isParty(actor)) return null
  const found = await readAs(actor, tx => findStanding(tx, actor, deliveryId))
  return found && mayEvaluate(found.standing)
}

export type FoundStanding = {
  standing: Standing
  delivery: { id: string; orderId: string; organisationId: string }
}

/** The deciding facts, read in the caller's transaction. Only the actor's own organisation is seen. */
export async function findStanding(
  tx: Reading,
  actor: PartyActor,
  deliveryId: string,
): Promise<FoundStanding | null> {
  const row = await tx.delivery.findFirst({
    where: { id: deliveryId, organisationId: actor.organisation.id },
    select: deliverySelect(actor),
  })
  if (!row) return null
  const { id, orderId, organisationId } = row
  return { standing: standingOf(actor, row), delivery: { id, orderId, organisationId } }
}

type DeliveryRow = Prisma.DeliveryGetPayload<{ select: ReturnType<typeof deliverySelect> }>

function standingOf(actor: PartyActor, { status, evaluations, order }: DeliveryRow): Standing {
  const named = {
    starterId: order.startedById,
    signerIds: order.signatures.map(signature => signature.personId),
    parties: requiredParties(order.versions[0]?.parties ?? []),
  }
  return {
    isDelivered: status === 'done',
    isNamed: isNamed(actor, named),
    isGiven: evaluations.length > 0,
  }
}

function deliverySelect(actor: PartyActor) {
  return {
    id: true,
    orderId: true,
    organisationId: true,
    status: true,
    evaluations: { where: { personId: actor.personId }, select: { id: true } },
    order: {
      select: {
        startedById: true,
        signatures: { where: { takenBackAt: null }, select: { personId: true } },
        versions: {
          orderBy: { number: 'desc' },
          take: 1,
          select: { parties: { select: { party: true, representation: true } } },
        },
      },
    },
  } as const
}

export type WaitingEvaluation = { deliveryId: string; service: LocalizedText }

/** The done deliveries that the actor may evaluate and has not. */
export async function listWaitingEvaluations(actor: Actor): Promise<WaitingEvaluation[]> {
  if (!isParty(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.delivery.findMany({
      where: {
        organisationId: actor.organisation.id,
        status: 'done',
        evaluations: { none: { personId: actor.personId } },
      },
      orderBy: { doneAt: 'desc' },
      take: MOST_WAITING,
      select: {
        ...deliverySelect(actor),
        order: {
          select: {
            ...deliverySelect(actor).order.select,
            serviceRevisionId: true,
          },
        },
      },
    }),
  )
  const waiting = rows.filter(row => mayEvaluate(standingOf(actor, row)).ok)
  const faces = await facesOfRevisions(waiting.map(row => row.order.serviceRevisionId))
  return waiting.map(row => ({ deliveryId: row.id, service: faces.get(row.order.serviceRevisionId).name }))
}

export type FreeText = { id: string; side: 'employer' | 'union' | 'participant'; text: string; at: Date }

/** The texts to the secretariat about a delivery, by side and without names. Empty for everyone but staff. */
export async function listFreeTexts(actor: Actor, deliveryId: string): Promise<FreeText[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.evaluation.findMany({
      where: { deliveryId, next: { not: '' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, side: true, next: true, createdAt: true },
    }),
  )
  return rows.map(({ next, createdAt, ...row }) => ({ ...row, text: next, at: createdAt }))
}

type ResultsRow = Omit<Results, 'goal'> & Record<'goalYes' | 'goalPartly' | 'goalNo' | 'goalTooEarly', number>

/** All answers about a service, taken together, for staff and parties. Null below five answers. */
export async function getServiceResults(actor: Actor, serviceId: string): Promise<Results | null> {
  if (!isParty(actor) && !isStaff(actor)) return null
  const [row] = await readAs(
    actor,
    tx => tx.$queryRaw<ResultsRow[]>`SELECT * FROM app.evaluation_results(${serviceId}::uuid)`,
  )
  if (!row) return null
  const { answers, rewarding, stronger, recommends, goalYes, goalPartly, goalNo, goalTooEarly } = row
  const goal: Record<GoalAnswer, number> = {
    yes: goalYes,
    partly: goalPartly,
    no: goalNo,
    too_early: goalTooEarly,
  }
  return { answers, rewarding, stronger, recommends, goal }
}
