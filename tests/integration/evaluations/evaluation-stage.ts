import { makeActor } from '@/auth/doors'
import type { Answer } from '@/features/evaluations/schema'
import { asSystem, NOW, type Stage } from '../../support/order-stage'

export const someAnswer = {
  rewarding: 4,
  stronger: 3,
  recommends: 'yes',
  goalReached: 'partly',
  next: 'Vi fortsätter i arbetsgrupperna.',
} as const satisfies Answer

export const aDelivered = (stage: Stage, service = 'fanga-tidiga-tecken') =>
  stage
    .order()
    .of(service)
    .delivered({ on: ['2021-03-25'] })
    .create(stage.world)

let addresses = 0

/** Somebody without an account, from an address of their own. */
export function someone(now = NOW) {
  addresses += 1
  return makeActor({
    role: 'anonymous',
    now,
    locale: 'sv',
    client: { address: `someone-${addresses}`, userAgent: '' },
  })
}

export async function codeOf(deliveryId: string): Promise<string> {
  const { code } = await asSystem(tx => tx.participantLink.findUniqueOrThrow({ where: { deliveryId } }))
  return code
}

export const answersTo = (deliveryId: string) =>
  asSystem(tx => tx.evaluation.findMany({ where: { deliveryId } }))

export const askedAbout = (deliveryId: string) =>
  asSystem(tx => tx.evaluator.findMany({ where: { deliveryId }, orderBy: { id: 'asc' } }))
