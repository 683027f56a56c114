import 'server-only'
import { isParty, isStaff, type PartyActor, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { lastDayToAnswer, outcomeOf } from '@/features/deliveries/mode-switch/rules'
import type { AnswerSwitch, AskForMode } from '@/features/deliveries/mode-switch/schema'
import { type ModeSwitch, switchSelect, switchView } from '@/features/deliveries/mode-switch/switch-rows'
import { tellOfSwitch } from '@/features/deliveries/mode-switch/tell-switch'
import { type ChangedOccasion, changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import { isOffered, mayUseMode, type OccasionMode, otherMode, statusAfter } from '@/features/deliveries/rules'
import { canAnswer, visibleAnswers } from '@/features/deliveries/times/policy'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { dateOf, dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

const modeSchema = serviceContentSchema.pick({ mode: true })

/** Staff ask the parties whether an occasion may be held in the other mode than they agreed on. */
export function askForMode(actor: SignedInActor, input: AskForMode): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (occasion.sessionId) return refuse('session_is_joint')
    const mode = otherMode(occasion.mode)
    const needless = await whyNeedless(reading, occasion, mode)
    if (needless) return needless
    const where = { occasionId: occasion.id, settledAt: null }
    if ((await reading.modeSwitch.count({ where })) > 0) return refuse('mode_already_asked')
    const [place = '', link = ''] = mode === 'on_site' ? [input.place] : ['', input.link]
    if (mode === 'on_site' && place === '') return refuse('place_missing', { field: 'place' })
    const deadline = lastDayToAnswer(actor.now)
    const asked = { askedById: actor.personId, askedAt: actor.now, endsOn: dateOf(deadline) }
    const { id: occasionId, organisationId } = occasion
    return {
      ok: true,
      write: tx =>
        tx.modeSwitch.create({
          data: { ...asked, occasionId, organisationId, mode, place, link },
          select: { id: true },
        }),
      events: [{ kind: 'occasion.mode_asked', subjectId: occasionId, facts: { mode, deadline } }],
    }
  })
}

/** Nobody is asked of a mode that the order left open, or that the service is not given in. */
async function whyNeedless(
  reading: Reading,
  occasion: ChangedOccasion,
  mode: OccasionMode,
): Promise<Refusal | null> {
  const { content, service } = await reading.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { content: true, service: { select: { revisions: revisionInForce } } },
  })
  const [inForce] = service.revisions
  if (inForce && !isOffered(modeSchema.parse(inForce.content), mode)) return refuse('mode_given')
  const { mode: agreed } = draftContentSchema.parse(content)
  return mayUseMode(agreed, occasion, mode) ? refuse('mode_is_open') : null
}

/**
 * A party says yes or no, once and for itself alone. The answer that settles the question queues the job that
 * does it. Gives the delivery's id. Lock order: order, mandate, then the head of the organisation's chain.
 */
export function answerSwitch(actor: SignedInActor, input: AnswerSwitch): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findSwitch(tx, actor, input.switchId)
      if (!found) return refuse('not_found')
      if (!isParty(actor)) return refuse('not_allowed')
      if (!actor.canSign) return refuse('not_a_signatory')
      await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${found.orderId}::uuid FOR UPDATE`
      const mandate = await proveMandate(tx, actor)
      if (!mandate.ok) return mandate
      const asked = await findSwitch(tx, actor, input.switchId)
      return asked ? saveAnswer(tx, actor, asked, input.says === 'yes') : refuse('not_found')
    }),
  )
}

async function saveAnswer(
  tx: Transaction,
  actor: PartyActor,
  asked: ModeSwitch,
  agrees: boolean,
): Promise<Result<string>> {
  if (!canAnswer(actor, asked)) return refuse('party_not_asked')
  const { party, personId, now } = actor
  const before = asked.answers.find(answer => answer.party === party)
  if (before) return before.agrees === agrees ? accept(asked.occasion.deliveryId) : refuse('switch_answered')
  const today = dayOf(now)
  if (asked.settledAt || outcomeOf(asked, today)) return refuse('switch_settled')
  const { id: switchId, organisationId } = asked
  await tx.modeAnswer.create({
    data: { switchId, organisationId, party, personId, agrees, answeredAt: now },
    select: { party: true },
  })
  await tellOfSwitch(tx, actor, asked, { kind: 'occasion.mode_answered', facts: { party, agrees } })
  const answers = [...asked.answers, { party, agrees }]
  if (outcomeOf({ ...asked, answers }, today)) await enqueue(tx, 'settle_mode_switch', { switchId })
  return accept(asked.occasion.deliveryId)
}

async function findSwitch(tx: Reading, actor: SignedInActor, id: string): Promise<ModeSwitch | null> {
  const row = await tx.modeSwitch.findFirst({
    where: { AND: [{ id }, visibleAnswers(actor)] },
    select: switchSelect,
  })
  return row && switchView(row)
}
