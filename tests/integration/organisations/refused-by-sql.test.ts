import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestAccess } from '@/features/organisations/access/commands'
import type { Party } from '@/lib/party'
import { aStage, NOW, type Stage } from '../../support/order-stage'
import { aMember, freshAddress, invited, type TestMember } from '../../support/party-stage'
import { type Ask, asApp, type Settings } from '../../support/sql'

let stage: Stage
let member: TestMember
beforeAll(async () => {
  stage = await aStage()
  member = await aMember(stage)
})

const DENIED = { code: '42501' }
const broken = (constraint: string) => ({ code: '23514', constraint })
const of = (party: Party): Settings => ({
  role: 'party',
  person: member.party(party).personId,
  organisation: member.id,
  party,
})
const guest = (person: string = randomUUID(), party: Party = 'seko'): Settings => ({
  role: 'guest',
  person,
  organisation: member.id,
  party,
})
const staff = (): Settings => ({ role: 'staff', person: stage.staff().personId })

describe('a mandate, in SQL', () => {
  const grant =
    (given: { via: string; by: string; to: string; party?: Party; standInFor?: string }) => (ask: Ask) =>
      ask(
        `INSERT INTO "Mandate" ("organisationId", party, "personId", kind, "grantedVia", "grantedById",
       "standInForId", "validFrom", "validTo", "createdAt")
       VALUES ($1, $2, $3, 'signatory', $4, $5, $6, '2021-03-30', '2021-05-30', $7)`,
        [member.id, given.party ?? 'seko', given.to, given.via, given.by, given.standInFor ?? null, NOW],
      )

  it('is given only by someone who holds one to sign, not by a preparer or in another’s name', async () => {
    const to = (await stage.person()).personId
    const byOther = { via: 'party_holder', by: member.party('saco_s').personId, to }
    expect(await asApp(of('saco_s'), grant(byOther))).toMatchObject({
      code: expect.stringMatching(/^(42501|23514)$/),
    })
    expect(await asApp(staff(), grant(byOther))).toMatchObject(broken('granted_by_holder'))
    const preparer = stage.preparer()
    const byPreparer = { via: 'party_holder', by: preparer.personId, to, party: 'employer' as const }
    expect(await asApp(staff(), grant(byPreparer))).toMatchObject(broken('granted_by_holder'))
  })

  it('is not given as if by staff', async () => {
    const to = (await stage.person()).personId
    const asIfStaff = {
      via: 'staff_invitation',
      by: member.party('employer').personId,
      to,
      party: 'employer' as const,
    }
    expect(await asApp(of('employer'), grant(asIfStaff))).toMatchObject(broken('granted_by_staff'))
  })

  it('of a union is never by one of the staff alone, and a stand-in is named as one', async () => {
    const to = (await stage.person()).personId
    const alone = { via: 'staff_invitation', by: stage.staff().personId, to }
    expect(await asApp(staff(), grant(alone))).toMatchObject(broken('mandate_union_never_by_one'))
    const unnamed = { via: 'stand_in', by: member.party('seko').personId, to }
    expect(await asApp(of('seko'), grant(unnamed))).toMatchObject(broken('mandate_stand_in_given'))
    const others = { ...unnamed, standInFor: member.mandateOf('saco_s') }
    expect(await asApp(of('seko'), grant(others))).toMatchObject(broken('stand_in_within_giver'))
  })

  it('is not taken by a guest who was not invited', async () => {
    const { personId } = await stage.person()
    const own = { via: 'party_holder', by: member.party('seko').personId, to: personId }
    expect(await asApp(guest(personId), grant(own))).toMatchObject(DENIED)
  })

  it('is never rewritten, and ends once', async () => {
    const id = member.mandateOf('seko')
    const longer = (ask: Ask) => ask(`UPDATE "Mandate" SET "validTo" = '2031-01-01' WHERE id = $1`, [id])
    expect(await asApp(of('seko'), longer)).toMatchObject(DENIED)
    expect(await asApp(staff(), longer)).toMatchObject(DENIED)
    const outcome = await asApp(staff(), async ask => {
      await ask(`UPDATE "Mandate" SET "revokedAt" = now() WHERE id = $1`, [id])
      return ask(`UPDATE "Mandate" SET "revokedAt" = NULL WHERE id = $1`, [id])
    })
    expect(outcome).toMatchObject(broken('mandate_ends_once'))
  })

  it('of a union is not ended by the employer', async () => {
    const end = (ask: Ask) =>
      ask(`UPDATE "Mandate" SET "revokedAt" = now() WHERE id = $1`, [member.mandateOf('seko')])
    expect(await asApp(of('employer'), end)).toMatchObject({ count: 0 })
    expect(await asApp(of('seko'), end)).toMatchObject({ count: 1 })
  })
})

