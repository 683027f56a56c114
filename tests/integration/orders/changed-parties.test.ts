import { beforeAll, describe, expect, it } from 'vitest'
import { getDutySubject } from '@/features/duties/subject-queries'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { getOrder } from '@/features/orders/queries'
import { amendOrder, signOrder } from '@/features/orders/signing/commands'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
} from '@/features/organisations/attestations/commands'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  liveOf,
  orderRow,
  refused,
  type Stage,
  statusOf,
  TODAY,
  versionOf,
} from '../../support/order-stage'
import { aMember, secondOfStaff, type TestMember } from '../../support/party-stage'
import { signedByAllBut } from '../../support/race-start'
import { type Ask, asApp, asSuperuserInVain, inSql } from '../../support/sql'
import { broken, insertSignature, settingsOf } from '../access/sql-acts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Seko har ett ombud på plats.'

/** An order that only the employer has not signed, sent while Seko was attested absent. */
async function sentWithoutSeko() {
  const member = await aMember(stage, 'employer', 'ofr_s_p_o', 'saco_s')
  const read = await signedByAllBut(stage, member.member, ['employer', 'seko'])
  return { member, read }
}

const standing = (member: TestMember) =>
  asSystem(tx =>
    tx.attestation.findMany({ where: { organisationId: member.id, confirmedAt: { not: null } } }),
  )

/** As if everything that was attested of its parties had been attested to a day and no longer. */
async function lasting(member: TestMember, until: Day) {
  const attestedAt = stockholmInstant(addDays(until, -100), '10:00')
  await asSystem(tx =>
    tx.attestation.updateMany({
      where: { organisationId: member.id },
      data: { attestedAt, expiresOn: dateOf(until) },
    }),
  )
}

async function contested(member: TestMember) {
  for (const { id } of await standing(member)) {
    expect((await contestAttestation(stage.staff(), { attestationId: id, reason })).ok).toBe(true)
  }
}

async function named(member: TestMember): Promise<string> {
  const party = { organisationId: member.id, party: 'seko' as const }
  const naming = { ...party, unionName: 'Seko klubb 3', isContactUnion: false }
  const added = await addLocalUnion(stage.staff(), naming)
  if (!added.ok) throw new Error(added.reason)
  const { union } = await getDutySubject(stage.staff(), `unmanned.${member.id}.seko`)
  expect(union, 'the receipt names it').toBe(naming.unionName)
  return added.value
}

const changes: [string, (member: TestMember) => Promise<unknown>, string[]][] = [
  ['its absence is contested', contested, []],
  ['a local union is named', named, ['Seko klubb 3']],
]

