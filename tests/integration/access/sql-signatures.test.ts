import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import { aStage, asSystem, NOW, type Stage, signatory } from '../../support/order-stage'
import { asApp, asSuperuserInVain } from '../../support/sql'
import { broken, DENIED, insertSignature, type Signing, settingsOf } from './sql-acts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)
const staff = (role = 'staff') => ({ role, person: stage.staff().personId })

describe('a signature', () => {
  const by = (story: OrderStory, party: Party, changed: Partial<Signing> = {}) => {
    const { mandateId, personId } = signatory(stage.home, party)
    const signing = { orderId: story.id, organisation: stage.home.id, party, mandateId, person: personId }
    return asApp(of(party), ask => insertSignature(ask, { ...signing, ...changed }))
  }
  const sent = () => stage.order().awaitingSignatures().create(stage.world)

  it('of the own party on the text that is open is taken, so that the refusals below mean something', async () => {
    expect(await by(await sent(), 'seko')).toMatchObject({ count: 1 })
  })

  it("for another party, or in another's name, is refused", async () => {
    const story = await sent()
    const seko = signatory(stage.home, 'seko')
    expect(await by(story, 'employer', { party: 'seko' })).toMatchObject({ code: expect.stringMatching(/./) })
    const stolen = { party: 'seko' as const, mandateId: seko.mandateId, person: seko.personId }
    expect(await by(story, 'employer', stolen)).toMatchObject(DENIED)
    expect(await by(story, 'employer', { mandateId: seko.mandateId })).toMatchObject(
      broken('act_is_mandated'),
    )
  })

  it('of another text is refused', async () => {
    const refused = await by(await sent(), 'seko', { hash: 'a'.repeat(64) })
    expect(refused).toMatchObject(broken('signature_is_of_version'))
  })

  it.each([
    ['has ended', { validTo: new Date('2021-03-29') }],
    ['has not begun', { validFrom: new Date('2021-03-31') }],
    ['is revoked', { revokedAt: NOW }],
    ['is to prepare', { kind: 'preparer' as const }],
  ])('by a mandate that %s is refused', async (_how, data) => {
    const story = await sent()
    const { mandateId: id } = signatory(stage.home, 'seko')
    const { validTo, validFrom, revokedAt, kind } = await asSystem(tx =>
      tx.mandate.findUniqueOrThrow({ where: { id } }),
    )
    await asSystem(tx => tx.mandate.update({ where: { id }, data }))
    expect(await by(story, 'seko')).toMatchObject(broken('act_is_mandated'))
    await asSystem(tx => tx.mandate.update({ where: { id }, data: { validTo, validFrom, revokedAt, kind } }))
  })

  it('is one for each party and version, and none on what is closed', async () => {
    const signed = await stage.order().signedBy('seko').create(stage.world)
    expect(await by(signed, 'seko')).toMatchObject({ code: '23505', constraint: 'one_signature_per_party' })
    const declined = await stage.order().declinedBy('saco_s', 'Nej').create(stage.world)
    expect(await by(declined, 'seko')).toMatchObject(broken('version_is_open'))
  })

  it('is of one party for each person, who may hold mandates of two unions', async () => {
    const { id: orderId } = await stage.order().signedBy('ofr_s_p_o').create(stage.world)
    const { personId: person } = signatory(stage.home, 'ofr_s_p_o')
    const { id: mandateId } = await asSystem(tx =>
      tx.mandate.create({
        data: {
          organisationId: stage.home.id,
          party: 'seko',
          personId: person,
          kind: 'signatory',
          grantedVia: 'staff_four_eyes',
          grantedById: stage.staff().personId,
          confirmedById: stage.admin().personId,
          validFrom: new Date('2021-01-01'),
        },
      }),
    )
    const signing = { orderId, organisation: stage.home.id, party: 'seko' as const, mandateId, person }
    const signed = await asApp({ ...of('seko'), person }, ask => insertSignature(ask, signing))
    expect(signed).toMatchObject(broken('one_party_per_person'))
  })

  it('on an order of a service that is over is taken until its own deadline', async () => {
    const story = await sent()
    const { mandateId, personId: person } = signatory(stage.home, 'seko')
    const signedBefore = (deadline: string) =>
      asSuperuserInVain(async ask => {
        await ask(
          `UPDATE "Service" SET lifecycle = 'phasing_out', "lastOrderOn" = '2021-03-01', "lastDeliveryOn" = '2021-12-01'
           WHERE id = (SELECT "serviceId" FROM "Order" WHERE id = $1)`,
          [story.id],
        )
        await ask(`UPDATE "Order" SET "deadlineOn" = $2 WHERE id = $1`, [story.id, deadline])
        await ask(`SET LOCAL session_replication_role = 'origin'`)
        const signing = { orderId: story.id, organisation: stage.home.id, party: 'seko' as const }
        return insertSignature(ask, { ...signing, mandateId, person })
      })
    expect(await signedBefore('2021-03-30')).toMatchObject({ count: 1 })
    expect(await signedBefore('2021-03-29')).toMatchObject(broken('signed_while_service_lasts'))
  })

  it('is never put back, moved or removed, nor taken back from a valid order', async () => {
    const signed = await stage.order().signedBy('employer', 'seko').create(stage.world)
    const outcomes = await asApp(of('seko'), async ask => [
      await ask(`UPDATE "Signature" SET "takenBackAt" = now() WHERE "orderId" = $1`, [signed.id]),
      await ask(`UPDATE "Signature" SET "takenBackAt" = NULL WHERE "orderId" = $1`, [signed.id]),
      await ask(`UPDATE "Signature" SET "versionHash" = "versionHash" WHERE "orderId" = $1`, [signed.id]),
      await ask(`DELETE FROM "Signature" WHERE "orderId" = $1`, [signed.id]),
    ])
    // The employer's signature is out of the union's reach: one row of two.
    expect(outcomes).toMatchObject([{ count: 1 }, broken('signature_stands'), DENIED, DENIED])
    const valid = await stage.order().valid().create(stage.world)
    const late = await asApp(of('seko'), ask =>
      ask(`UPDATE "Signature" SET "takenBackAt" = now() WHERE "orderId" = $1`, [valid.id]),
    )
    expect(late).toMatchObject(broken('signature_stands'))
  })

  it('binds a text that nobody changes', async () => {
    const { id } = await sent()
    const change = `UPDATE "OrderVersion" SET canonical = '{}', hash = $2 WHERE "orderId" = $1`
    for (const settings of [of('employer'), staff('admin')]) {
      expect(await asApp(settings, ask => ask(change, [id, sha256('{}')]))).toMatchObject(DENIED)
    }
    const wrong = await asSuperuserInVain(ask =>
      ask(`UPDATE "OrderVersion" SET canonical = '{}' WHERE "orderId" = $1`, [id]),
    )
    expect(wrong).toMatchObject(broken('version_hash'))
  })
})
