import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { canAmendDialogue } from '@/features/interest/policy'
import { findAfterwards, type InterestPage, interestShown, interestView } from '@/features/interest/queries'
import { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import { organisationName } from '@/lib/organisation-name'

export type DialogueView = {
  id: string
  serviceId: string | null
  heldOn: Day
  note: string
  nextStep: string
  nextStepOn: Day | null
  staff: string
  /** Whether the reader may correct it or take it away. */
  isOwn: boolean
}
export type CallDetails = InterestPage & {
  organisationId: string
  organisation: string
  dialogues: DialogueView[]
}

/**
 * An interest with what has been said with the organisation; null for everyone but staff. It names those who
 * showed it, so that look is logged (GDPR art. 9).
 */
export async function getCall(actor: Actor, interestId: string): Promise<CallDetails | null> {
  if (!isStaff(actor)) return null
  const call = await readAs(actor, async tx => {
    const row = await tx.interest.findUnique({ where: { id: interestId }, select: callShown })
    if (!row) return null
    const { organisation, ...interest } = row
    return {
      ...interestView(interest),
      ...(await findAfterwards(tx, interestId)),
      organisationId: organisation.id,
      organisation: organisationName(actor.locale, organisation),
      dialogues: organisation.dialogues.map(({ staffId, ...dialogue }) => ({
        ...dialogue,
        heldOn: dayOfDate(dialogue.heldOn),
        nextStepOn: dialogue.nextStepOn && dayOfDate(dialogue.nextStepOn),
        staff: dialogue.staff.name,
        isOwn: canAmendDialogue(actor, { staffId }),
      })),
    }
  })
  if (call) await logLook(actor, { page: 'interest', people: peopleOn(interestId) })
  return call
}

export type CallContact = { name: string; telephone: string }

/**
 * The contact of each call in a list; empty for everyone but staff. A contact may be of a union, so the look is logged
 * (GDPR art. 9).
 */
export async function listCallContacts(
  actor: Actor,
  interestIds: string[],
): Promise<Map<string, CallContact>> {
  if (!isStaff(actor) || interestIds.length === 0) return new Map()
  const rows = await readAs(actor, tx =>
    tx.interest.findMany({
      where: { id: { in: interestIds } },
      select: { id: true, contactName: true, contactPhone: true },
    }),
  )
  await logLook(actor, { page: 'interest', people: contactsOf(interestIds) })
  return new Map(rows.map(({ id, contactName: name, contactPhone: telephone }) => [id, { name, telephone }]))
}

/** Those who showed it, who joined it, and its contact. */
function peopleOn(interestId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "personId", party, "organisationId" FROM "Interest" WHERE id = ${interestId}::uuid
    UNION ${contactsOf([interestId])}
    UNION SELECT "personId", party, "chainId" FROM "Event"
      WHERE "subjectId" = ${interestId}::uuid AND kind = 'interest.joined' AND party IS NOT NULL`
}

function contactsOf(interestIds: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, i.party, i."organisationId" FROM "Interest" i JOIN "Person" p ON p.email = i."contactEmail"
    WHERE i.id = ANY(${interestIds}::uuid[])`
}

const callShown = {
  ...interestShown,
  organisation: {
    select: {
      id: true,
      name: true,
      nameEn: true,
      dialogues: {
        orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          serviceId: true,
          staffId: true,
          heldOn: true,
          note: true,
          nextStep: true,
          nextStepOn: true,
          staff: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.InterestSelect
