import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { canAmendDialogue } from '@/features/interest/policy'
import { noteDialogue } from '@/features/interest/rules'
import type { CorrectedDialogue, NewDialogue, RemovedDialogue } from '@/features/interest/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { appendEvent } from '@/lib/events'
import { accept, type Result, refuse } from '@/lib/result'

/** Notes what staff and an interested organisation said, and gives the note's id. */
export async function logDialogue(actor: SignedInActor, input: NewDialogue): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const noted = noteDialogue(input, dayOf(actor.now))
  if (!noted.ok) return noted
  return withActor(actor, tx => once(tx, actor, () => addDialogue(tx, actor, input)))
}

async function addDialogue(tx: Transaction, actor: StaffActor, input: NewDialogue): Promise<Result<string>> {
  const interest = await tx.interest.findUnique({
    where: { id: input.interestId },
    select: { organisationId: true, serviceId: true },
  })
  if (!interest) return refuse('not_found')
  const { id } = await tx.dialogue.create({
    data: { ...interest, ...columnsOf(input), staffId: actor.personId, createdAt: actor.now },
    select: { id: true },
  })
  await record(tx, actor, { ...interest, id, kind: 'dialogue.logged', heldOn: input.heldOn })
  return accept(id)
}

/** Puts a note right. A next step on another day is reminded of anew. */
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
    const columns = columnsOf(input)
    const isSameDay = dialogue.value.nextStepOn?.getTime() === columns.nextStepOn?.getTime()
    await tx.dialogue.update({
      where: { id: input.dialogueId },
      data: { ...columns, ...(!isSameDay && { remindedAt: null }) },
      select: { id: true },
    })
    await record(tx, actor, { ...dialogue.value, kind: 'dialogue.corrected', heldOn: input.heldOn })
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
      await record(tx, actor, { ...dialogue.value, kind: 'dialogue.removed' })
      return accept(dialogueId)
    }),
  )
}

function columnsOf({ heldOn, note, nextStep, nextStepOn }: Omit<NewDialogue, 'interestId'>) {
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

type Noted = {
  id: string
  organisationId: string
  serviceId: string | null
  kind: 'dialogue.logged' | 'dialogue.corrected' | 'dialogue.removed'
  heldOn?: string
}

/** The words stay out of the chain: the organisation reads its chain, and the note is the staff's own. */
function record(tx: Transaction, actor: StaffActor, { id, organisationId, serviceId, kind, heldOn }: Noted) {
  return appendEvent(tx, actor, {
    chainId: organisationId,
    kind,
    subjectId: id,
    facts: { serviceId, ...(heldOn && { heldOn }) },
  })
}
