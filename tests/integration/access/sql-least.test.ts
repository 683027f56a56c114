import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '@/auth/session'
import type { Party } from '@/lib/party'
import { aStage, NOW, type Stage, signatory, versionOf } from '../../support/order-stage'
import { asApp, asSuperuser } from '../../support/sql'
import { broken, DENIED, settingsOf } from './sql-acts'

// The app's own role by plain SQL does no more than some command needs.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)

describe('the app does no more than it needs', () => {
  it('does not prolong a session, make it fresh or make it worth more, nor begin one', async () => {
    const { personId } = signatory(stage.home, 'employer')
    await createSession({ personId, assurance: 'mail_link', userAgent: '', now: NOW })
    const outcomes = await asApp(of('employer'), async ask => [
      await ask(`UPDATE "Session" SET "signsUntil" = now() + interval '10 years'`),
      await ask(`UPDATE "Session" SET "expiresAt" = now() + interval '10 years'`),
      await ask(`UPDATE "Session" SET assurance = 'e_id'`),
      await ask(`INSERT INTO "Session" SELECT (jsonb_populate_record(s, $1)).* FROM "Session" s LIMIT 1`, [
        JSON.stringify({ id: randomUUID(), tokenHash: 'mine' }),
      ]),
    ])
    for (const outcome of outcomes) expect(outcome).toMatchObject(DENIED)
  })

  it("changes nobody's own address", async () => {
    const { personId } = signatory(stage.home, 'employer')
    const changed = await asApp(of('employer'), ask =>
      ask(`UPDATE "Person" SET email = 'annan@annanstans.example' WHERE id = $1`, [personId]),
    )
    expect(changed).toMatchObject(DENIED)
  })

  it('asks for no job that there is not, and for none that the clock asks for', async () => {
    for (const name of ['evil', 'forget_old', 'settle_parties']) {
      const asked = await asApp(of('employer'), ask => ask(`SELECT app.enqueue($1, '{}', NULL)`, [name]))
      expect(asked).toMatchObject(broken('job_is_known'))
    }
  })

  it('holds no parties of another organisation', async () => {
    const theirs = await stage.order().by(stage.away).awaitingSignatures().create(stage.world)
    const { id } = await versionOf(theirs.id)
    expect(await asApp(of('employer'), ask => ask(`SELECT app.lock_absent_parties($1)`, [id]))).toMatchObject(
      DENIED,
    )
  })

  it('changes no row of a table but in columns that are named', async () => {
    const { rows } = await asSuperuser(client =>
      client.query(
        `SELECT table_name FROM information_schema.table_privileges
         WHERE grantee = 'portal_app' AND table_schema = 'public' AND privilege_type IN ('UPDATE', 'TRUNCATE')`,
      ),
    )
    expect(rows).toEqual([])
  })

  it('moves no row to another organisation, party, person or service, and changes no beginning', async () => {
    const { rows } = await asSuperuser(client =>
      client.query(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name IN ('id', 'organisationId', 'party', 'personId', 'orderId',
           'serviceId', 'createdAt', 'startedById', 'startedByParty', 'chainId', 'origin', 'slug', 'key', 'fileHash')
           AND has_column_privilege('portal_app', format('%I', table_name), column_name, 'UPDATE') ORDER BY 1`,
      ),
    )
    expect(rows).toEqual([])
  })
})

describe('a deliverer', () => {
  it('says that an own occasion took place, and changes nothing else', async () => {
    const story = await stage
      .order()
      .of('valkommen-tillbaka')
      .planned(['2021-03-22', '2021-03-29'])
      .create(stage.world)
    const id = story.occasions[0]?.id
    const settings = { role: 'deliverer', person: stage.deliverer().personId }
    const ask = (set: string) =>
      asApp(settings, work => work(`UPDATE "Occasion" SET ${set} WHERE id = $1`, [id]))
    const done = `status = 'done', "doneOn" = '2021-03-01', "recordedAt" = now(), note = 'Bra', reason = 'Sent'`
    expect(await ask(done)).toMatchObject({ count: 1 })
    for (const set of [
      `place = 'Hemma'`,
      `"delivererId" = NULL`,
      `status = 'cancelled'`,
      `"startsAt" = now()`,
    ]) {
      expect(await ask(set)).toMatchObject(DENIED)
    }
    for (const more of [`place = 'Hemma'`, `minutes = 5`, `"delivererId" = NULL`]) {
      expect(await ask(`${done}, ${more}`)).toMatchObject(DENIED)
    }
    const again = await asApp(settings, async work => {
      await work(`UPDATE "Occasion" SET ${done}, "actualParticipants" = 12 WHERE id = $1`, [id])
      return work(`UPDATE "Occasion" SET ${done}, "actualParticipants" = 400 WHERE id = $1`, [id])
    })
    expect(again).toMatchObject(DENIED)
    const cancelled = await asApp(settings, work => work(`UPDATE "Delivery" SET status = 'cancelled'`))
    expect(cancelled).toMatchObject(DENIED)
  })
})