describe('a union that was left out at sending', () => {
  it.each(changes)(
    'stops the version when %s: nobody signs, and it is sent again',
    async (_how, change, is) => {
      const { member, read } = await sentWithoutSeko()
      const employer = member.party('employer')
      await change(member)
      expect((await getOrder(employer, read.orderId))?.changedParties).toMatchObject([
        { party: 'seko', localUnions: is },
      ])
      const refusal = { ok: false, reason: 'parties_changed', values: { party: 'seko' } }
      expect(await signOrder(employer, read)).toEqual(refusal)
      expect(await statusOf(read.orderId)).toBe('awaiting_signatures')
      expect(await liveOf(read.orderId)).toHaveLength(2)
      expect(await eventKinds(read.orderId)).not.toContain('order.valid')
      // A press that was received is still answered, and either side opens the order.
      expect(await signOrder(member.party('saco_s'), read)).toEqual({ ok: true, value: 'already_received' })
      expect((await amendOrder(member.party('saco_s'), read.orderId)).ok).toBe(true)
      expect((await getOrder(employer, read.orderId))?.changedParties).toEqual([])
      const { revision } = await orderRow(read.orderId)
      const sending = await sendOrder(employer, { orderId: read.orderId, revision })
      expect(sending).toEqual(refused(is.length > 0 ? 'party_has_no_signatory' : 'party_unclear'))
      expect(await chainFaults(member.id)).toEqual([])
    },
  )

  it('stops it for the first signature as for the last', async () => {
    const member = await aMember(stage, 'employer', 'ofr_s_p_o', 'saco_s')
    const read = await signedByAllBut(stage, member.member, ['employer', 'ofr_s_p_o', 'saco_s', 'seko'])
    await named(member)
    expect(await signOrder(member.party('saco_s'), read)).toEqual(refused('parties_changed'))
    expect(await liveOf(read.orderId)).toEqual([])
  })

  it('stops it also when the union that was named has ended, until two of the staff attest again', async () => {
    const { member, read } = await sentWithoutSeko()
    const localUnionId = await named(member)
    expect((await endLocalUnion(stage.staff(), { localUnionId, reason })).ok).toBe(true)
    expect(await signOrder(member.party('employer'), read)).toEqual(refused('parties_changed'))
    const at = { organisationId: member.id, party: 'seko' as const }
    const attesting = { ...at, reason, expiresOn: addDays(TODAY, 100) }
    const attested = await attestNoCounterpart(stage.staff(), attesting)
    if (!attested.ok) throw new Error(attested.reason)
    expect(await signOrder(member.party('employer'), read)).toEqual(refused('parties_changed'))
    expect((await confirmAttestation(secondOfStaff(stage), attested.value)).ok).toBe(true)
    expect(await signOrder(member.party('employer'), read)).toEqual({ ok: true, value: 'made_valid' })
  })

  it('stops nothing by an attestation that has only run out since, nor once the order is valid', async () => {
    const { member, read } = await sentWithoutSeko()
    const { sentAt } = await versionOf(read.orderId)
    await lasting(member, dayOf(sentAt))
    expect(await signOrder(member.party('employer'), read)).toEqual({ ok: true, value: 'made_valid' })
    await named(member)
    expect(await statusOf(read.orderId)).toBe('valid')
    expect((await getOrder(member.party('employer'), read.orderId))?.changedParties).toEqual([])
  })

  it('is not left out by one that had run out before the day of sending', async () => {
    const { member, read } = await sentWithoutSeko()
    const { sentAt } = await versionOf(read.orderId)
    await lasting(member, addDays(dayOf(sentAt), -1))
    expect(await signOrder(member.party('employer'), read)).toEqual(refused('parties_changed'))
  })
})

describe('the same, in SQL', () => {
  const valid = (ask: Ask, id: string) =>
    ask(`UPDATE "Order" SET status = 'valid', "validAt" = now() WHERE id = $1`, [id])
  const signed = async (member: TestMember, orderId: string, party: Party) => {
    const { personId: person } = member.party(party)
    const act = { orderId, organisation: member.id, party, person, mandateId: member.mandateOf(party) }
    return asApp(settingsOf(member.member, party), async ask => [
      await insertSignature(ask, act),
      await valid(ask, orderId),
    ])
  }

  it.each(changes)(
    'no signature is taken past it when %s, and no order becomes valid',
    async (_how, change) => {
      const { member, read } = await sentWithoutSeko()
      expect(await signed(member, read.orderId, 'employer')).toMatchObject([{ count: 1 }, { count: 1 }])
      await change(member)
      const [signature] = await signed(member, read.orderId, 'employer')
      expect(signature).toMatchObject(broken('parties_as_sent'))
      // With every signature there, however it came there.
      const outcome = await asSuperuserInVain(async ask => {
        const { personId: person } = member.party('employer')
        const mandateId = member.mandateOf('employer')
        const act = {
          orderId: read.orderId,
          organisation: member.id,
          party: 'employer' as const,
          person,
          mandateId,
        }
        expect(await insertSignature(ask, act)).toMatchObject({ count: 1 })
        await ask(`SET LOCAL session_replication_role = 'origin'`)
        return valid(ask, read.orderId)
      })
      expect(outcome).toMatchObject(broken('parties_as_sent'))
    },
  )

  it('nobody but who decides for the party changes it while holding it', async () => {
    const { member } = await sentWithoutSeko()
    const change = `UPDATE "LocalParty" SET representation = 'unclear' WHERE "organisationId" = $1 AND party = 'seko'`
    const asOwner = await inSql(process.env.DATABASE_OWNER_URL, {}, ask => ask(change, [member.id]))
    expect(asOwner).toMatchObject({ code: '42501' })
  })
})
