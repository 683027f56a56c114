import 'server-only'
import type { OrderKind } from '@/features/orders/happenings'
import { isJoint } from '@/features/orders/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { sharedFactsOf } from '@/lib/happenings/facts'

const versionSelect = {
  id: true,
  organisationId: true,
  number: true,
  canonical: true,
  hash: true,
  sentAt: true,
  sentByParty: true,
  order: { select: { id: true, number: true } },
  parties: { orderBy: { party: 'asc' }, select: { party: true, representation: true, bodyName: true } },
  signatures: {
    where: { takenBackAt: null },
    select: {
      id: true,
      party: true,
      versionHash: true,
      assurance: true,
      signedAt: true,
      person: { select: { name: true, email: true } },
      mandate: {
        select: {
          kind: true,
          grantedVia: true,
          standInFor: { select: { person: { select: { name: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.OrderVersionSelect

type VersionRow = Prisma.OrderVersionGetPayload<{ select: typeof versionSelect }>

export type SealableVersion = Awaited<ReturnType<typeof findSealableVersions>>[number]

/** The order's versions that became valid, by the log, and have no receipt yet. */
export async function findSealableVersions(tx: Transaction, orderId: string) {
  const events = await tx.event.findMany({
    where: { orderId, kind: 'order.valid' satisfies OrderKind },
    orderBy: { position: 'asc' },
    select: { position: true, hash: true, facts: true, occurredAt: true },
  })
  const versions = await tx.orderVersion.findMany({
    where: { orderId, receipts: { none: {} } },
    orderBy: { number: 'asc' },
    select: versionSelect,
  })
  const sealable: Awaited<ReturnType<typeof withProofs>>[] = []
  for (const version of versions) {
    const event = events.find(one => sharedFactsOf(one.facts).version === version.number)
    if (event) sealable.push(await withProofs(tx, version, event))
  }
  return sealable
}

type ValidEvent = { position: number; hash: string; occurredAt: Date }

async function withProofs(tx: Transaction, version: VersionRow, event: ValidEvent) {
  const signed = version.signatures.filter(one => one.versionHash === version.hash).map(one => one.party)
  if (!isJoint(version.parties, signed)) throw new Error(`Version ${version.id} is valid but not joint`)
  const digests = await tx.$queryRaw<{ id: string; digest: string }[]>`
    SELECT s.id::text AS id, app.signature_digest(s) AS digest FROM "Signature" s
    WHERE s."versionId" = ${version.id}::uuid`
  const attestations = await tx.attestation.findMany({
    where: { organisationId: version.organisationId, confirmedAt: { lte: version.sentAt } },
    orderBy: { confirmedAt: 'desc' },
    select: { party: true, confirmedAt: true, expiresOn: true },
  })
  const employerHosts = version.signatures
    .filter(one => one.party === 'employer')
    .map(one => hostOf(one.person.email))
  return {
    ...version,
    event,
    attestations: attestations.flatMap(({ confirmedAt, ...one }) =>
      confirmedAt ? [{ ...one, confirmedAt }] : [],
    ),
    signatures: version.signatures.map(({ id, party, assurance, signedAt, person, mandate }) => ({
      party,
      assurance,
      signedAt,
      digest: digests.find(one => one.id === id)?.digest ?? '',
      mandateKind: mandate.kind,
      grantedVia: mandate.grantedVia,
      isStandIn: mandate.standInFor !== null,
      usesEmployerAddress: party !== 'employer' && employerHosts.includes(hostOf(person.email)),
      signerName: person.name,
      stoodInForName: mandate.standInFor?.person.name ?? null,
    })),
  }
}

function hostOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}
