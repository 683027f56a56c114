import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import { anOrganisation } from '@seed/factories/organisation-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { getPreFlight } from '@/features/orders/drafting/queries'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
  contestByKey,
} from '@/features/organisations/attestations/commands'
import { getContestable } from '@/features/organisations/invitations/queries'
import { settleParties } from '@/features/organisations/jobs'
import { getOrganisation } from '@/features/organisations/queries'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, stockholmInstant } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  NOW,
  refused,
  type Stage,
  signatory,
  TODAY,
} from '../../support/order-stage'
import { eventKindsOf, representationOf, secondOfStaff } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Förbundet bekräftar att ingen finns på plats.'
const until = addDays(TODAY, 300)

async function withoutSeko() {
  const member = await anOrganisation().withUnclear('seko').create(stage.world)
  const attesting = { organisationId: member.id, party: 'seko' as const, reason, expiresOn: until }
  const hr = (now = NOW) => actorFor(signatory(member, 'employer'), now)
  return { member, attesting, hr }
}

async function attested(confirmed = true) {
  const { member, attesting, hr } = await withoutSeko()
  const result = await attestNoCounterpart(stage.staff(), attesting)
  if (!result.ok) throw new Error(result.reason)
  if (confirmed) {
    const second = await confirmAttestation(secondOfStaff(stage), result.value)
    if (!second.ok) throw new Error(second.reason)
  }
  return { id: result.value, member, attesting, hr }
}

async function contestKeyOf(attestationId: string): Promise<string> {
  const [job] = await asSystem(
    tx => tx.$queryRaw<{ link: string }[]>`
      SELECT j.payload -> 'secrets' ->> 'link' AS link FROM graphile_worker._private_jobs j
      JOIN "Mail" m ON m.id::text = j.payload ->> 'mailId' WHERE m.key = ${`attestation:${attestationId}`}`,
  )
  return new URL(job?.link ?? '').searchParams.get('kod') ?? ''
}

