import 'server-only'
import type { PartyActor, SignedInActor, StaffActor } from '@/auth/actor'
import { once } from '@/auth/once'
import { withActor } from '@/auth/with-actor'
import { canBeShownInterest } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { dateOf, dayOf } from '@/lib/dates'
import { type Transaction, violates } from '@/lib/db'
import { appendEvent } from '@/lib/events'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'
import { canHoldDialogue, canShowInterest, canWithdraw } from './policy'
import { withdraw } from './rules'
import type { NewDialogue, NewInterest } from './schema'

/** Shows the organisation's interest in a service and gives the interest's id. */
export async function showInterest(actor: SignedInActor, input: NewInterest): Promise<Result<string>> {
  if (!canShowInterest(actor)) return refuse('not_allowed')
  try {
    return await withActor(actor, tx => once(tx, actor, () => addInterest(tx, actor, input)))
  } catch (error) {
    // The index decides when two people press at the same moment.
    if (violates(error, 'one_active_interest')) return refuse('interest_exists')
    throw error
  }
}

async function addInterest(tx: Transaction, actor: PartyActor, input: NewInterest): Promise<Result<string>> {
  const service = await tx.service.findFirst({
    where: { slug: input.service, revisions: { some: { state: 'published' } } },
    select: { id: true, ...lifeSelect },
  })
  if (!service) return refuse('not_found')
  if (!canBeShownInterest(lifeOf(service), dayOf(actor.now))) return refuse('service_closed')
  const { need, timing, contactName, contactEmail } = input
  const own = { organisationId: actor.organisation.id, party: actor.party, personId: actor.personId }
  const { id } = await tx.interest.create({
    data: { ...own, serviceId: service.id, need, timing, contactName, contactEmail, createdAt: actor.now },
    select: { id: true },
  })
  const eventId = await appendEvent(tx, actor, {
    chainId: actor.organisation.id,
    kind: 'interest.shown',
    subjectId: id,
    facts: { serviceId: service.id, timing },
    texts: { need, contactName, contactEmail },
  })
  await enqueue(tx, 'notify', { eventId })
  return accept(id)
}

/** Takes an active interest back; its history stays. */
export async function withdrawInterest(actor: SignedInActor, interestId: string): Promise<Result<string>> {
  if (!canShowInterest(actor)) return refuse('not_allowed')
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const interest = await lockInterest(tx, interestId)
      if (!interest || !canWithdraw(actor, interest)) return refuse('not_found')
      const withdrawn = withdraw(interest, actor.now)
      if (!withdrawn.ok) return withdrawn
      await tx.interest.update({ where: { id: interestId }, data: withdrawn.value, select: { id: true } })
      const eventId = await appendEvent(tx, actor, {
        chainId: interest.organisationId,
        kind: 'interest.withdrawn',
        subjectId: interestId,
        facts: { serviceId: interest.serviceId },
      })
      await enqueue(tx, 'notify', { eventId })
      return accept(interestId)
    }),
  )
}

type LockedInterest = {
  organisationId: string
  serviceId: string
  withdrawnAt: Date | null
  orderedAt: Date | null
}

async function lockInterest(tx: Transaction, id: string): Promise<LockedInterest | undefined> {
  const [interest] = await tx.$queryRaw<LockedInterest[]>`
    SELECT "organisationId", "serviceId", "withdrawnAt", "orderedAt"
    FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`
  return interest
}

/** Notes what staff and an interested organisation said, and gives the note's id. */
export async function logDialogue(actor: SignedInActor, input: NewDialogue): Promise<Result<string>> {
  if (!canHoldDialogue(actor)) return refuse('not_allowed')
  if (input.heldOn > dayOf(actor.now)) return refuse('dialogue_in_future', { field: 'heldOn' })
  return withActor(actor, tx => once(tx, actor, () => addDialogue(tx, actor, input)))
}

async function addDialogue(tx: Transaction, actor: StaffActor, input: NewDialogue): Promise<Result<string>> {
  const interest = await tx.interest.findUnique({
    where: { id: input.interestId },
    select: { organisationId: true, serviceId: true },
  })
  if (!interest) return refuse('not_found')
  const { note, nextStep, nextStepOn } = input
  const { id } = await tx.dialogue.create({
    data: {
      ...interest,
      staffId: actor.personId,
      heldOn: dateOf(input.heldOn),
      note,
      nextStep,
      nextStepOn: nextStepOn ? dateOf(nextStepOn) : null,
      createdAt: actor.now,
    },
    select: { id: true },
  })
  // The words stay out of the chain: the organisation reads its chain, and the note is the staff's own.
  await appendEvent(tx, actor, {
    chainId: interest.organisationId,
    kind: 'dialogue.logged',
    subjectId: id,
    facts: { serviceId: interest.serviceId, heldOn: input.heldOn },
  })
  return accept(id)
}
