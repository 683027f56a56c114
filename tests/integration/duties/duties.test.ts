import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { withActor } from '@/auth/doors'
import { changeDeliverer } from '@/features/deliveries/staffing/commands'
import { pageOfDuty } from '@/features/duties/duty-pages'
import { getWorkplace } from '@/features/duties/queries'
import { type DutyKind, dutyKinds } from '@/features/duties/rules'
import { aStage, asSystem, NOW, type Stage } from '../../support/order-stage'
import { aMember, secondOfStaff, type TestMember } from '../../support/party-stage'
import { aRound } from '../../support/round-stage'
import { countWaiting } from '../../support/waiting-for-staff'
import { answer, timesOn } from '../deliveries/times-stage'

const EARLIER = new Date(NOW.getTime() - 20 * 86_400_000)

let stage: Stage
let own: TestMember
beforeAll(async () => {
  stage = await aStage()
  own = await aMember(stage)
})

const staff = () => stage.staff()
/** Some kinds are an admin's alone. */
const readerOf = (kind: DutyKind) => (kind === 'erasure' || kind === 'import' ? stage.admin() : staff())
const at = () => ({ organisationId: own.id, party: 'saco_s' as const })

/** One of each kind, made as it comes about. */
const making: Record<DutyKind, () => Promise<unknown>> = {
  contested: () => attestation({ confirmedAt: EARLIER, contestedAt: EARLIER }),
  attest: () => attestation({}),
  unmanned: async () => {
    const { id } = own
    await asSystem(tx =>
      tx.mandate.updateMany({ where: { organisationId: id, party: 'seko' }, data: { revokedAt: EARLIER } }),
    )
  },
  mark_done: async () => {
    const { deliveryId } = await stage.order().confirmed().planned(['2021-05-11']).create(stage.world)
    const where = { deliveryId, status: 'planned' as const }
    await asSystem(tx => tx.occasion.updateMany({ where, data: { startsAt: EARLIER } }))
  },
  overdue: async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    await asSystem(tx =>
      tx.order.update({ where: { id }, data: { deadlineOn: EARLIER }, select: { id: true } }),
    )
  },
  confirm: () => stage.order().valid().create(stage.world),
  deliverer: async () => {
    const { deliveryId } = await stage.order().confirmed().planned(['2021-05-11']).create(stage.world)
    const ids = await asSystem(tx => tx.occasion.findMany({ where: { deliveryId }, select: { id: true } }))
    await changeDeliverer(staff(), { deliveryId, occasionIds: ids.map(({ id }) => id) })
  },
  times: async () => {
    const { id } = await timesOn(stage).aProposal()
    await answer(stage.party('seko'), id, [], 'Hellre i juni.')
  },
  call: async () => {
    const serviceId = stage.world.serviceId('arbetsliv-2-0')
    const { personId } = own.party('employer')
    const said = {
      need: 'Stress',
      timing: 'soon' as const,
      contactName: 'Ny',
      contactEmail: 'ny@verket.example',
    }
    await asSystem(tx =>
      tx.interest.create({
        data: { organisationId: own.id, party: 'employer', personId, serviceId, ...said, createdAt: EARLIER },
      }),
    )
  },
  round: async () => {
    const { id } = await aRound(stage)
    const days = { goNoGoOn: EARLIER, lastOrderOn: EARLIER }
    await asSystem(tx => tx.round.update({ where: { id }, data: days, select: { id: true } }))
  },
  erasure: async () => {
    const email = `${randomUUID()}@kansliet.example`
    const { id: personId } = await asSystem(tx =>
      tx.person.create({ data: { email, name: 'Avgången', staffRole: 'staff', deactivatedAt: EARLIER } }),
    )
    await asSystem(tx =>
      tx.erasure.create({ data: { personId, askedById: staff().personId, askedAt: EARLIER } }),
    )
  },
  import: () => {
    const row = { kind: 'members' as const, fileName: 'medlemmar.csv', fileHash: '0'.repeat(64), mapping: {} }
    const times = { uploadedById: stage.admin().personId, uploadedAt: EARLIER, bytes: new Uint8Array([1]) }
    return asSystem(tx => tx.fileImport.create({ data: { ...row, ...times } }))
  },
  plan: () => stage.order().of('valkommen-tillbaka').confirmed().create(stage.world),
  answer: async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    const { personId } = stage.party('seko')
    await asSystem(tx =>
      tx.message.create({
        data: {
          ...{
            orderId: id,
            organisationId: stage.home.id,
            personId,
            party: 'seko',
            addressee: 'seko',
            audience: 'staff',
          },
          ...{ body: 'Vem leder dagen?', salt: '0'.repeat(32), createdAt: EARLIER },
        },
      }),
    )
  },
  invite: () => {
    const row = {
      kind: 'signatory' as const,
      name: 'Ny',
      byStaff: true,
      invitedById: secondOfStaff(stage).personId,
    }
    const times = { createdAt: EARLIER, expiresAt: NOW, tokenHash: randomUUID(), email: 'ny@facket.example' }
    return asSystem(tx => tx.invitation.create({ data: { ...at(), ...row, ...times } }))
  },
  access: () => {
    const row = { kind: 'preparer' as const, name: 'Ny', email: 'vill@facket.example', salt: '0'.repeat(32) }
    return asSystem(tx => tx.accessRequest.create({ data: { ...at(), ...row, createdAt: EARLIER } }))
  },
  unconfirmed: async () => {
    const service = await asSystem(tx => tx.service.findFirstOrThrow({ select: { id: true } }))
    const said = { need: 'Stress', timing: 'soon' as const, telephone: '', email: 'nagon@verket.example' }
    const times = { createdAt: EARLIER, confirmedAt: EARLIER, tokenHash: randomUUID() }
    return asSystem(tx =>
      tx.unconfirmedInterest.create({ data: { ...at(), ...said, ...times, serviceId: service.id } }),
    )
  },
  change: () => {
    const row = { kind: 'notice_address' as const, party: 'seko' as const, email: 'ny@seko.example' }
    return asSystem(tx =>
      tx.pendingChange.create({
        data: { ...row, askedById: secondOfStaff(stage).personId, askedAt: EARLIER },
      }),
    )
  },
  mail: () => {
    const row = { key: randomUUID(), toAddress: 'fel@verket.example', subject: 'Hej', body: 'Hej' }
    return asSystem(tx => tx.mail.create({ data: { ...row, createdAt: EARLIER, state: 'failed' } }))
  },
}

