import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '@/auth/session'
import { postMessage } from '@/features/orders/thread/commands'
import { requestAccess } from '@/features/organisations/access/commands'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import { aStage, asSystem, lastEvent, NOW, type Stage, signatory, versionOf } from '../../support/order-stage'
import { type Ask, asApp, asSuperuser, asSuperuserInVain } from '../../support/sql'
import { broken, insertSignature, settingsOf } from './sql-acts'

// All that evidence rests on, asked as the app's own role by plain SQL: parties, levels, clocks, chains, salts.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)
/** Deferred rules are asked at once, since nothing that is tried here is ever kept. */
const NOW_OR_NEVER = 'SET CONSTRAINTS ALL IMMEDIATE'

const send = (ask: Ask, versionId: string, orderId: string) =>
  ask(
    `INSERT INTO "OrderVersion" (id, "orderId", "organisationId", number, canonical, hash, "sentAt", "sentById",
       "sentByParty") VALUES ($1, $2, $3, 1, '{}', $4, $5, $6, 'employer')`,
    [versionId, orderId, stage.home.id, sha256('{}'), NOW, signatory(stage.home, 'employer').personId],
  )

it.each([
  [`lifecycle = 'paused'`, false],
  [`lifecycle = 'closed', "lastOrderOn" = '2021-01-01', "lastDeliveryOn" = '2021-02-01'`, false],
  [`lifecycle = 'coming', "opensOn" = NULL`, false],
  [`lifecycle = 'phasing_out', "lastOrderOn" = '2021-03-29', "lastDeliveryOn" = '2021-12-01'`, false],
  [`lifecycle = 'phasing_out', "lastOrderOn" = '2021-03-30', "lastDeliveryOn" = '2021-12-01'`, true],
])('of a service with %s a version is sent: %s', async (set, isSent) => {
  const { id } = await stage.order().create(stage.world)
  const sent = await asSuperuserInVain(async ask => {
    await ask(`UPDATE "Service" SET ${set} WHERE id = (SELECT "serviceId" FROM "Order" WHERE id = $1)`, [id])
    await ask(`SET LOCAL session_replication_role = 'origin'`)
    return send(ask, randomUUID(), id)
  })
  expect(sent).toMatchObject(isSent ? { count: 1 } : broken('service_takes_orders'))
})

describe('the parties of a version', () => {
  const sentTo = async (parties: [Party, string][]) => {
    const { id: orderId } = await stage.order().create(stage.world)
    return asApp(of('employer'), async ask => {
      const versionId = randomUUID()
      await send(ask, versionId, orderId)
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

it('who asked to act for a union can not be guessed from the event', async () => {
  const email = 'kanske.medlem@vattenledsverket.example'
  const wish = {
    organisationId: stage.home.id,
    party: 'seko',
    kind: 'preparer',
    name: 'Kanske',
    email,
  } as const
  expect((await requestAccess(stage.anonymous(), { ...wish, message: '' })).ok).toBe(true)
  const { rows } = await asSuperuser(client =>
    client.query(
      `SELECT facts ->> 'digest' IN (encode(sha256(convert_to("subjectId" || $1, 'UTF8')), 'hex'),
         encode(sha256(convert_to($1, 'UTF8')), 'hex')) AS guessed
       FROM "Event" WHERE kind = 'mandate.requested' ORDER BY position DESC LIMIT 1`,
      [email],
    ),
  )
  expect(rows).toEqual([{ guessed: false }])
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
