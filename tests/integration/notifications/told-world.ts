import { randomInt, randomUUID } from 'node:crypto'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { systemActor, withActor } from '@/auth/doors'
import { services } from '@/features/catalogue/thirteen/services'
import { sha256 } from '@/lib/hashing'
import { type Party, parties } from '@/lib/party'
import { appendEvent } from '../../support/append-event'

const sentAt = new Date('2021-09-01T08:00:00Z')
const memberFrom = new Date('2018-01-01')

const standing = parties.map(party => ({
  party,
  representation: party === 'seko' ? ('no_counterpart' as const) : ('represented' as const),
}))

export type ToldWorld = Awaited<ReturnType<typeof aSentOrder>>

const absenceOfSeko = (attestedById: string, confirmedById: string) => ({
  party: 'seko' as const,
  reason: 'Facket har svarat',
  attestedById,
  attestedAt: sentAt,
  confirmedById,
  confirmedAt: sentAt,
  expiresOn: new Date('2022-06-01'),
})

/** An order that HR sent to OFR and Saco-S; Seko has no counterpart there. One who has left holds a mandate too. */
export async function aSentOrder() {
  const system = systemActor()
  const tag = randomUUID().slice(0, 8)
  return withActor(system, async tx => {
    const person = async (name: string, more: object = {}) => {
      const email = `${name}-${tag}@example.test`
      const { id } = await tx.person.create({ data: { email, name, ...more }, select: { id: true } })
      return { id, email }
    }
    const staff = await person('staff', { staffRole: 'staff' })
    const admin = await person('admin', { staffRole: 'admin' })
    const organisation = await tx.organisation.create({
      data: {
        name: 'Vattenledsverket',
        nameEn: 'the Waterways Agency',
        organisationNumber: fictionalOrganisationNumber(randomInt(1000, 60_000)),
        type: 'agency',
        headcount: 300,
        sector: 1,
        place: 'Tallmora',
        memberFrom,
        localParties: { create: standing },
        attestations: { create: absenceOfSeko(staff.id, admin.id) },
      },
    })
    const holder = async (name: string, party: Party, more: object = {}) => {
      const one = await person(name, more)
      const byStaff =
        party === 'employer'
          ? { grantedVia: 'staff_invitation' as const }
          : { grantedVia: 'staff_four_eyes' as const, confirmedById: admin.id }
      const mandate = await tx.mandate.create({
        data: {
          organisationId: organisation.id,
          party,
          personId: one.id,
          kind: 'signatory',
          grantedById: staff.id,
          validFrom: memberFrom,
          ...byStaff,
        },
      })
      return { ...one, mandateId: mandate.id }
    }
    const hr = await holder('hr', 'employer')
    const ofr = await holder('ofr', 'ofr_s_p_o', { locale: 'en' })
    const saco = await holder('saco', 'saco_s')
    await holder('left', 'saco_s', { deactivatedAt: sentAt })
    const service = await tx.service.create({
      data: {
        number: randomInt(1000, 2 ** 31),
        slug: `service-${tag}`,
        lifecycle: 'open',
        revisions: {
          create: { number: 1, state: 'published', content: services[4]?.content ?? {}, publishedAt: sentAt },
        },
      },
      include: { revisions: true },
    })
    const canonical = '{}'
    const order = await tx.order.create({
      data: {
        organisationId: organisation.id,
        serviceId: service.id,
        serviceRevisionId: service.revisions[0]?.id ?? '',
        startedByParty: 'employer',
        startedById: hr.id,
        status: 'awaiting_signatures',
        content: {},
        versionNumber: 1,
        createdAt: sentAt,
        savedAt: sentAt,
        sentAt,
        waitingSince: sentAt,
        versions: {
          create: {
            organisationId: organisation.id,
            number: 1,
            canonical,
            hash: sha256(canonical),
            sentAt,
            sentById: hr.id,
            sentByParty: 'employer',
            parties: {
              create: standing.map(one => ({
                ...one,
                organisationId: organisation.id,
                bodyName: one.party,
              })),
            },
          },
        },
      },
    })
    const eventId = await appendEvent(
      tx,
      { role: 'party', personId: hr.id, party: 'employer', now: sentAt },
      {
        chainId: organisation.id,
        kind: 'order.sent',
        subjectId: order.id,
        orderId: order.id,
        facts: { version: 1, party: 'employer', deadline: '2021-09-22' },
      },
    )
    return { organisationId: organisation.id, orderId: order.id, eventId, hr, ofr, saco, staff }
  })
}

/** The facts of the kinds that are told here, some for each. */
const someFacts = { version: 1, hash: sha256(''), assurance: 'demo', deadline: null, standInForId: null }

/** Something that happens with the order, by nobody among those who are told. */
export function anEvent(
  world: ToldWorld,
  kind: string,
  more: { party?: Party; subjectId?: string; facts?: Record<string, string | number>; now?: Date } = {},
): Promise<string> {
  const { facts, party, subjectId = world.orderId, now = sentAt } = more
  return withActor(systemActor(), tx =>
    appendEvent(
      tx,
      { role: 'system', party, now },
      {
        chainId: world.organisationId,
        kind,
        subjectId,
        orderId: world.orderId,
        facts: { ...someFacts, ...(party && { party }), ...facts },
      },
    ),
  )
}

export function mailsOf(eventId: string) {
  return withActor(systemActor(), tx =>
    tx.mail.findMany({ where: { key: { startsWith: eventId } }, orderBy: { toAddress: 'asc' } }),
  )
}

/** Jobs of one kind that wait in the queue. */
export async function queuedJobs(name: string): Promise<Record<string, string>[]> {
  const rows = await withActor(
    systemActor(),
    tx => tx.$queryRaw<{ payload: Record<string, string> }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ${name}`,
  )
  return rows.map(row => row.payload)
}
