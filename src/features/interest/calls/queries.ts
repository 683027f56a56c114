import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { listServices } from '@/features/catalogue/queries'
import { type CallFilter, countTurns, isAskedFor } from '@/features/interest/calls/call-filter'
import { canAmendDialogue } from '@/features/interest/policy'
import { findVoices, type InterestPage, interestShown, interestView } from '@/features/interest/queries'
import { byTurn, type CallTurn, type InterestTiming, turnOf } from '@/features/interest/rules'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'

const PAGE_SIZE = 25

export type CallView = {
  interestId: string
  organisation: string
  organisationType: OrganisationType
  serviceSlug: string
  serviceName: LocalizedText
  need: string
  timing: InterestTiming
  interestedAt: Date
  turn: CallTurn
  lastHeldOn: Day | null
  nextStep: string
  nextStepOn: Day | null
  /** The author of the last dialogue's note. */
  staffId: string | null
  staff: string | null
}

export type Calls = { calls: CallView[]; turns: Record<CallTurn, number>; total: number; pageSize: number }

/** Interested and not ordered yet, in the order to call; empty for everyone but staff. */
export async function listCalls(actor: Actor, filter: CallFilter): Promise<Calls> {
  const today = dayOf(actor.now)
  const asked = (await findCalls(actor)).filter(call => isAskedFor(call, filter))
  const shown = filter.turn ? asked.filter(call => call.turn === filter.turn) : asked
  const first = PAGE_SIZE * (filter.page - 1)
  return {
    calls: shown.slice(first, first + PAGE_SIZE),
    turns: countTurns(asked, today),
    total: shown.length,
    pageSize: PAGE_SIZE,
  }
}

/** The next steps that the actor noted and that are due; empty for everyone but staff. */
export async function listOwnDueCalls(actor: Actor): Promise<CallView[]> {
  if (!isStaff(actor)) return []
  const calls = await findCalls(actor)
  return calls.filter(call => call.turn === 'due' && call.staffId === actor.personId)
}

async function findCalls(actor: Actor): Promise<CallView[]> {
  if (!isStaff(actor)) return []
  const today = dayOf(actor.now)
  const [services, rows] = await Promise.all([listServices(actor), readAs(actor, findActive)])
  const names = new Map(services.map(({ slug, content }) => [slug, content.name]))
  const calls = rows.flatMap(({ name, nameEn, ...row }) => {
    const serviceName = names.get(row.serviceSlug)
    const organisation = organisationName(actor.locale, { name, nameEn })
    return serviceName ? [{ ...row, organisation, serviceName, turn: turnOf(row, today) }] : []
  })
  return calls.sort(byTurn(today))
}

type ActiveRow = Omit<CallView, 'organisation' | 'serviceName' | 'turn'> & { name: string; nameEn: string }

/**
 * The last dialogue is about that service, and noted since the interest was shown. A new interest is called
 * again.
 */
function findActive(tx: Reading): Promise<ActiveRow[]> {
  return tx.$queryRaw<ActiveRow[]>`
    SELECT i.id AS "interestId", o.name, o."nameEn", o.type::text AS "organisationType",
           s.slug AS "serviceSlug", i.need, i.timing::text AS timing, i."createdAt" AS "interestedAt",
           last."heldOn"::text AS "lastHeldOn", coalesce(last."nextStep", '') AS "nextStep",
           last."nextStepOn"::text AS "nextStepOn", last."staffId", person.name AS staff
    FROM "Interest" i
    JOIN "Organisation" o ON o.id = i."organisationId"
    JOIN "Service" s ON s.id = i."serviceId"
    LEFT JOIN LATERAL (
      SELECT * FROM "Dialogue" d
      WHERE d."organisationId" = i."organisationId" AND d."serviceId" = i."serviceId" AND d."createdAt" >= i."createdAt"
      ORDER BY d."heldOn" DESC, d.id DESC LIMIT 1
    ) last ON true
    LEFT JOIN "Person" person ON person.id = last."staffId"
    WHERE i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL
    ORDER BY i.id`
}

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

/** An interest with what has been said with the organisation; null for everyone but staff. */
export async function getCall(actor: Actor, interestId: string): Promise<CallDetails | null> {
  if (!isStaff(actor)) return null
  return readAs(actor, async tx => {
    const row = await tx.interest.findUnique({ where: { id: interestId }, select: callShown })
    if (!row) return null
    const { organisation, ...interest } = row
    return {
      ...interestView(interest),
      voices: await findVoices(tx, interestId),
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
