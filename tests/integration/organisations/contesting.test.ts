import { actorFor } from '@seed/factories/actors'
import { anOrganisation } from '@seed/factories/organisation-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { getWorkplace } from '@/features/duties/queries'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
  contestByKey,
} from '@/features/organisations/attestations/commands'
import { inviteToMandate } from '@/features/organisations/invitations/invite-commands'
import { getOrganisation } from '@/features/organisations/queries'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, dateOf } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import { aStage, asSystem, chainFaults, NOW, type Stage, signatory, TODAY } from '../../support/order-stage'
import { aMember, eventKindsOf, freshAddress, secondOfStaff } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Förbundet bekräftar att ingen finns på plats.'
const until = addDays(TODAY, 300)

async function attested() {
  const member = await anOrganisation().withUnclear('seko').create(stage.world)
  const attesting = { organisationId: member.id, party: 'seko' as const, reason, expiresOn: until }
  const result = await attestNoCounterpart(stage.staff(), attesting)
  if (!result.ok) throw new Error(result.reason)
  expect((await confirmAttestation(secondOfStaff(stage), result.value)).ok).toBe(true)
  return { id: result.value, member, attesting, hr: () => actorFor(signatory(member, 'employer'), NOW) }
}

/** The key's own words are only in the mail: another takes its place. */
async function keyTo(id: string): Promise<string> {
  const kod = `${id}-kod`
  await asSystem(tx => tx.attestation.update({ where: { id }, data: { contestToken: sha256(kod) } }))
  return kod
}

describe('a contested attestation is told with whose word it is', () => {
  const toldTo = async (reader: SignedInActor, organisationId: string) => {
    const organisation = await getOrganisation(reader, organisationId)
    return organisation?.parties.find(one => one.party === 'seko')?.contested[0]
  }
  const nameOf = async ({ personId: id }: SignedInActor) =>
    (await asSystem(tx => tx.person.findUniqueOrThrow({ where: { id } }))).name
  const contestReason = 'Det finns ett ombud.'

  it('of the staff, by name, and what was attested by whom until when', async () => {
    const { id, member, hr } = await attested()
    expect(
      (await contestAttestation(secondOfStaff(stage), { attestationId: id, reason: contestReason })).ok,
    ).toBe(true)
    const told = { by: 'staff', contestReason, contestedOn: TODAY, reason, expiresOn: until }
    expect(await toldTo(stage.staff(), member.id)).toMatchObject({
      ...told,
      contestedBy: await nameOf(secondOfStaff(stage)),
      attestedBy: await nameOf(stage.staff()),
      confirmedBy: await nameOf(secondOfStaff(stage)),
    })
    expect(await toldTo(hr(), member.id)).toMatchObject(told)
  })

  it('of the union centrally, by its mailed key', async () => {
    const { id, member, hr } = await attested()
    expect((await contestByKey(stage.anonymous(), { kod: await keyTo(id), reason: contestReason })).ok).toBe(
      true,
    )
    const told = { by: 'central', contestedBy: null, contestReason, contestedOn: TODAY }
    for (const reader of [stage.staff(), hr()]) expect(await toldTo(reader, member.id)).toMatchObject(told)
  })

  it('of the union’s own people here, whom it does not name', async () => {
    const member = await aMember(stage)
    const { personId } = member.party('seko')
    const before = { attestedById: stage.staff().personId, attestedAt: NOW, reason, expiresOn: dateOf(until) }
    const contested = { contestedAt: NOW, contestedById: personId, contestReason }
    await asSystem(tx =>
      tx.attestation.create({ data: { organisationId: member.id, party: 'seko', ...before, ...contested } }),
    )
    for (const reader of [stage.staff(), member.party('employer')]) {
      expect(await toldTo(reader, member.id)).toMatchObject({
        by: 'local',
        contestedBy: null,
        confirmedBy: null,
      })
    }
  })
})

describe('a contested attestation waits for the staff', () => {
  const seko = (organisationId: string) => ({ organisationId, party: 'seko' as const })
  const waits = async (id: string) =>
    (await getWorkplace(stage.staff(), { page: 1, open: `contested.${id}` })).open !== null
  const contested = async () => {
    const { id, member, attesting } = await attested()
    expect((await contestAttestation(stage.staff(), { attestationId: id, reason })).ok).toBe(true)
    expect(await waits(id)).toBe(true)
    return { id, member, attesting }
  }
  const naming = { unionName: 'Seko klubb 3', isContactUnion: false }

  it('until its union is named and somebody is invited to sign', async () => {
    const { id, member } = await contested()
    expect((await addLocalUnion(stage.staff(), { ...seko(member.id), ...naming })).ok).toBe(true)
    expect(await waits(id)).toBe(true)
    const invited = { ...seko(member.id), name: 'Ny Företrädare', email: freshAddress() }
    expect((await inviteToMandate(stage.staff(), { ...invited, kind: 'preparer' })).ok).toBe(true)
    expect(await waits(id), 'one who prepares can’t sign').toBe(true)
    const signing = { ...invited, email: freshAddress(), kind: 'signatory' as const }
    expect((await inviteToMandate(stage.staff(), signing)).ok).toBe(true)
    expect(await waits(id)).toBe(false)
    expect((await eventKindsOf(member)).slice(-2)).toEqual(['mandate.proposed', 'party.attestation_ended'])
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('until its union is named, where somebody can sign already', async () => {
    const { id, member } = await contested()
    const { personId } = secondOfStaff(stage)
    const granted = { grantedVia: 'staff_four_eyes', grantedById: stage.staff().personId } as const
    await asSystem(async tx => {
      const union = await tx.localUnion.create({ data: { ...seko(member.id), name: 'Seko klubb 4' } })
      const holder = { personId: (await stage.person()).personId, localUnionId: union.id }
      const days = { validFrom: dateOf(TODAY), createdAt: NOW }
      const row = { ...seko(member.id), ...holder, kind: 'signatory' as const, ...granted, ...days }
      await tx.mandate.create({ data: { ...row, confirmedById: personId } })
    })
    expect((await addLocalUnion(stage.staff(), { ...seko(member.id), ...naming })).ok).toBe(true)
    expect(await waits(id)).toBe(false)
  })

  it('until it is attested once more', async () => {
    const { id, attesting } = await contested()
    const later = { ...stage.staff(), now: new Date(NOW.getTime() + 60_000) }
    expect((await attestNoCounterpart(later, attesting)).ok).toBe(true)
    expect(await waits(id)).toBe(false)
  })
})
