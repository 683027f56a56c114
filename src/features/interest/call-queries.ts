import 'server-only'
import type { Actor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import { type LocalizedText, serviceContentSchema } from '@/features/catalogue/service-content'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import { canHoldDialogue } from './policy'
import { type InterestView, interestShown, interestView, published } from './queries'
import { byUrgency, type InterestTiming } from './rules'

export type CallView = {
  interestId: string
  organisation: string
  serviceName: LocalizedText
  need: string
  timing: InterestTiming
  interestedAt: Date
  lastHeldOn: Day | null
  nextStep: string
  nextStepOn: Day | null
}

/** Interested and not ordered yet, in all services or one, the most urgent first; empty for everyone but staff. */
export async function listCalls(actor: Actor, serviceSlug?: string): Promise<CallView[]> {
  if (!canHoldDialogue(actor)) return []
  const rows = await withActor(actor, tx =>
    tx.interest.findMany({
      where: { withdrawnAt: null, orderedAt: null, service: { slug: serviceSlug } },
      select: callShown,
    }),
  )
  return rows.map(callView).sort(byUrgency)
}

export type DialogueView = {
  id: string
  heldOn: Day
  note: string
  nextStep: string
  nextStepOn: Day | null
  staff: string
}
export type CallDetails = InterestView & { organisation: string; dialogues: DialogueView[] }

/** An interest with what has been said since; null for everyone but staff. */
export async function getCall(actor: Actor, interestId: string): Promise<CallDetails | null> {
  if (!canHoldDialogue(actor)) return null
  const row = await withActor(actor, tx =>
    tx.interest.findUnique({
      where: { id: interestId },
      select: { ...interestShown, organisation: { select: { name: true, dialogues: dialogueShown } } },
    }),
  )
  if (!row) return null
  const { organisation, ...interest } = row
  return {
    ...interestView(interest),
    organisation: organisation.name,
    dialogues: organisation.dialogues.map(dialogue => ({
      ...dialogue,
      heldOn: dayOfDate(dialogue.heldOn),
      nextStepOn: dialogue.nextStepOn && dayOfDate(dialogue.nextStepOn),
      staff: dialogue.staff.name,
    })),
  }
}

function callView(row: CallRow): CallView {
  const [last] = row.organisation.dialogues
  return {
    interestId: row.id,
    organisation: row.organisation.name,
    serviceName: serviceContentSchema.parse(row.service.revisions[0]?.content).name,
    need: row.need,
    timing: row.timing,
    interestedAt: row.createdAt,
    lastHeldOn: last ? dayOfDate(last.heldOn) : null,
    nextStep: last?.nextStep ?? '',
    nextStepOn: last?.nextStepOn ? dayOfDate(last.nextStepOn) : null,
  }
}

const dialogueShown = {
  orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  select: {
    id: true,
    heldOn: true,
    note: true,
    nextStep: true,
    nextStepOn: true,
    staff: { select: { name: true } },
  },
} satisfies Prisma.Organisation$dialoguesArgs

const callShown = {
  id: true,
  need: true,
  timing: true,
  createdAt: true,
  organisation: { select: { name: true, dialogues: { ...dialogueShown, take: 1 } } },
  service: { select: { revisions: published } },
} satisfies Prisma.InterestSelect
type CallRow = Prisma.InterestGetPayload<{ select: typeof callShown }>