function attestation(times: { confirmedAt?: Date; contestedAt?: Date }) {
  const row = { attestedById: secondOfStaff(stage).personId, attestedAt: EARLIER, reason: 'Ingen förening' }
  return asSystem(tx =>
    tx.attestation.create({ data: { ...at(), ...row, expiresOn: new Date('2022-01-01'), ...times } }),
  )
}

const countOf = (kind: DutyKind) => countWaiting(readerOf(kind), kind)

it.each(dutyKinds)('%s waits for the staff, with a page to do it on', async kind => {
  const before = await countOf(kind)
  await making[kind]()
  const { groups, counts } = await getWorkplace(readerOf(kind), { page: 1 })
  const found = groups.find(group => group.kind === kind)
  expect(found?.total).toBe(before + 1)
  expect(counts.all).toBe(groups.reduce((sum, { total }) => sum + total, 0))
  expect(found?.shown.map(pageOfDuty).filter(page => !page.startsWith('/'))).toEqual([])
})

it('an answer of the staff ends the wait; what one asked for oneself is for a colleague', async () => {
  const { orderId } = await asSystem(tx =>
    tx.message.findFirstOrThrow({ where: { audience: 'staff' }, orderBy: { createdAt: 'desc' } }),
  )
  const before = await countOf('answer')
  const to = {
    orderId,
    organisationId: stage.home.id,
    audience: 'staff' as const,
    addressee: 'seko' as const,
  }
  const from = { personId: staff().personId, body: 'Det gör Petra.', salt: '0'.repeat(32), createdAt: NOW }
  await asSystem(tx => tx.message.create({ data: { ...to, ...from } }))
  expect(await countOf('answer')).toBe(before - 1)
  const ofSecond = (kind: DutyKind) => countWaiting(secondOfStaff(stage), kind)
  expect([await ofSecond('invite'), await ofSecond('change')]).toEqual([
    (await countOf('invite')) - 1,
    (await countOf('change')) - 1,
  ])
})

it('a party that has somebody again, and an occasion that is done, wait no longer', async () => {
  const before = await countOf('unmanned')
  await asSystem(tx =>
    tx.mandate.updateMany({ where: { organisationId: own.id, party: 'seko' }, data: { revokedAt: null } }),
  ).catch(() => undefined)
  await asSystem(tx =>
    tx.localParty.update({
      where: { organisationId_party: { organisationId: own.id, party: 'seko' } },
      data: { representation: 'unclear' },
    }),
  )
  expect(await countOf('unmanned')).toBe(before - 1)
})

it('is for the staff alone', async () => {
  expect((await getWorkplace(stage.party('employer'), { page: 1 })).counts.all).toBe(0)
  expect(await withActor(stage.party('employer'), tx => tx.mail.count({ where: { state: 'failed' } }))).toBe(
    0,
  )
})
