import 'server-only'
import { withLocalUnion } from '@/features/organisations/invitations/change-invitation'
import type { Prisma } from '@/generated/prisma/client'

/** All that a page on an organisation is made of. */
export const organisationSelect = {
  id: true,
  name: true,
  nameEn: true,
  organisationNumber: true,
  place: true,
  headcount: true,
  localParties: { select: { party: true, representation: true } },
  localUnions: {
    where: { endedOn: null },
    orderBy: { name: 'asc' },
    select: { id: true, party: true, name: true, isContactUnion: true },
  },
  mandates: {
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true, email: true } }, localUnion: { select: { name: true } } },
  },
  attestations: { orderBy: { attestedAt: 'desc' } },
  invitations: {
    where: { acceptedAt: null, withdrawnAt: null },
    orderBy: { createdAt: 'desc' },
    include: withLocalUnion,
  },
  accessRequests: { where: { answeredAt: null }, orderBy: { createdAt: 'asc' } },
} as const satisfies Prisma.OrganisationSelect

export type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>
