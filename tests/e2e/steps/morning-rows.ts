import { randomUUID } from 'node:crypto'
import { demoPersonas } from '@seed/demo-personas'
import { addDays, dateOf } from '@/lib/dates'
import { type Transaction, transactionAs } from '@/lib/db'
import { today } from './counting'

export const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => transactionAs({ role: 'system' }, work)

/** Long ago, so that they stand first of their kind, and not so long that they are forgotten. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const EARLIER = daysAgo(60)
/** The demo's own calls have waited for more than a year. */
const LONG_AGO = daysAgo(900)
const unlikely = () => `${randomUUID()}@verket.example`
const marked = { salt: '0'.repeat(32), createdAt: EARLIER }

/** All that waits beside orders and deliveries, by its kind. Each is the name of a duty. */
export function somethingMixed(mark: string) {
  return asSystem(async tx => {
    const { id: colleague } = await tx.person.findFirstOrThrow({ where: { staffRole: 'admin' } })
    const bare = await tx.organisation.findMany({
      where: { memberTo: null, localUnions: { none: { party: 'seko' } }, attestations: { none: {} } },
      orderBy: { name: 'desc' },
      take: 3,
      select: { id: true },
    })
    const ids = bare.map(({ id }) => id)
    return {
      attestations: await attestations(tx, { ids, mark, colleague }),
      asks: await asks(tx, mark),
      invitations: await invitations(tx, colleague),
      questions: await questions(tx),
      calls: await calls(tx, mark),
      changes: [await change(tx, colleague)],
      mails: await mails(tx, mark),
    }
  })
}

type Said = { ids: string[]; mark: string; colleague: string }

/** A colleague's, of which the union contests the first. */
async function attestations(tx: Transaction, { ids, mark, colleague }: Said) {
  const { id: confirmedById } = await tx.person.findFirstOrThrow({ where: { staffRole: 'staff' } })
  const contested = { confirmedAt: EARLIER, confirmedById, contestedAt: EARLIER }
  const data = ids.map((organisationId, turn) => ({
    ...{ id: randomUUID(), organisationId, party: 'seko' as const, reason: mark, attestedById: colleague },
    ...{ attestedAt: EARLIER, expiresOn: dateOf(addDays(today(), 100)) },
    ...(turn === 0 && contested),
  }))
  await tx.attestation.createMany({ data })
  return data.map(({ id }, turn) => `${turn === 0 ? 'contested' : 'attest'}.${id}`)
}

/** Three people who ask to act for an employer. */
export function somebodyAsks(mark: string) {
  return asSystem(tx => asks(tx, mark))
}

async function asks(tx: Transaction, mark: string) {
  const { id: organisationId } = await tx.organisation.findFirstOrThrow({
    where: { memberTo: null, orders: { none: {} } },
    orderBy: { name: 'desc' },
  })
  const data = [1, 2, 3].map(number => ({
    ...{ ...marked, id: randomUUID(), organisationId, party: 'employer' as const, kind: 'preparer' as const },
    ...{ name: `${mark} ${number}`, email: unlikely() },
  }))
  await tx.accessRequest.createMany({ data })
  return data.map(({ id, name }) => ({ duty: `access.${id}`, person: name }))
}

async function invitations(tx: Transaction, colleague: string) {
  const { id, organisationId } = await tx.localUnion.findFirstOrThrow({
    where: { party: 'saco_s', organisation: { memberTo: null, orders: { none: {} } } },
    orderBy: { name: 'desc' },
  })
  const data = ['Ada', 'Bo'].map(name => ({
    ...{ id: randomUUID(), organisationId, party: 'saco_s' as const, localUnionId: id, byStaff: true },
    ...{ kind: 'signatory' as const, name, email: unlikely(), tokenHash: randomUUID() },
    ...{ invitedById: colleague, createdAt: EARLIER, expiresAt: dateOf(addDays(today(), 10)) },
  }))
  await tx.invitation.createMany({ data })
  return data.map(one => ({ duty: `invite.${one.id}`, person: one.name }))
}

/** Of Seko, about two orders that are done. */
async function questions(tx: Transaction) {
  const orders = await tx.order.findMany({
    where: {
      status: 'delivered',
      messages: { none: {} },
      organisation: { mandates: { some: { party: 'seko', revokedAt: null } } },
    },
    orderBy: { number: 'desc' },
    take: 2,
    select: { id: true, organisationId: true },
  })
  return Promise.all(
    orders.map(async ({ id: orderId, organisationId }) => {
      const { personId } = await tx.mandate.findFirstOrThrow({
        where: { organisationId, party: 'seko', revokedAt: null },
      })
      const from = { party: 'seko', addressee: 'seko', audience: 'staff', personId } as const
      const { id } = await tx.message.create({
        data: { ...marked, ...from, orderId, organisationId, body: 'Vem leder dagen?' },
      })
      return `answer.${id}`
    }),
  )
}

/** They were promised long ago, so they come first. */
async function calls(tx: Transaction, mark: string) {
  const quiet = { memberTo: null, interests: { none: {} }, dialogues: { none: {} } }
  const mandates = await tx.mandate.findMany({
    where: { party: 'employer', revokedAt: null, organisation: quiet },
    distinct: ['organisationId'],
    take: 2,
    select: { organisationId: true, personId: true },
  })
  const { id: serviceId } = await tx.service.findFirstOrThrow({ where: { slug: 'arbetsliv-2-0' } })
  const said = { need: mark, timing: 'soon', contactName: 'Ny', contactEmail: 'ny@verket.example' } as const
  const data = mandates.map(by => ({
    ...{ ...said, ...by, id: randomUUID(), party: 'employer' as const, serviceId, createdAt: LONG_AGO },
  }))
  await tx.interest.createMany({ data })
  const staff = await tx.person.findUniqueOrThrow({ where: { email: demoPersonas.staff.email } })
  const talk = { staffId: staff.id, serviceId, note: mark, nextStep: 'Ring igen' }
  const then = { heldOn: LONG_AGO, nextStepOn: LONG_AGO, createdAt: LONG_AGO }
  await tx.dialogue.createMany({
    data: data.map(({ organisationId }) => ({ organisationId, ...talk, ...then })),
  })
  return data.map(({ id }) => `call.${id}`)
}

/** To the address that the union has, so that no other test meets another one. */
async function change(tx: Transaction, colleague: string) {
  const { party, noticeAddress: email } = await tx.centralUnion.findFirstOrThrow({
    orderBy: { party: 'asc' },
  })
  const row = { kind: 'notice_address', party, email, askedById: colleague, askedAt: EARLIER } as const
  const { id } = await tx.pendingChange.create({ data: row })
  return `change.${id}`
}

async function mails(tx: Transaction, mark: string) {
  const data = [1, 2, 3].map(() => ({
    ...{ id: randomUUID(), key: `test:${randomUUID()}`, subject: mark, body: mark, createdAt: EARLIER },
    ...{ toAddress: 'borta@verket.example', state: 'failed' as const },
  }))
  await tx.mail.createMany({ data })
  return data.map(({ id }) => `mail.${id}`)
}
