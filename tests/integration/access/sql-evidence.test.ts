import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '@/auth/session'
import { postMessage } from '@/features/orders/thread/commands'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  lastEvent,
  NOW,
  type Stage,
  signatory,
  versionOf,
} from '../../support/order-stage'
import { type Ask, asApp, asSuperuser, inSql } from '../../support/sql'
import { broken, DENIED, insertSignature, settingsOf } from './sql-acts'

// All that evidence rests on, asked as the app's own role by plain SQL: parties, levels, clocks, chains, salts.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)
/** Deferred rules are asked at once, since nothing that is tried here is ever kept. */
const NOW_OR_NEVER = 'SET CONSTRAINTS ALL IMMEDIATE'

describe('the parties of a version', () => {
  const sentTo = async (parties: [Party, string][]) => {
    const { id: orderId } = await stage.order().create(stage.world)
    const { personId } = signatory(stage.home, 'employer')
    return asApp(of('employer'), async ask => {
      const versionId = randomUUID()
      await ask(
        `INSERT INTO "OrderVersion" (id, "orderId", "organisationId", number, canonical, hash, "sentAt", "sentById",
           "sentByParty") VALUES ($1, $2, $3, 1, '{}', $4, $5, $6, 'employer')`,
        [versionId, orderId, stage.home.id, sha256('{}'), NOW, personId],
      )
      for (const [party, representation] of parties) {
        await ask(
          `INSERT INTO "OrderVersionParty" ("versionId", "organisationId", party, representation, "bodyName")
           VALUES ($1, $2, $3, $4, 'X')`,
          [versionId, stage.home.id, party, representation],
        )
      }
      return ask(NOW_OR_NEVER)
    })
  }
  const all: [Party, string][] = [
    ['employer', 'represented'],
    ['ofr_s_p_o', 'represented'],
    ['saco_s', 'represented'],
    ['seko', 'represented'],
  ]

  it('are the four of the register, so that the refusals below mean something', async () => {
    expect(await sentTo(all)).toMatchObject({ rows: [] })
  })

  it.each<[string, [Party, string][]]>([
    ['none', []],
    ['two, though others are represented', all.slice(0, 2)],
    ['three', all.slice(1)],
    ['four, one of them absent against the register', [...all.slice(0, 3), ['seko', 'no_counterpart']]],
    ['four, one of them unclear', [...all.slice(0, 3), ['seko', 'unclear']]],
  ])('are not %s', async (_what, parties) => {
    expect(await sentTo(parties)).toMatchObject(broken('parties_as_registered'))
  })
})

describe('a signature', () => {
  const signed = async (assurance: string) => {
    const story = await stage.order().awaitingSignatures().create(stage.world)
    const { personId, mandateId } = signatory(stage.home, 'seko')
    const token = await createSession({ personId, assurance: 'mail_link', userAgent: '', now: NOW })
    const { id: session } = await asSystem(tx =>
      tx.session.findUniqueOrThrow({ where: { tokenHash: sha256(token) } }),
    )
    const version = await versionOf(story.id)
    return asApp({ ...of('seko'), session }, ask =>
      ask(
        `INSERT INTO "Signature" ("orderId", "versionId", "organisationId", party, "personId", "mandateId",
           "versionHash", assurance, "signedAt") VALUES ($1, $2, $3, 'seko', $4, $5, $6, $7, $8)`,
        [story.id, version.id, stage.home.id, personId, mandateId, version.hash, assurance, NOW],
      ),
    )
  }

  it('is worth what its session is worth', async () => {
    expect(await signed('mail_link')).toMatchObject({ count: 1 })
    for (const more of ['e_id', 'sso'])
      expect(await signed(more)).toMatchObject(broken('assurance_of_session'))
  })

  it('is never later than the end of its mandate, whatever the clock of the one who ends it says', async () => {
    const party = 'ofr_s_p_o'
    const story = await stage.order().signedBy(party).create(stage.world)
    const { mandateId } = signatory(stage.home, party)
    const { signedAt } = await asSystem(tx =>
      tx.signature.findFirstOrThrow({ where: { mandateId, orderId: story.id } }),
    )
    const earlier = new Date(signedAt.getTime() - 75)
    const ended = await asApp(of(party), async ask => {
      await ask(`UPDATE "Mandate" SET "revokedAt" = $2 WHERE id = $1`, [mandateId, earlier])
      return ask(`SELECT "revokedAt" > $2 AS later FROM "Mandate" WHERE id = $1`, [mandateId, signedAt])
    })
    expect(ended).toMatchObject({ rows: [{ later: true }] })
  })

  it('by a mandate that has been ended is refused, also by a request of before', async () => {
    const story = await stage.order().awaitingSignatures().create(stage.world)
    const { mandateId, personId } = signatory(stage.home, 'seko')
    const after = new Date(NOW.getTime() + 60_000)
    const refused = await asApp(of('seko'), async ask => {
      await ask(`UPDATE "Mandate" SET "revokedAt" = $2 WHERE id = $1`, [mandateId, after])
      const signing = { orderId: story.id, organisation: stage.home.id, party: 'seko' as const }
      return insertSignature(ask, { ...signing, mandateId, person: personId })
    })
    expect(refused).toMatchObject(broken('act_is_mandated'))
  })
})

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

