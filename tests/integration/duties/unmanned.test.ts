import { randomUUID } from 'node:crypto'
import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { beforeAll, describe, expect, it } from 'vitest'
import { daysOver } from '@/features/duties/age'
import { getWorkplace } from '@/features/duties/queries'
import { readTable } from '@/features/exports/queries'
import { leftBy } from '@/features/orders/lists/queue-filter'
import { listOrders } from '@/features/orders/queries'
import { attestNoCounterpart, contestAttestation } from '@/features/organisations/attestations/commands'
import { inviteToMandate } from '@/features/organisations/invitations/invite-commands'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import type { Party } from '@/lib/party'
import { aStage, asSystem, NOW, orderRow, type Stage } from '../../support/order-stage'
import { aMember, freshAddress, later, secondOfStaff } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function inRoom(member: Pick<Member, 'id'>, party: Party) {
  const { open } = await getWorkplace(stage.staff(), { page: 1, open: `unmanned.${member.id}.${party}` })
  return open?.kind === 'unmanned' ? open : null
}

/** As if nobody had had a mandate for the party yet. */
const neverManned = (member: Pick<Member, 'id'>, party: Party) =>
  asSystem(tx =>
    tx.mandate.updateMany({
      where: { organisationId: member.id, party },
      data: { validFrom: new Date('2021-12-01') },
    }),
  )

/** As if a later attestation had come in its place, and run out. */
const replaced = (id: string) =>
  asSystem(async tx => {
    const { contestedAt: _, ...old } = await tx.attestation.findUniqueOrThrow({ where: { id } })
    const days = { attestedAt: later(1), confirmedAt: later(2), expiresOn: new Date('2021-04-01') }
    const by = { confirmedById: stage.staff().personId }
    await tx.attestation.createMany({
      data: { ...old, ...days, ...by, id: randomUUID(), contestToken: null },
    })
  })

const unclearMember = () => anOrganisation().withUnclear('saco_s').create(stage.world)

/** The row that waits calmly, with no order that waits for the party. */
async function calmRow(member: Pick<Member, 'id'>, party: Party) {
  const name = `unclear.${member.id}.${party}`
  return (await getWorkplace(stage.staff(), { page: 1, open: name })).open
}

const draftOf = (member: Member) => stage.order().by(member)

describe('a party that never had anybody who can sign', () => {
  it('waits for the staff since a draft is shared, and nobody else of it does', async () => {
    const { member } = await aMember(stage)
    const { id } = await draftOf(member).shared().create(stage.world)
    await neverManned(member, 'seko')
    const duty = await inRoom(member, 'seko')
    expect(duty).toMatchObject({ organisationId: member.id, party: 'seko', ownerId: null })
    const { waitingSince, sharedAt } = await orderRow(id)
    expect(Number(duty?.since)).toBe(Math.max(Number(waitingSince), Number(sharedAt)))
    expect(await inRoom(member, 'saco_s')).toBeNull()
  })

  it('waits for nobody while no order does, and is no calm row once others held a mandate', async () => {
    const { member } = await aMember(stage)
    await neverManned(member, 'seko')
    expect(await inRoom(member, 'seko')).toBeNull()
    expect(await calmRow(member, 'seko')).toBeNull()
  })
})

