import { randomUUID } from 'node:crypto'
import { evaluateByKey, giveEvaluation } from '@/features/evaluations/asked/commands'
import {
  getAskedByKey,
  getEvaluationStanding,
  listWaitingEvaluations,
} from '@/features/evaluations/asked/queries'
import { answerAsParticipant } from '@/features/evaluations/participants/commands'
import { getParticipantForm, getParticipantLink } from '@/features/evaluations/participants/queries'
import {
  getServiceResults,
  listFreeTexts,
  listRecommendations,
  listServiceResults,
} from '@/features/evaluations/results/queries'
import { answerFollowUp } from '@/features/follow-ups/commands'
import { getFollowUp, listWaitingFollowUps } from '@/features/follow-ups/queries'
import { dateOf } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import { asSystem, TODAY } from '../../support/order-stage'
import { anyone, type Row, signedIn, signingIn } from './matrix-row'
import type { Targets } from './targets'

const seenByParties = { others: 'nothing', parties: 'rows|nothing' }
const plannedId = async (at: Targets) => (await at.planned()).deliveryId
const deliveredId = async (at: Targets) => (await at.delivered()).deliveryId
const answers = { rewarding: 4, stronger: 4, recommends: 'yes', goalReached: 'yes', next: '' } as const

export const evaluationRows: Record<string, Row> = {
  'evaluations/asked/queries.getEvaluationStanding': anyone(
    deliveredId,
    async (actor, id) => (await getEvaluationStanding(actor, id)) && { id },
    seenByParties,
  ),
  'evaluations/asked/queries.listWaitingEvaluations': anyone(
    deliveredId,
    actor => listWaitingEvaluations(actor),
    seenByParties,
  ),
  'evaluations/asked/queries.getAskedByKey': signingIn(
    async at => mailedKey(await deliveredId(at)),
    (actor, key) => getAskedByKey(actor, key),
    { others: 'rows' },
  ),
  'evaluations/asked/commands.giveEvaluation': signedIn(
    deliveredId,
    (actor, deliveryId) => giveEvaluation(actor, { deliveryId, ...answers }),
    { others: 'not_allowed', parties: 'done|not_found' },
  ),
  'evaluations/asked/commands.evaluateByKey': signingIn(
    async at => mailedKey(await deliveredId(at)),
    (actor, kod) => evaluateByKey(actor, { kod, ...answers }),
    { others: 'done' },
  ),
  'evaluations/participants/queries.getParticipantLink': anyone(
    plannedId,
    async (actor, id) => (await getParticipantLink(actor, id)) && { id },
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows', deliverer: 'rows|nothing' },
  ),
  'evaluations/participants/queries.getParticipantForm': anyone(
    async at => codeOf(await deliveredId(at)),
    (actor, code) => getParticipantForm(actor, code),
    { others: 'public' },
  ),
  'evaluations/participants/commands.answerAsParticipant': signingIn(
    async at => codeOf(await deliveredId(at)),
    (actor, kod) => answerAsParticipant(actor, { kod, ...answers }),
    { others: 'done' },
  ),
  'evaluations/results/queries.getServiceResults': anyone(
    async at => answeredService(await deliveredId(at)),
    (actor, serviceId) => getServiceResults(actor, serviceId),
    { others: 'nothing', parties: 'public', staff: 'public' },
  ),
  'evaluations/results/queries.listServiceResults': anyone(
    async at => answeredService(await deliveredId(at)),
    async actor => [...(await listServiceResults(actor)).values()],
    { others: 'nothing', staff: 'public' },
  ),
  'evaluations/results/queries.listRecommendations': anyone(
    async at => answeredService(await deliveredId(at)),
    (actor, serviceId) => listRecommendations(actor, serviceId),
    { others: 'nothing', staff: 'public' },
  ),
  'evaluations/results/queries.listFreeTexts': anyone(
    async at => answeredService(await deliveredId(at)),
    async (actor, serviceId) => (await listFreeTexts(actor, { serviceId, after: null })).texts,
    { others: 'nothing', staff: 'rows' },
  ),
  'follow-ups/queries.getFollowUp': anyone(
    async at => followedUp(await deliveredId(at)),
    async (actor, id) => (await getFollowUp(actor, id)) && { id },
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'follow-ups/queries.listWaitingFollowUps': anyone(
    async at => followedUp(await deliveredId(at)),
    actor => listWaitingFollowUps(actor),
    seenByParties,
  ),
  'follow-ups/commands.answerFollowUp': signedIn(
    async at => followedUp(await deliveredId(at)),
    (actor, deliveryId) => answerFollowUp(actor, { deliveryId, goalReached: 'yes' }),
    { others: 'not_allowed', parties: 'done|not_found' },
  ),
}

/** Its parties are asked today what became of it. */
function followedUp(deliveryId: string): Promise<string> {
  return asSystem(async tx => {
    const { organisationId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
    const open = { organisationId, askedOn: dateOf('2021-01-01'), closesOn: dateOf(TODAY) }
    await tx.followUp.upsert({ where: { deliveryId }, create: { deliveryId, ...open }, update: {} })
    return deliveryId
  })
}

/** Five answers by participants, so that there is something to show. */
function answeredService(deliveryId: string): Promise<string> {
  return asSystem(async tx => {
    const { organisationId, serviceId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
    const said = {
      rewarding: 4,
      stronger: 4,
      recommends: true,
      goalReached: 'yes',
      next: 'Mer tid.',
    } as const
    const given = { ...said, side: 'participant' as const, halfYear: new Date('2021-01-01') }
    await tx.evaluation.createMany({ data: Array(5).fill({ ...given, deliveryId, organisationId }) })
    return serviceId
  })
}

async function codeOf(deliveryId: string): Promise<string> {
  const { code } = await asSystem(tx => tx.participantLink.findUniqueOrThrow({ where: { deliveryId } }))
  return code
}

/** A key that one of those named in the order got by mail. */
async function mailedKey(deliveryId: string): Promise<string> {
  const key = randomUUID()
  await asSystem(async tx => {
    const { id } = await tx.evaluator.findFirstOrThrow({ where: { deliveryId, hasAnswered: false } })
    await tx.evaluator.update({ where: { id }, data: { tokenHash: sha256(key) } })
  })
  return key
}
