import 'server-only'
import type { Actor, StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { inForceAt } from '@/auth/mandate'
import type { RegisterFilter } from '@/features/organisations/register/register-filter'
import type { Prisma } from '@/generated/prisma/client'
import { organisationName } from '@/lib/organisation-name'
import type { Party, Representation } from '@/lib/party'

const PAGE_SIZE = 30

export type RegisterRow = {
  id: string
  name: string
  organisationNumber: string
  place: string
  parties: { party: Party; representation: Representation; hasSignatory: boolean }[]
  /** Requests, invitations and attestations that wait for the staff. */
  waiting: number
}
export type Register = { organisations: RegisterRow[]; total: number; pageSize: number }

/** The members by name, with how their parties stand. */
export function listOrganisations(actor: StaffActor, filter: RegisterFilter): Promise<Register> {
  const where = whereOf(filter)
  return readAs(actor, async tx => {
    const rows = await tx.organisation.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: PAGE_SIZE * (filter.page - 1),
      take: PAGE_SIZE,
      select: {
        id: true,
        name: true,
        nameEn: true,
        organisationNumber: true,
        place: true,
        localParties: { select: { party: true, representation: true } },
        mandates: { where: { kind: 'signatory', ...inForceAt(actor.now) }, select: { party: true } },
        _count: { select: waitingCounts },
      },
    })
    const organisations = rows.map(({ localParties, mandates, _count, name, nameEn, ...row }) => ({
      ...row,
      name: organisationName(actor.locale, { name, nameEn }),
      parties: localParties.map(local => ({
        ...local,
        hasSignatory: mandates.some(mandate => mandate.party === local.party),
      })),
      waiting: _count.invitations + _count.accessRequests + _count.attestations,
    }))
    return { organisations, total: await tx.organisation.count({ where }), pageSize: PAGE_SIZE }
  })
}

const waits = {
  invitations: { acceptedAt: null, withdrawnAt: null, sentAt: null },
  accessRequests: { answeredAt: null },
  attestations: { confirmedAt: null, contestedAt: null, endedAt: null },
} as const
const waitingCounts = {
  invitations: { where: waits.invitations },
  accessRequests: { where: waits.accessRequests },
  attestations: { where: waits.attestations },
} as const

function whereOf({ search: asked, show }: RegisterFilter): Prisma.OrganisationWhereInput {
  const like = { contains: asked, mode: 'insensitive' } as const
  const search = asked ? { OR: [{ name: like }, { nameEn: like }, { organisationNumber: like }] } : {}
  if (show === 'oklara') return { AND: [search, { localParties: { some: { representation: 'unclear' } } }] }
  if (!show) return search
  const some = [
    { invitations: { some: waits.invitations } },
    { accessRequests: { some: waits.accessRequests } },
    { attestations: { some: waits.attestations } },
  ]
  return { AND: [search, { OR: some }] }
}

export type MemberName = { id: string; name: string }

/** The members' names, for people who ask for access to one of them. */
export async function listMemberNames(actor: Actor): Promise<MemberName[]> {
  const names = await readAs(
    actor,
    tx => tx.$queryRaw<{ id: string; name: string; nameEn: string }[]>`SELECT * FROM app.member_names()`,
  )
  return names.map(one => ({ id: one.id, name: organisationName(actor.locale, one) }))
}
