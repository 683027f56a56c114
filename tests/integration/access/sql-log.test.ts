import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '@/lib/party'
import { aStage, asSystem, chainFaults, NOW, type Stage, signatory } from '../../support/order-stage'
import { type Ask, asApp, inSql } from '../../support/sql'
import { broken, DENIED, settingsOf } from './sql-acts'

// The log, asked as the app's own role by plain SQL.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  // The chain of the home organisation has an event.
  await stage.order().create(stage.world)
})

const of = (party: Party) => settingsOf(stage.home, party)

describe('the log', () => {
  const event = (ask: Ask, changed: Record<string, unknown> = {}) =>
    ask(
      `INSERT INTO "Event" SELECT (jsonb_populate_record(e, $2)).* FROM "Event" e WHERE "chainId" = $1 AND position = 1
       RETURNING position, "previousHash", hash`,
      [stage.home.id, JSON.stringify({ id: randomUUID(), ...changed })],
    )
  const own = () => ({ personId: signatory(stage.home, 'employer').personId, party: 'employer' })
  const head = () => asSystem(tx => tx.chainHead.findUniqueOrThrow({ where: { chainId: stage.home.id } }))

  it('puts an event last in its chain, whatever place and hash it claims', async () => {
    const before = await head()
    const claims = {
      ...own(),
      role: 'party',
      position: 99_999,
      hash: 'f'.repeat(64),
      previousHash: 'f'.repeat(64),
    }
    const added = await asApp(of('employer'), ask => event(ask, claims))
    expect(added).toMatchObject({ rows: [{ position: before.position + 1, previousHash: before.hash }] })
    expect(added).not.toMatchObject({ rows: [{ hash: claims.hash }] })
  })

  it('takes no event of another party, and none that an order became valid which has not', async () => {
    const { id } = await stage.order().signedBy('employer').create(stage.world)
    const valid = { ...own(), kind: 'order.valid', orderId: id }
    expect(await asApp(of('employer'), ask => event(ask, valid))).toMatchObject(broken('event_is_true'))
    expect(await asApp(of('employer'), ask => event(ask, { ...own(), party: 'saco_s' }))).toMatchObject(
      DENIED,
    )
  })

  it('has heads that nobody moves', async () => {
    for (const url of [process.env.DATABASE_URL, process.env.DATABASE_WORKER_URL]) {
      for (const settings of [of('employer'), { role: 'admin' }, { role: 'system' }]) {
        const outcomes = await inSql(url, settings, async ask => [
          await ask(`UPDATE "ChainHead" SET position = 0`),
          await ask(`INSERT INTO "ChainHead" VALUES ($1, 7, repeat('f', 64))`, [randomUUID()]),
          await ask(`DELETE FROM "ChainHead"`),
        ])
        for (const outcome of outcomes) expect(outcome).toMatchObject(DENIED)
      }
    }
  })

  it('takes no text but the one that the event holds the digest of', async () => {
    await stage.order().declinedBy('saco_s', 'Målet är oklart').create(stage.world)
    const added = await asApp(of('employer'), ask =>
      ask(
        `INSERT INTO "EventText" ("eventId", "chainId", field, salt, text)
         SELECT id, "chainId", 'reason', repeat('0', 32), 'Något annat' FROM "Event"
         WHERE "chainId" = $1 AND kind = 'order.sent' LIMIT 1`,
        [stage.home.id],
      ),
    )
    expect(added).toMatchObject(broken('text_is_of_event'))
  })

  it('is reckoned alike by the database and by its reader, for whatever it holds', async () => {
    const odd = `"\\/\u0001\u001f\u007f\u2028 åß€😀 ${'x'.repeat(300)}`
    const facts = { ö: odd, a: -0, z: [1, [], {}], A: { b: null, B: true }, é: '', number: 9007199254740991 }
    await asSystem(
      tx => tx.$executeRaw`
        SELECT app.record(${stage.home.id}::uuid, ${JSON.stringify([
          {
            ...own(),
            kind: 'test.odd',
            subjectId: stage.home.id,
            role: 'party',
            facts,
            digests: {},
            occurredAt: NOW,
            texts: [],
          },
        ])}::jsonb)`,
    )
    expect(await chainFaults(stage.home.id)).toEqual([])
  })
})
