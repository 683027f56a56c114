import 'server-only'
import type { Faces } from '@/features/catalogue/face-queries'
import { bodyNameOf } from '@/features/orders/body-name'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { unitsWithin } from '@/features/orders/content/units'
import { particularsSelect } from '@/features/orders/particulars/particulars'
import { awaitedParties, whoseMove } from '@/features/orders/rules'
import { takenBackAt } from '@/features/orders/signing/own-answer'
import { type PartyLine, partyLinesOf } from '@/features/orders/signing/party-lines'
import { standingOn } from '@/features/orders/signing/standing-signatures'
import { isBeingChanged, phaseOf } from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import { organisationName, organisationNames } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

const organisationSelect = {
  id: true,
  name: true,
  nameEn: true,
  localParties: { select: { party: true, representation: true } },
  localUnions: { where: { endedOn: null }, select: { party: true, name: true } },
} as const satisfies Prisma.OrganisationSelect

export const listSelect = {
  ...orderStateSelect,
  number: true,
  origin: true,
  orderedOn: true,
  content: true,
  waitingSince: true,
  deadlineOn: true,
  createdAt: true,
  validAt: true,
  organisation: { select: organisationSelect },
  serviceRevisionId: true,
  // A planned day tells more than that the secretariat arranges it.
  delivery: {
    select: {
      id: true,
      occasions: {
        where: { status: 'planned', startsAt: { not: null } },
        orderBy: { startsAt: 'asc' },
        select: { startsAt: true },
      },
    },
  },
  round: { select: { startsOn: true } },
  signatures: {
    select: {
      party: true,
      personId: true,
      versionId: true,
      takenBackAt: true,
      signedAt: true,
    },
  },
  declines: {
    orderBy: { declinedAt: 'asc' },
    select: { versionId: true, party: true, personId: true, reason: true, declinedAt: true },
  },
} as const satisfies Prisma.OrderSelect

export type ListRow = Prisma.OrderGetPayload<{ select: typeof listSelect }>

/** The people behind a signature or a decline. Lists show no names, and so they read none. */
const namesSelect = {
  person: { select: { name: true } },
  mandate: { select: { standInFor: { select: { person: { select: { name: true } } } } } },
} as const
type Names = Partial<Prisma.SignatureGetPayload<{ select: typeof namesSelect }>>
type NamedRow = Omit<ListRow, 'signatures' | 'declines'> & {
  signatures: (ListRow['signatures'][number] & Names)[]
  declines: (ListRow['declines'][number] & Names)[]
}

export type OrderListItem = ReturnType<typeof listItemOf>

export function listItemOf(row: NamedRow, faces: Faces, locale: Locale) {
  const state = orderStateOf(row)
  const service = faces.get(row.serviceRevisionId)
  const content = draftContentSchema.parse(row.content)
  return {
    ...state,
    number: row.number,
    /** The day of an order from the time before the portal. It was read in and has no parties' signatures. */
    earlierOn: row.orderedOn && dayOfDate(row.orderedOn),
    organisation: { id: row.organisation.id, name: organisationName(locale, row.organisation) },
    units: unitsWithin(organisationNames(row.organisation), content.unit),
    service,
    content,
    roundStartsOn: row.round && dayOfDate(row.round.startsOn),
    lines: row.origin === 'imported' ? [] : shownLines(row, locale),
    move: whoseMove(state),
    awaited: awaitedParties(state),
    /** Of an order that is to be corrected: the decline that returned it. None where the staff sent it back. */
    declined: row.status === 'returned' ? lastDecline(row) : null,
    isBeingChanged: isBeingChanged(row.status, row.versions[0]?.closure),
    waitingSince: row.waitingSince,
    deadlineOn: row.deadlineOn,
    createdAt: row.createdAt,
    validAt: row.validAt,
    plannedAt: row.delivery?.occasions.flatMap(({ startsAt }) => startsAt ?? []) ?? [],
  }
}

function lastDecline({ declines, versions: [latest] }: NamedRow): { party: Party; reason: string } | null {
  const last = declines.findLast(one => one.versionId === latest?.id)
  return last ? { party: last.party, reason: last.reason } : null
}

/** A version keeps the employer by its Swedish name. A page names an organisation in one language alone. */
function shownLines(row: NamedRow, locale: Locale): PartyLine[] {
  const employer = organisationName(locale, row.organisation)
  return partyLines(row).map(line =>
    line.bodyName === row.organisation.name ? { ...line, bodyName: employer } : line,
  )
}

function partyLines(row: NamedRow) {
  const state = orderStateOf(row)
  const live = state.version
  const declined = row.declines.find(one => one.versionId === live?.id)
  const signed = standingOn(live?.id, row.signatures).map(one => ({
    party: one.party,
    ...namesOf(one),
    at: one.signedAt,
  }))
  const standing =
    live?.parties ??
    row.organisation.localParties.map(party => ({
      ...party,
      bodyName: bodyNameOf(row.organisation, party.party),
    }))
  const acts = {
    signed,
    declined: declined
      ? { party: declined.party, ...namesOf(declined), at: declined.declinedAt, reason: declined.reason }
      : null,
  }
  const [latest] = row.versions
  return partyLinesOf(standing, acts, {
    isOpen: latest !== undefined && latest.closure === null,
    isSigning: phaseOf(row.status) === 'signing',
  }).map(line => (line.mark === 'awaited' ? { ...line, takenBackAt: takenBackAt(row, line.party) } : line))
}

function namesOf({ person, mandate }: Names) {
  return { personName: person?.name ?? null, standInFor: mandate?.standInFor?.person.name }
}

/** Everything that the order's own page shows. */
export const orderSelect = {
  ...listSelect,
  signatures: { select: { ...listSelect.signatures.select, ...namesSelect, assurance: true } },
  declines: { ...listSelect.declines, select: { ...listSelect.declines.select, ...namesSelect } },
  ...particularsSelect,
  partyDrafts: true,
  endedReason: true,
  startedBy: { select: { name: true } },
  receipts: {
    orderBy: { version: { number: 'desc' } },
    take: 1,
    select: { code: true, version: { select: { closedAt: true } } },
  },
  attachments: {
    orderBy: [{ name: 'asc' }, { addedAt: 'asc' }],
    select: { id: true, name: true, hash: true, removedAt: true },
  },
  versions: {
    orderBy: { number: 'desc' },
    select: {
      ...orderStateSelect.versions.select,
      canonical: true,
      sentAt: true,
      sentByParty: true,
      closedAt: true,
      closure: true,
    },
  },
} as const satisfies Prisma.OrderSelect

/** The latest receipt: its code, and whether its version still stands. */
export function receiptOf([latest]: { code: string; version: { closedAt: Date | null } }[]) {
  return latest ? { code: latest.code, isCurrentVersion: !latest.version.closedAt } : null
}