describe('a message to the unions', () => {
  it('can not be guessed from its event', async () => {
    const body = 'Vi säger nej'
    const { id: orderId } = await stage.order().awaitingSignatures().create(stage.world)
    expect((await postMessage(stage.party('seko'), { orderId, audience: 'unions', body })).ok).toBe(true)
    const { facts, subjectId } = await lastEvent(orderId)
    const { digest } = facts as { digest: string }
    const guess = await asApp(of('employer'), async ask => [
      await ask(`SELECT 1 FROM "Message" WHERE id = $1`, [subjectId]),
      await ask(`SELECT encode(sha256(convert_to($1 || $2, 'UTF8')), 'hex') = $3 AS is`, [
        subjectId,
        body,
        digest,
      ]),
    ])
    expect(guess).toMatchObject([{ count: 0 }, { rows: [{ is: false }] }])
    const told = await asApp(of('seko'), ask =>
      ask(
        `SELECT app.sha256_of(jsonb_build_object('salt', salt, 'text', body)) = $2 AS is FROM "Message" WHERE id = $1`,
        [subjectId, digest],
      ),
    )
    expect(told).toMatchObject({ rows: [{ is: true }] })
  })
})

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

  it('moves no row to another organisation, party or person, and changes no beginning', async () => {
    const { rows } = await asSuperuser(client =>
      client.query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name IN ('id', 'organisationId', 'party', 'personId', 'orderId',
           'createdAt', 'startedById', 'startedByParty', 'chainId', 'origin')
           AND has_column_privilege('portal_app', format('%I', table_name), column_name, 'UPDATE') ORDER BY 1`,
      ),
    )
    expect(
      rows.map(({ name }) => name).filter(name => !writtenByStaff.includes(name.split('.')[0] ?? '')),
    ).toEqual([])
  })
})

/** Tables whose rows only staff, a person's own forms or the sign-in itself can reach. */
const writtenByStaff = [
  'CentralUnion',
  'Deliverer',
  'Dialogue',
  'FileImport',
  'IdempotencyKey',
  'Organisation',
  'OrganisationPeriod',
  'Provider',
  'Service',
  'ServiceRevision',
  'SignInToken',
]

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
    expect(
      await ask(`status = 'done', "doneOn" = '2021-03-01', "recordedAt" = now(), note = 'Bra'`),
    ).toMatchObject({ count: 1 })
    for (const set of [
      `place = 'Hemma'`,
      `"delivererId" = NULL`,
      `status = 'cancelled'`,
      `"startsAt" = now()`,
    ]) {
      expect(await ask(set)).toMatchObject(DENIED)
    }
    const cancelled = await asApp(settings, work => work(`UPDATE "Delivery" SET status = 'cancelled'`))
    expect(cancelled).toMatchObject(DENIED)
  })
})
