import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import type { OrganisationSeed } from '@seed/organisations'
import { addDays, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { today } from './counting'
import { asSystem } from './morning-rows'

const SERVICES = ['fanga-tidiga-tecken', 'arbetsliv-2-0']

/** Two orders that all have signed, and two occasions that have been. */
export async function somethingOrdered(): Promise<{ toConfirm: string[]; toMark: string[] }> {
  const { member, cast } = await asSystem(findMember)
  const told = (service: string) => anOrder().of(service).by(member).draftedOn(addDays(today(), -28))
  const toConfirm: string[] = []
  const toMark: string[] = []
  for (const service of SERVICES) {
    toConfirm.push(`confirm.${(await told(service).valid().create(cast)).id}`)
    const { occasions, deliveryId } = await told(service)
      .planned([addDays(today(), 8)])
      .create(cast)
    // Before all of the demo's own, at whatever hour.
    const startsAt = new Date(Date.now() - 15 * 86_400_000)
    const where = { deliveryId, status: 'planned' as const }
    await asSystem(tx => tx.occasion.updateMany({ where, data: { startsAt } }))
    toMark.push(`mark_done.${occasions[0]?.id}`)
  }
  return { toConfirm, toMark }
}

/** An order of each kind that is opened as such in the room, with what waits in it. */
export async function ordersThatWait(): Promise<{ duty: string; orderId: string }[]> {
  const { member, cast } = await asSystem(findMember)
  const told = () => anOrder().of('fanga-tidiga-tecken').by(member).draftedOn(addDays(today(), -3))
  const [confirm, asked, overdue] = [
    await told().valid().create(cast),
    await told().valid().create(cast),
    await told().awaitingSignatures().create(cast),
  ]
  const personId = member.holders.find(({ party }) => party === 'seko')?.personId ?? ''
  const question = await asSystem(async tx => {
    const deadlineOn = dateOf(addDays(today(), -1))
    await tx.order.update({ where: { id: overdue.id }, data: { deadlineOn }, select: { id: true } })
    const from = { party: 'seko', addressee: 'seko', audience: 'staff', personId } as const
    const said = { body: 'Vem leder dagen?', salt: '0'.repeat(32), createdAt: new Date() }
    return tx.message.create({ data: { orderId: asked.id, organisationId: member.id, ...from, ...said } })
  })
  return [
    { duty: `confirm.${confirm.id}`, orderId: confirm.id },
    { duty: `overdue.${overdue.id}`, orderId: overdue.id },
    { duty: `answer.${question.id}`, orderId: asked.id },
  ]
}

/** One of the staff is told of an order. Asks afterwards whether they have read it. */
export async function tellOf(orderId: string, email: string): Promise<() => Promise<boolean>> {
  const { id } = await asSystem(async tx => {
    const { id: personId } = await tx.person.findUniqueOrThrow({ where: { email } })
    // Nothing else tells the staff of this event.
    const { id: eventId } = await tx.event.findFirstOrThrow({ where: { orderId, kind: 'order.sent' } })
    const kind = 'order.valid.confirm'
    return tx.notification.create({ data: { personId, eventId, kind, orderId, createdAt: new Date() } })
  })
  return async () =>
    (await asSystem(tx => tx.notification.findUniqueOrThrow({ where: { id } }))).readAt !== null
}

type Told = Pick<OrganisationSeed, 'name' | 'place' | 'organisationNumber'>

/** An organisation at which nothing has happened lately, with those who sign for it. */
async function findMember(tx: Transaction) {
  const quiet = await tx.$queryRaw<(Told & { id: string })[]>`
    SELECT o.id, o.name, o.place, o."organisationNumber" FROM "Organisation" o
    WHERE o."memberTo" IS NULL AND NOT EXISTS (SELECT FROM "Order" d WHERE d."organisationId" = o.id) AND (
        SELECT count(DISTINCT m.party) FROM "Mandate" m
        WHERE m."organisationId" = o.id AND m.kind = 'signatory' AND m."revokedAt" IS NULL AND m."validTo" IS NULL) = 4
      AND NOT EXISTS (SELECT FROM "Event" e WHERE e."chainId" = o.id AND e."occurredAt" > ${addDays(today(), -40)}::date)
    ORDER BY o.name LIMIT 1`
  const [found] = quiet
  if (!found) throw new Error('No organisation is quiet')
  const mandates = await tx.mandate.findMany({
    where: { organisationId: found.id, kind: 'signatory', revokedAt: null, validTo: null },
    include: { person: { select: { id: true, name: true, email: true } } },
  })
  const holders = mandates.map(({ id, party, validFrom, person }) => ({
    ...{ personId: person.id, name: person.name, email: person.email, party, mandateId: id, canSign: true },
    ...{ organisation: { id: found.id, name: found.name }, validFrom: dayOf(validFrom) },
    ...{ validTo: null, standInFor: null },
  }))
  const { id: _, ...told } = found
  const seed = told as OrganisationSeed
  const member: Member = { id: found.id, key: found.name, name: found.name, seed, holders, absent: [] }
  const staff = await tx.person.findMany({ where: { staffRole: 'staff', deactivatedAt: null }, take: 1 })
  const colleagues = staff.map(({ id, name, email }) => ({
    personId: id,
    name,
    email,
    role: 'staff' as const,
  }))
  return { member, cast: { staff: colleagues, deliverers: [] } }
}