describe('a party that is unclear', () => {
  it('waits calmly while no order does, and then as one that an order waits for', async () => {
    const member = await unclearMember()
    const calm = () => calmRow(member, 'saco_s')
    const duty = await calm()
    expect(duty).toMatchObject({ kind: 'unclear', organisationId: member.id, party: 'saco_s' })
    expect(duty && daysOver(duty, NOW)).toBe(0)
    const { id } = await draftOf(member).create(stage.world)
    await asSystem(tx => tx.order.update({ where: { id }, data: { sharedAt: NOW }, select: { id: true } }))
    expect([await calm(), (await inRoom(member, 'saco_s'))?.kind]).toEqual([null, 'unmanned'])
  })

  it('waits on calmly when its union is named, until somebody is invited', async () => {
    const member = await unclearMember()
    const naming = { organisationId: member.id, party: 'saco_s' as const, unionName: 'Saco-S-föreningen' }
    await addLocalUnion(stage.staff(), { ...naming, isContactUnion: false })
    expect(await calmRow(member, 'saco_s')).toMatchObject({ kind: 'unclear', party: 'saco_s' })
    const invitation = { email: freshAddress(), kind: 'signatory' as const, name: 'Ny Företrädare' }
    const invited = await inviteToMandate(stage.staff(), { ...naming, ...invitation })
    expect([invited.ok, await calmRow(member, 'saco_s')]).toEqual([true, null])
    const id = invited.ok ? invited.value : ''
    await asSystem(tx => tx.invitation.update({ where: { id }, data: { withdrawnAt: NOW } }))
    expect(await calmRow(member, 'saco_s')).not.toBeNull()
  })

  it('waits for the staff once a draft is shared that can’t be sent', async () => {
    const member = await unclearMember()
    const own = await draftOf(member).create(stage.world)
    expect(await inRoom(member, 'saco_s')).toBeNull()
    await asSystem(tx =>
      tx.order.update({ where: { id: own.id }, data: { sharedAt: NOW }, select: { id: true } }),
    )
    expect((await inRoom(member, 'saco_s'))?.since).toEqual(NOW)
    expect(await inRoom(member, 'seko')).toBeNull()
  })

  it('waits on until somebody can sign for the union that is named', async () => {
    const member = await unclearMember()
    await draftOf(member).shared().create(stage.world)
    const at = { organisationId: member.id, party: 'saco_s' as const }
    const naming = { ...at, unionName: 'Saco-S-föreningen', isContactUnion: false }
    expect((await addLocalUnion(stage.staff(), naming)).ok).toBe(true)
    expect(await inRoom(member, 'saco_s')).not.toBeNull()
  })

  it('stands there once: an attestation that waits or is contested is a duty of its own', async () => {
    const member = await unclearMember()
    await draftOf(member).shared().create(stage.world)
    const at = { organisationId: member.id, party: 'saco_s' as const }
    const attested = await attestNoCounterpart(secondOfStaff(stage), {
      ...at,
      reason: 'Ingen förening',
      expiresOn: '2021-12-31',
    })
    const attestationId = attested.ok ? attested.value : ''
    expect(await inRoom(member, 'saco_s')).toBeNull()
    await contestAttestation(stage.staff(), { attestationId, reason: 'Det finns en.' })
    expect(await inRoom(member, 'saco_s')).toBeNull()
    const { open } = await getWorkplace(stage.staff(), { page: 1, open: `contested.${attestationId}` })
    expect(open?.party).toBe('saco_s')
    await replaced(attestationId)
    expect((await inRoom(member, 'saco_s'))?.party).toBe('saco_s')
  })
})

it('the list finds the orders in which a party can’t sign, and so does its file', async () => {
  const { member } = await aMember(stage)
  const stuck = await stage.order().by(member).awaitingSignatures().create(stage.world)
  const signed = await stage.order().by(member).signedBy('seko').create(stage.world)
  const well = await stage.order().awaitingSignatures().create(stage.world)
  const draft = await draftOf(await unclearMember())
    .shared()
    .create(stage.world)
  await asSystem(tx =>
    tx.mandate.updateMany({ where: { organisationId: member.id, party: 'seko' }, data: { revokedAt: NOW } }),
  )
  const { orders, total } = await listOrders(stage.staff(), {
    ...leftBy({ obstacle: 'part', page: 1 }),
    ...{ obstacle: 'part', pageSize: 500 },
  })
  const ids = orders.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([stuck.id, draft.id]))
  expect(ids.filter(id => id === well.id || id === signed.id)).toEqual([])
  expect(total).toBe(ids.length)
  const file = await readTable(stage.staff(), '/admin/avrop', { hinder: 'part' })
  expect(file && file !== 'too_many_rows' && file.rows.map(([number]) => number)).toEqual(
    orders.map(({ number }) => number),
  )
})

it('a mandate that ran out leaves its party as unmanned as one that was revoked', async () => {
  const member = await aMember(stage)
  expect(await inRoom(member, 'ofr_s_p_o')).toBeNull()
  const where = { organisationId: member.id, party: 'ofr_s_p_o' as const }
  await asSystem(tx => tx.mandate.updateMany({ where, data: { validTo: new Date('2021-03-29') } }))
  expect(await inRoom(member, 'ofr_s_p_o')).not.toBeNull()
})
