import { beforeAll, describe, expect, it } from 'vitest'
import { attestNoCounterpart, confirmAttestation } from '@/features/organisations/attestations/commands'
import { acceptInvitation, renewOwnInvitation } from '@/features/organisations/invitations/accept-commands'
import {
  confirmInvitation,
  inviteToMandate,
  renewInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { getInvitation } from '@/features/organisations/invitations/queries'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, dateOf } from '@/lib/dates'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage, TODAY } from '../../support/order-stage'
import {
  aMember,
  anInvitation,
  anonymousAt,
  eventKindsOf,
  keyMailedTo,
  later,
  partyEvents,
  representationOf,
  secondOfStaff,
  type TestMember,
} from '../../support/party-stage'
import { type Ask, asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Klubben är nedlagd.'
const broken = (constraint: string) => ({ code: '23514', constraint })
const staff = () => ({ role: 'staff', person: stage.staff().personId })

async function named(member: TestMember, unionName = 'Seko klubb 3'): Promise<string> {
  const naming = { organisationId: member.id, party: 'seko' as const, isContactUnion: false, unionName }
  const added = await addLocalUnion(stage.staff(), naming)
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const ended = async (localUnionId: string) =>
  (await endLocalUnion(stage.staff(), { localUnionId, reason })).ok

describe('a local union that is named where nobody was', () => {
  const withoutSeko = () => aMember(stage, 'employer', 'ofr_s_p_o', 'saco_s')
  const attestationsOf = ({ id }: TestMember) =>
    asSystem(tx => tx.attestation.findMany({ where: { organisationId: id } }))

  it('ends what was attested: one of the staff alone can’t leave the union out again', async () => {
    const member = await withoutSeko()
    expect(await representationOf(member, 'seko')).toBe('no_counterpart')
    const union = await named(member)
    const standing = await attestationsOf(member)
    expect(standing.every(one => one.endedAt?.getTime() === NOW.getTime())).toBe(true)
    const told = await partyEvents(member, 'party.attestation_ended')
    expect(told.map(event => event.subjectId).toSorted()).toEqual(standing.map(one => one.id).toSorted())
    expect(await ended(union)).toBe(true)
    expect(await representationOf(member, 'seko')).toBe('unclear')
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('ends one too that waits to be confirmed, and two may attest again once the union is gone', async () => {
    const member = await aMember(stage)
    const unions = await asSystem(tx =>
      tx.localUnion.findMany({ where: { organisationId: member.id, party: 'seko' } }),
    )
    for (const { id } of unions) expect(await ended(id)).toBe(true)
    const attesting = {
      organisationId: member.id,
      party: 'seko' as const,
      reason,
      expiresOn: addDays(TODAY, 90),
    }
    const first = await attestNoCounterpart(stage.staff(), attesting)
    if (!first.ok) throw new Error(first.reason)
    expect(await ended(await named(member))).toBe(true)
    expect(await confirmAttestation(secondOfStaff(stage), first.value)).toEqual(refused('attestation_ended'))
    const second = await attestNoCounterpart(stage.staff(), attesting)
    if (!second.ok) throw new Error(second.reason)
    expect((await confirmAttestation(secondOfStaff(stage), second.value)).ok).toBe(true)
    expect(await representationOf(member, 'seko')).toBe('no_counterpart')
  })

  it('ends it in SQL too: neither stands beside the other, and what has ended is not revived', async () => {
    const member = await withoutSeko()
    const at = [member.id]
    const beside = await asApp(staff(), async ask => {
      await ask(`INSERT INTO "LocalUnion" ("organisationId", party, name) VALUES ($1, 'seko', 'Klubben')`, at)
      return ask('SET CONSTRAINTS ALL IMMEDIATE')
    })
    expect(beside).toMatchObject(broken('union_ends_absence'))
    await named(member)
    const inVain = (sql: string) => async (ask: Ask) => {
      const outcome = await ask(sql, at)
      return 'code' in outcome ? outcome : ask('SET CONSTRAINTS ALL IMMEDIATE')
    }
    const absent = `UPDATE "LocalParty" SET representation = 'no_counterpart' WHERE "organisationId" = $1 AND party = 'seko'`
    expect(await asApp(staff(), inVain(absent))).toMatchObject(broken('absence_is_attested'))
    const revived = `UPDATE "Attestation" SET "endedAt" = NULL WHERE "organisationId" = $1`
    expect(await asApp(staff(), inVain(revived))).toMatchObject(broken('attestation_ends_once'))
    const attested = `INSERT INTO "Attestation" ("organisationId", party, reason, "attestedById", "attestedAt",
        "confirmedById", "confirmedAt", "expiresOn")
      SELECT "organisationId", party, reason, "attestedById", "attestedAt", "confirmedById", "confirmedAt", "expiresOn"
      FROM "Attestation" WHERE "organisationId" = $1 AND "confirmedAt" IS NOT NULL LIMIT 1`
    expect(await asApp(staff(), inVain(attested))).toMatchObject(broken('union_ends_absence'))
  })
})

describe('an invitation for a local union that has ended', () => {
  async function invitedFor(by: 'seko' | 'staff') {
    const member = await aMember(stage)
    const union = await named(member)
    const asked = { ...anInvitation(member, 'seko'), localUnionId: union }
    const actor = by === 'staff' ? stage.staff() : member.party('seko')
    const result = await inviteToMandate(actor, asked)
    if (!result.ok) throw new Error(result.reason)
    return { member, union, id: result.value, email: asked.email }
  }

  it('is withdrawn with it, in its log, and gives no mandate', async () => {
    const { member, union, id, email } = await invitedFor('seko')
    const kod = await keyMailedTo(email)
    expect(await ended(union)).toBe(true)
    expect((await eventKindsOf(member)).slice(-2)).toEqual([
      'party.local_union_ended',
      'mandate.invitation_withdrawn',
    ])
    expect(await getInvitation(stage.anonymous(), kod)).toMatchObject({ standing: 'withdrawn' })
    const at = later(5)
    expect(await acceptInvitation(anonymousAt(at), { kod })).toEqual(refused('invitation_withdrawn'))
    expect(await renewOwnInvitation(anonymousAt(at), { kod })).toEqual(refused('invitation_withdrawn'))
    expect(await renewInvitation(member.party('seko', at), id)).toEqual(refused('invitation_withdrawn'))
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('gives none either where it was left open, by key, by a second of the staff or in SQL', async () => {
    const { member, union, email } = await invitedFor('seko')
    const waiting = await invitedFor('staff')
    for (const id of [union, waiting.union]) {
      await asSystem(tx => tx.localUnion.update({ where: { id }, data: { endedOn: dateOf(TODAY) } }))
    }
    const kod = await keyMailedTo(email)
    expect(await acceptInvitation(anonymousAt(later(5)), { kod })).toEqual(refused('invitation_withdrawn'))
    expect(await renewOwnInvitation(anonymousAt(later(5)), { kod })).toEqual(refused('invitation_withdrawn'))
    expect(await confirmInvitation(secondOfStaff(stage), waiting.id)).toEqual(refused('invitation_moved_on'))
    const given = (localUnionId: string) => async (ask: Ask) =>
      ask(
        `INSERT INTO "Mandate" ("organisationId", party, "personId", kind, "grantedVia", "grantedById",
           "localUnionId", "validFrom", "createdAt") VALUES ($1, 'seko', $2, 'signatory', 'party_holder', $3, $4, $5, $6)`,
        [member.id, (await stage.person()).personId, member.party('seko').personId, localUnionId, TODAY, NOW],
      )
    expect(await asApp(staff(), given(union))).toMatchObject(broken('mandate_of_lasting_union'))
    const others = (await invitedFor('seko')).union
    expect(await asApp(staff(), given(others))).toMatchObject(broken('mandate_of_lasting_union'))
    expect(await asApp(staff(), given(await named(member, 'Seko klubb 4')))).toMatchObject({ count: 1 })
  })
})