describe('what is asked, invited and attested, in SQL', () => {
  it('a union’s invitations and requests are not the employer’s to read or make', async () => {
    const { id } = await invited(member.party('seko'), member, 'seko')
    const read = (ask: Ask) => ask(`SELECT id FROM "Invitation" WHERE id = $1`, [id])
    expect(await asApp(of('employer'), read)).toMatchObject({ count: 0 })
    expect(await asApp(of('seko'), read)).toMatchObject({ count: 1 })
    const made = await asApp(of('employer'), ask =>
      ask(
        `INSERT INTO "Invitation" ("organisationId", party, kind, email, "tokenHash", "invitedById", "createdAt", "expiresAt")
         VALUES ($1, 'seko', 'signatory', 'vald@arbetsgivaren.example', $2, $3, now(), now())`,
        [member.id, randomUUID(), member.party('employer').personId],
      ),
    )
    expect(made).toMatchObject(DENIED)
    const wish = { organisationId: member.id, party: 'seko', kind: 'preparer', message: '' } as const
    await requestAccess(stage.anonymous(), { ...wish, name: 'Kanske', email: freshAddress() })
    const requests = (ask: Ask) => ask(`SELECT id FROM "AccessRequest" WHERE party <> 'employer'`)
    expect(await asApp(of('employer'), requests)).toMatchObject({ count: 0 })
    expect(await asApp(of('seko'), requests)).toMatchObject({ count: 1 })
  })

  it('a union is not made absent without two of the staff, not even by staff', async () => {
    const absent = await asApp(staff(), async ask => {
      await ask(
        `UPDATE "LocalParty" SET representation = 'no_counterpart' WHERE "organisationId" = $1 AND party = 'seko'`,
        [member.id],
      )
      return ask('SET CONSTRAINTS ALL IMMEDIATE')
    })
    expect(absent).toMatchObject(broken('absence_is_attested'))
    const byEmployer = await asApp(of('employer'), ask =>
      ask(
        `UPDATE "LocalParty" SET representation = 'unclear' WHERE "organisationId" = $1 AND party = 'seko'`,
        [member.id],
      ),
    )
    expect(byEmployer).toMatchObject({ count: 0 })
  })

  it('a guest sees one door only, and registers nobody as staff', async () => {
    const elsewhere = await asApp(guest(), ask =>
      ask(`SELECT id FROM "Mandate" WHERE "organisationId" <> $1 OR party <> 'seko'`, [member.id]),
    )
    expect(elsewhere).toMatchObject({ count: 0 })
    const id = randomUUID()
    const register = (role: string | null, person: string) => (ask: Ask) =>
      ask(`INSERT INTO "Person" (id, email, name, "staffRole") VALUES ($1, $2, 'Ny', $3::"StaffRole")`, [
        person,
        `${person}@ny.example`,
        role,
      ])
    expect(await asApp(guest(id), register('admin', id))).toMatchObject(DENIED)
    expect(await asApp(guest(id), register(null, randomUUID()))).toMatchObject(DENIED)
    expect(await asApp(guest(id), register(null, id))).toMatchObject({ count: 1 })
  })

  it('nobody mails what is no invitation, answer or attestation', async () => {
    const mail = (key: string) => (ask: Ask) =>
      ask(
        `INSERT INTO "Mail" (key, "toAddress", subject, body, "createdAt") VALUES ($1, 'a@b.example', '', '', now())`,
        [key],
      )
    expect(await asApp(of('seko'), mail(`order:${randomUUID()}`))).toMatchObject(DENIED)
    expect(await asApp({ role: 'anonymous' }, mail(`invitation:${randomUUID()}`))).toMatchObject(DENIED)
    expect(await asApp(of('seko'), mail(`invitation:${randomUUID()}`))).toMatchObject({ count: 1 })
  })
})
