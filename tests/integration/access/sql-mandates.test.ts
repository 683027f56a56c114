import { beforeAll, describe, expect, it } from 'vitest'
import { revokeMandate } from '@/features/organisations/mandates/commands'
import type { Party } from '@/lib/party'
import { aStage, type Stage, signatory } from '../../support/order-stage'
import { aMember, joined, later } from '../../support/party-stage'
import { type Ask, asApp, inSql } from '../../support/sql'
import { broken, settingsOf } from './sql-acts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const of = (party: Party) => settingsOf(stage.home, party)
const staff = (role = 'staff') => ({ role, person: stage.staff().personId })

describe('a mandate', () => {
  type Granting = { party: Party; person: string; via: string; by: string; confirmed?: string | null }
  const grant =
    ({ party, person, via, by, confirmed = null }: Granting) =>
    (ask: Ask) =>
      ask(
        `INSERT INTO "Mandate" ("organisationId", party, "personId", kind, "grantedVia", "grantedById",
         "confirmedById", "validFrom") VALUES ($1, $2, $3, 'signatory', $4, $5, $6, '2021-01-01')`,
        [stage.home.id, party, person, via, by, confirmed],
      )
  const someone = async () => (await stage.person()).personId

  it("for a union is never the employer's to give", async () => {
    const by = signatory(stage.home, 'employer').personId
    const person = await someone()
    for (const via of ['party_holder', 'staff_invitation', 'stand_in']) {
      const given = await asApp(of('employer'), grant({ party: 'seko', person, via, by }))
      expect(given).toMatchObject({ code: expect.stringMatching(/^(42501|23514)$/) })
    }
    const inTheirName = await asApp(staff(), grant({ party: 'seko', person, via: 'party_holder', by }))
    expect(inTheirName).toMatchObject(broken('granted_by_holder'))
  })

  it('for a union is given by its holder, who once spoke for the employer', async () => {
    const [first, second] = [stage.staff().personId, stage.admin().personId]
    const { mandateId, personId: mover } = signatory(stage.home, 'employer')
    const person = await someone()
    const outcomes = await inSql(process.env.DATABASE_WORKER_URL, { role: 'system' }, async ask => [
      await ask(`UPDATE "Mandate" SET "revokedAt" = now() WHERE id = $1`, [mandateId]),
      await grant({ party: 'seko', person: mover, via: 'staff_four_eyes', by: first, confirmed: second })(
        ask,
      ),
      await grant({ party: 'seko', person, via: 'party_holder', by: mover })(ask),
    ])
    expect(outcomes).toMatchObject([{ count: 1 }, { count: 1 }, { count: 1 }])
  })

  it('for a union takes two of the staff, or a holder of its own', async () => {
    const [first, second] = [stage.staff().personId, stage.admin().personId]
    const person = await someone()
    const byStaff = { party: 'seko' as const, person, via: 'staff_four_eyes', by: first }
    expect(await asApp(staff(), grant(byStaff))).toMatchObject(broken('mandate_union_by_two'))
    expect(await asApp(staff(), grant({ ...byStaff, confirmed: first }))).toMatchObject(
      broken('mandate_four_eyes'),
    )
    expect(await asApp(staff(), grant({ ...byStaff, confirmed: second }))).toMatchObject({ count: 1 })
    const by = signatory(stage.home, 'seko').personId
    const byHolder = { party: 'seko' as const, person, via: 'party_holder', by }
    expect(await asApp(of('seko'), grant(byHolder))).toMatchObject({ count: 1 })
  })

  it('is not held by staff, and its holder does not become staff', async () => {
    const [first, second] = [stage.staff().personId, stage.admin().personId]
    const other = stage.world.staff[1]?.personId ?? ''
    for (const [party, via, confirmed] of [
      ['employer', 'staff_invitation', null],
      ['seko', 'staff_four_eyes', second],
    ] as const) {
      const given = await asApp(staff(), grant({ party, person: other, via, by: first, confirmed }))
      expect(given).toMatchObject(broken('staff_hold_no_mandates'))
    }
    const { personId } = signatory(stage.home, 'seko')
    const promote = (ask: Ask) => ask(`UPDATE "Person" SET "staffRole" = 'staff' WHERE id = $1`, [personId])
    // No admin reaches a person without a role, and the jobs run into the rule itself.
    expect(await asApp(staff('admin'), promote)).toMatchObject({ count: 0 })
    const asJobs = await inSql(process.env.DATABASE_WORKER_URL, { role: 'system' }, promote)
    expect(asJobs).toMatchObject(broken('staff_hold_no_mandates'))
  })

  it('on both sides of one organisation is refused, and one gives none to oneself', async () => {
    const [first, second] = [stage.staff().personId, stage.admin().personId]
    const hr = signatory(stage.home, 'employer').personId
    const both = { party: 'seko' as const, person: hr, via: 'staff_four_eyes', by: first, confirmed: second }
    expect(await asApp(staff(), grant(both))).toMatchObject(broken('one_side_per_person'))
    const own = { party: 'employer' as const, person: hr, via: 'party_holder', by: hr }
    expect(await asApp(of('employer'), grant(own))).toMatchObject(broken('mandate_not_by_oneself'))
  })
})

it("a text about a party's mandates is read by that party and the staff alone", async () => {
  const member = await aMember(stage)
  const { mandateId } = await joined(member.party('seko'), member, 'seko')
  const asked = { mandateId, reason: 'Hen har bytt fack.' }
  expect((await revokeMandate(member.party('seko', later(1)), asked)).ok).toBe(true)
  const read = (ask: Ask) =>
    ask(
      `SELECT t.text FROM "EventText" t JOIN "Event" e ON e.id = t."eventId"
       WHERE e.kind = 'mandate.revoked' AND e."subjectId" = $1`,
      [mandateId],
    )
  for (const party of ['employer', 'saco_s', 'ofr_s_p_o'] as const) {
    expect(await asApp(settingsOf(member.member, party), read)).toMatchObject({ count: 0 })
  }
  expect(await asApp(settingsOf(member.member, 'seko'), read)).toMatchObject({ count: 1 })
  expect(await asApp(staff(), read)).toMatchObject({ count: 1 })
})
