import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { settleParties } from '@/features/organisations/jobs'
import { getOrganisation } from '@/features/organisations/queries'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, dateOf, stockholmInstant } from '@/lib/dates'
import { parties } from '@/lib/party'
import { aStage, asSystem, NOW, refused, type Stage, TODAY } from '../../support/order-stage'
import {
  aMember,
  eventKindsOf,
  mandateRow,
  representationOf,
  type TestMember,
} from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Uppdraget är slut.'

describe('local unions', () => {
  const adding = (member: TestMember, party: 'seko' | 'saco_s', isContactUnion = false) => ({
    organisationId: member.id,
    party,
    isContactUnion,
    unionName: 'Förbundet, sektion 3',
  })

  it('come and go by the party’s own people, and their mandates go with them', async () => {
    const member = await aMember(stage)
    const added = await addLocalUnion(member.party('seko'), adding(member, 'seko'))
    expect(added.ok).toBe(true)
    expect(await addLocalUnion(member.party('seko'), adding(member, 'seko'))).toEqual(
      refused('local_union_exists'),
    )
    const [first] = await asSystem(tx =>
      tx.localUnion.findMany({
        where: { organisationId: member.id, party: 'seko' },
        orderBy: { name: 'desc' },
      }),
    )
    const ending = { localUnionId: first?.id ?? '', reason }
    expect(await endLocalUnion(member.party('employer'), ending)).toEqual(refused('unions_choose_their_own'))
    expect((await endLocalUnion(member.party('seko'), ending)).ok).toBe(true)
    expect(await endLocalUnion(stage.staff(), ending)).toEqual(refused('local_union_over'))
    expect(await mandateRow(member.mandateOf('seko'))).toMatchObject({ revokedAt: NOW })
    expect((await eventKindsOf(member)).slice(-3)).toEqual([
      'party.local_union_ended',
      'mandate.revoked',
      'party.unmanned',
    ])
    expect(await representationOf(member, 'seko')).toBe('represented')
  })

  it('a contact union is Saco-S’s only, and nobody else names one', async () => {
    const [member, other] = [await aMember(stage), await aMember(stage)]
    expect(await addLocalUnion(stage.staff(), adding(member, 'seko', true))).toEqual(
      refused('contact_union_is_saco'),
    )
    expect((await addLocalUnion(stage.staff(), adding(member, 'saco_s', true))).ok).toBe(true)
    expect(await addLocalUnion(member.party('employer'), adding(member, 'seko'))).toEqual(
      refused('unions_choose_their_own'),
    )
    expect(await addLocalUnion(other.party('seko'), adding(member, 'seko'))).toEqual(refused('not_found'))
  })
})

describe('what is seen', () => {
  it('one’s own party in full, of the others who signs; staff see all and their look is logged', async () => {
    const member = await aMember(stage)
    const seen = await getOrganisation(member.party('employer'), member.id)
    const seko = seen?.parties.find(party => party.party === 'seko')
    expect(seko?.mandates).toMatchObject([{ name: member.party('seko').name, details: null }])
    expect(JSON.stringify(seko)).not.toContain(member.party('seko').email)
    expect(await getOrganisation(stage.foreigner(), member.id)).toBeNull()
    const all = await getOrganisation(stage.staff(), member.id)
    expect(JSON.stringify(all)).toContain(member.party('seko').email)
    const looks = await asSystem(tx => tx.accessLog.findMany({ where: { organisationId: member.id } }))
    expect(looks.every(look => look.readerId === stage.staff().personId)).toBe(true)
    expect(new Set(looks.map(look => look.page))).toEqual(new Set(['organisation']))
    expect(looks.map(look => look.party).toSorted()).toEqual([...parties].toSorted())
  })
})

describe('settleParties', () => {
  it('tells once that a party’s last mandate has run out', async () => {
    const member = await aMember(stage)
    const id = member.mandateOf('seko')
    await asSystem(tx => tx.mandate.update({ where: { id }, data: { validTo: dateOf(TODAY) } }))
    const system = (days: number) => ({
      ...systemActor(),
      now: stockholmInstant(addDays(TODAY, days), '00:05'),
    })
    await settleParties(system(0))
    expect(await eventKindsOf(member)).toEqual([])
    await settleParties(system(1))
    await settleParties(system(2))
    expect(await eventKindsOf(member)).toEqual(['party.unmanned'])
  })
})
