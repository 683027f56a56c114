import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { dialogueHappenings } from '@/features/interest/dialogue/happenings'
import { interestHappenings } from '@/features/interest/happenings'
import { lockInterest } from '@/features/interest/lock-interest'
import { canAmendDialogue } from '@/features/interest/policy'
import { noteDialogue, withdraw } from '@/features/interest/rules'
import type { CorrectedDialogue, NewDialogue, RemovedDialogue } from '@/features/interest/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Happening, tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'

/** Notes what staff and an interested organisation said, and gives the note's id. */
export async function logDialogue(actor: SignedInActor, input: NewDialogue): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const noted = noteDialogue(input, dayOf(actor.now))
  if (!noted.ok) return noted
  return withActor(actor, tx => once(tx, actor, () => addDialogue(tx, actor, noted.value)))
}

async function addDialogue(tx: Transaction, actor: StaffActor, input: NewDialogue): Promise<Result<string>> {
  const interest = await tx.interest.findUnique({
    where: { id: input.interestId },
    select: { organisationId: true, serviceId: true },
  })
  if (!interest) return refuse('not_found')
  const ended = input.endsInterest ? await lockToEnd(tx, actor, input.interestId) : null
  if (ended && !ended.ok) return ended
  const { id } = await tx.dialogue.create({
    data: { ...interest, ...columnsOf(input), staffId: actor.personId, createdAt: actor.now },
    select: { id: true },
  })
  const { organisationId, serviceId } = interest
  const facts = { serviceId, heldOn: input.heldOn, interestId: input.interestId }
  await record(tx, actor, { id, organisationId }, { kind: 'dialogue.logged', facts })
  if (!ended) return accept(id)
  const where = { id: input.interestId }
  await tx.interest.update({ where, data: ended.value, select: { id: true } })
  await tell(tx, actor, {
    ...{ of: interestHappenings, chainId: organisationId, subjectId: input.interestId },
    ...{ kind: 'interest.ended', facts: { serviceId, dialogueId: id } },
  })
  return accept(id)
}

async function lockToEnd(tx: Transaction, actor: StaffActor, interestId: string) {
  const interest = await lockInterest(tx, interestId)
  // PostgreSQL locks none for staff that has ended.
  return interest ? withdraw(interest, actor.now) : refuse('interest_ended')
}

/** Puts a note right. A next step on another day gets a new reminder. */
export async function correctDialogue(
  actor: SignedInActor,
  input: CorrectedDialogue,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const noted = noteDialogue(input, dayOf(actor.now))
  if (!noted.ok) return noted
  return withActor(actor, async tx => {
    const dialogue = await lockDialogue(tx, actor, input.dialogueId)
    if (!dialogue.ok) return dialogue
    const columns = columnsOf(noted.value)
    const isSameDay = dialogue.value.nextStepOn?.getTime() === columns.nextStepOn?.getTime()
    await tx.dialogue.update({
      where: { id: input.dialogueId },
      data: { ...columns, ...(!isSameDay && { remindedAt: null }) },
      select: { id: true },
    })
    const facts = { serviceId: dialogue.value.serviceId, heldOn: input.heldOn }
    await record(tx, actor, dialogue.value, { kind: 'dialogue.corrected', facts })
    return accept(input.dialogueId)
  })
}

/** Takes a note away for good; that it was there stays in the log, without its words. */
export async function removeDialogue(
  actor: SignedInActor,
  { dialogueId }: RemovedDialogue,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const dialogue = await lockDialogue(tx, actor, dialogueId)
      if (!dialogue.ok) return dialogue
      await tx.dialogue.delete({ where: { id: dialogueId }, select: { id: true } })
      const { serviceId } = dialogue.value
      await record(tx, actor, dialogue.value, { kind: 'dialogue.removed', facts: { serviceId } })
      return accept(dialogueId)
    }),
  )
}

function columnsOf({ heldOn, note, nextStep, nextStepOn }: Omit<NewDialogue, 'interestId' | 'endsInterest'>) {
  return {
    note,
    nextStep,
    heldOn: dateOf(heldOn),
    nextStepOn: nextStepOn ? dateOf(nextStepOn) : null,
  }
}

type LockedDialogue = {
  id: string
  organisationId: string
  serviceId: string | null
  staffId: string
  nextStepOn: Date | null
}

async function lockDialogue(tx: Transaction, actor: StaffActor, id: string): Promise<Result<LockedDialogue>> {
  const dialogue = await tx.dialogue.findUnique({
    where: { id },
    select: { id: true, organisationId: true, serviceId: true, staffId: true },
  })
  if (!dialogue) return refuse('not_found')
  if (!canAmendDialogue(actor, dialogue)) return refuse('not_your_note')
  const [locked] = await tx.$queryRaw<{ nextStepOn: Date | null }[]>`
    SELECT "nextStepOn" FROM "Dialogue" WHERE id = ${id}::uuid FOR UPDATE`
  return locked ? accept({ ...dialogue, ...locked }) : refuse('not_found')
}

type Noted = { id: string; organisationId: string }

function record(
  tx: Transaction,
  actor: StaffActor,
  { id, organisationId }: Noted,
  happening: Happening<typeof dialogueHappenings>,
) {
  return tell(tx, actor, { of: dialogueHappenings, ...happening, chainId: organisationId, subjectId: id })
}