describe('an attestation', () => {
  it('holds when two of the staff stand behind it, and the central union is told', async () => {
    const { member, attesting } = await withoutSeko()
    const result = await attestNoCounterpart(stage.staff(), attesting)
    if (!result.ok) throw new Error(result.reason)
    expect(await representationOf(member, 'seko')).toBe('unclear')
    expect(await attestNoCounterpart(stage.staff(), attesting)).toEqual(refused('attestation_waits'))
    expect(await confirmAttestation(stage.staff(), result.value)).toEqual(refused('four_eyes'))
    expect((await confirmAttestation(secondOfStaff(stage), result.value)).ok).toBe(true)
    expect(await confirmAttestation(secondOfStaff(stage), result.value)).toEqual(
      refused('attestation_confirmed'),
    )
    expect(await representationOf(member, 'seko')).toBe('no_counterpart')
    const mail = await asSystem(tx =>
      tx.mail.findUniqueOrThrow({ where: { key: `attestation:${result.value}` } }),
    )
    expect(mail.toAddress).toBe('avisering@seko-centralt.example')
    expect(await eventKindsOf(member)).toEqual(['party.absence_attested', 'party.absence_confirmed'])
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('is not of a party that is there, nor by its own side or others', async () => {
    const { member, attesting, hr } = await withoutSeko()
    const ofOfr = { ...attesting, party: 'ofr_s_p_o' as const }
    expect(await attestNoCounterpart(stage.staff(), ofOfr)).toEqual(refused('party_is_represented'))
    expect(await attestNoCounterpart(hr(), attesting)).toEqual(refused('not_allowed'))
    const long = { ...attesting, expiresOn: addDays(TODAY, 366) }
    expect(await attestNoCounterpart(stage.staff(), long)).toEqual(refused('attestation_too_long'))
    const waiting = await attestNoCounterpart(stage.staff(), attesting)
    if (!waiting.ok) throw new Error(waiting.reason)
    expect(await confirmAttestation(hr(), waiting.value)).toEqual(refused('not_allowed'))
    expect(await confirmAttestation(stage.foreigner(), waiting.value)).toEqual(refused('not_found'))
    const union = {
      organisationId: member.id,
      party: 'seko' as const,
      unionName: 'Seko',
      isContactUnion: false,
    }
    expect((await addLocalUnion(stage.staff(), union)).ok).toBe(true)
    expect(await representationOf(member, 'seko')).toBe('represented')
    expect(await confirmAttestation(secondOfStaff(stage), waiting.value)).toEqual(
      refused('party_is_represented'),
    )
  })

  it('is contested by staff on the union’s word, once, and stops holding at once', async () => {
    const { id, member, hr } = await attested()
    expect(await contestAttestation(hr(), { attestationId: id, reason })).toEqual(refused('not_allowed'))
    expect(await contestAttestation(stage.foreigner('seko'), { attestationId: id, reason })).toEqual(
      refused('not_found'),
    )
    expect(
      (await contestAttestation(stage.staff(), { attestationId: id, reason: 'Seko hörde av sig.' })).ok,
    ).toBe(true)
    expect(await representationOf(member, 'seko')).toBe('unclear')
    expect(await contestAttestation(stage.staff(), { attestationId: id, reason })).toEqual(
      refused('attestation_contested'),
    )
    expect((await eventKindsOf(member)).at(-1)).toBe('party.attestation_contested')
  })

  it('is contested by the central union with its mailed key, and by no other', async () => {
    const { id, member } = await attested()
    const kod = await contestKeyOf(id)
    expect(await getContestable(stage.anonymous(), kod)).toMatchObject({ party: 'seko', isContested: false })
    expect(await getContestable(stage.anonymous(), `${kod}x`)).toBeNull()
    expect(await contestByKey(stage.anonymous(), { kod: 'made up', reason })).toEqual(
      refused('contest_key_unknown'),
    )
    expect((await contestByKey(stage.anonymous(), { kod, reason: 'Vi har ett ombud där.' })).ok).toBe(true)
    expect(await contestByKey(stage.anonymous(), { kod, reason })).toEqual(refused('attestation_contested'))
    expect(await representationOf(member, 'seko')).toBe('unclear')
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('is contested too by the union’s people elsewhere, to whom the central union has sent the key on', async () => {
    const { id, member } = await attested()
    const elsewhere = stage.foreigner('seko')
    // They have no sight of the organisation: the key is what opens its door, and only this one.
    expect(await getOrganisation(elsewhere, member.id)).toBeNull()
    const kod = await contestKeyOf(id)
    expect((await contestByKey(elsewhere, { kod, reason: 'Min kollega är ombud där.' })).ok).toBe(true)
    expect(await representationOf(member, 'seko')).toBe('unclear')
    expect(await getOrganisation(elsewhere, member.id)).toBeNull()
  })

  it('that has run out keeps no order from asking, also before the job has seen it', async () => {
    const { member, hr } = await attested()
    const { id } = await anOrder().by(member).create(stage.world)
    const standingOn = async (now: Date) => {
      const preFlight = await getPreFlight(hr(now), id)
      return preFlight?.standings.find(one => one.party === 'seko')?.representation
    }
    const after = stockholmInstant(addDays(until, 1), '00:05')
    expect(await standingOn(stockholmInstant(until, '23:55'))).toBe('no_counterpart')
    expect(await standingOn(after)).toBe('unclear')
    const seen = await getOrganisation(hr(after), member.id)
    expect(seen?.parties.find(one => one.party === 'seko')?.representation).toBe('unclear')
    const system = { ...systemActor(), now: after }
    await settleParties(system)
    await settleParties(system)
    expect(await representationOf(member, 'seko')).toBe('unclear')
    const expired = (await eventKindsOf(member)).filter(kind => kind === 'party.attestation_expired')
    expect(expired).toHaveLength(1)
  })
})
