import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import { aStage, NOW, type Stage, signatory } from '../../support/order-stage'
import { type Ask, asApp, asSuperuserInVain, inSql } from '../../support/sql'
import { broken, DENIED, insertSignature, settingsOf } from './sql-acts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)
const staff = (role = 'staff') => ({ role, person: stage.staff().personId })

describe('the log', () => {
  it.each([
    ['the app', () => process.env.DATABASE_URL, 'admin'],
    ['the worker', () => process.env.DATABASE_WORKER_URL, 'system'],
    ['their owner', () => process.env.DATABASE_OWNER_URL, 'admin'],
  ])('is not changed, cut or emptied by %s', async (_who, url, role) => {
    await stage.order().create(stage.world)
    const outcomes = await inSql(url(), { ...staff(role), organisation: stage.home.id }, async ask => [
      await ask(`UPDATE "Event" SET facts = '{}'`),
      await ask(`DELETE FROM "Event"`),
      await ask(`TRUNCATE "Event" CASCADE`),
    ])
    for (const outcome of outcomes) expect(outcome).toMatchObject(DENIED)
  })

  it("takes no event in another's name", async () => {
    const { personId } = signatory(stage.home, 'seko')
    const sql = `INSERT INTO "Event" ("chainId", position, "previousHash", hash, kind, "subjectId", "personId", party,
      role, facts, digests, "occurredAt")
      VALUES ($1, 999, $3, $3, 'order.signed', $1, $2, 'employer', 'party', '{}', '{}', now())`
    const add = (person: string) =>
      asApp(of('employer'), ask => ask(sql, [stage.home.id, person, '0'.repeat(64)]))
    expect(await add(signatory(stage.home, 'employer').personId)).toMatchObject({ count: 1 })
    expect(await add(personId)).toMatchObject(DENIED)
  })
})

describe('an order', () => {
  const set = (status: string) => (ask: Ask, id: string) =>
    ask(`UPDATE "Order" SET status = $2::"OrderStatus" WHERE id = $1`, [id, status])

  it.each(['valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up'])(
    'does not become %s while a signature is missing',
    async status => {
      const { id } = await stage.order().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
      for (const settings of [of('employer'), of('seko'), staff()]) {
        expect(await asApp(settings, ask => set(status)(ask, id))).toMatchObject(broken('order_is_joint'))
      }
      const system = { role: 'system' }
      const worker = await inSql(process.env.DATABASE_WORKER_URL, system, ask => set(status)(ask, id))
      expect(worker).toMatchObject(broken('order_is_joint'))
    },
  )

  it('becomes valid by the same statement when all have signed', async () => {
    const { id } = await stage.order().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
    const seko = signatory(stage.home, 'seko')
    const outcome = await asApp(of('seko'), async ask => {
      const signing = { orderId: id, organisation: stage.home.id, party: 'seko' as const }
      await insertSignature(ask, { ...signing, mandateId: seko.mandateId, person: seko.personId })
      return set('valid')(ask, id)
    })
    expect(outcome).toMatchObject({ count: 1 })
  })

  it('does not count signatures that were taken back, of an earlier version or of another text, nor three parties', async () => {
    const story = await stage.order().valid().create(stage.world)
    const spoils = [
      `UPDATE "Signature" SET "takenBackAt" = now() WHERE "orderId" = $1 AND party = 'seko'`,
      `UPDATE "Signature" SET "versionHash" = repeat('a', 64) WHERE "orderId" = $1 AND party = 'seko'`,
      `UPDATE "OrderVersion" SET "closedAt" = now(), closure = 'lapsed' WHERE "orderId" = $1`,
      `DELETE FROM "OrderVersionParty" p USING "OrderVersion" v
         WHERE v.id = p."versionId" AND v."orderId" = $1 AND p.party = 'seko'`,
    ]
    for (const spoil of spoils) {
      const joint = await asSuperuserInVain(async ask => {
        expect(await ask(spoil, [story.id])).toMatchObject({ count: 1 })
        await ask(`SET LOCAL session_replication_role = 'origin'`)
        return set('confirmed')(ask, story.id)
      })
      expect(joint).toMatchObject(broken('order_is_joint'))
    }
  })

  it('is begun as a draft by its own party, in the own name', async () => {
    const { id } = await stage.order().create(stage.world)
    const begin = (changed: object) => (ask: Ask) =>
      ask(`INSERT INTO "Order" SELECT (jsonb_populate_record(o, $2)).* FROM "Order" o WHERE o.id = $1`, [
        id,
        JSON.stringify({ id: randomUUID(), number: 900_000, ...changed }),
      ])
    expect(await asApp(of('employer'), begin({}))).toMatchObject({ count: 1 })
    expect(await asApp(of('employer'), begin({ startedByParty: 'seko' }))).toMatchObject(DENIED)
    expect(await asApp(of('employer'), begin({ organisationId: stage.away.id }))).toMatchObject(DENIED)
    const valid = { status: 'valid', versionNumber: 1, sentAt: NOW }
    expect(await asApp(of('employer'), begin(valid))).toMatchObject(broken('order_is_joint'))
  })

  it("of another organisation gets no version, message or party from one's own", async () => {
    const theirs = await stage.order().by(stage.away).awaitingSignatures().create(stage.world)
    const { personId } = signatory(stage.home, 'employer')
    const version = `INSERT INTO "OrderVersion" ("orderId", "organisationId", number, canonical, hash, "sentAt",
      "sentById", "sentByParty") VALUES ($1, $2, 9, '{}', $4, now(), $3, 'employer')`
    const message = `INSERT INTO "Message" ("orderId", "organisationId", "personId", party, audience, body,
      "createdAt") VALUES ($1, $2, $3, 'employer', 'parties', $4, now())`
    for (const sql of [version, message]) {
      const values = [theirs.id, stage.home.id, personId, sha256('{}')]
      expect(await asApp(of('employer'), ask => ask(sql, values))).toMatchObject(broken('one_organisation'))
    }
  })
})
