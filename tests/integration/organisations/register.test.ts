import { beforeAll, describe, expect, it } from 'vitest'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import {
  addMember,
  changeMember,
  endMember,
  reinstateMember,
} from '@/features/organisations/register/commands'
import { getMember } from '@/features/organisations/register/member-queries'
import { listOrganisations } from '@/features/organisations/register/queries'
import { asSystem, chainFaults, refused, TODAY } from '../../support/order-stage'
import { aRegisterStage, kindsIn, type RegisterStage, someFacts } from './register-stage'

let stage: RegisterStage
beforeAll(async () => {
  stage = await aRegisterStage()
})

describe('adding a member', () => {
  it('gives it its four parties, its first period and an event', async () => {
    const { id } = await stage.added()
    const member = await getMember(stage.admin(), id)
    expect(member).toMatchObject({ memberFrom: '2019-01-01', sector: null, place: '' })
    expect(member?.periods).toMatchObject([{ from: '2019-01-01', to: null, headcount: 120 }])
    const parties = await asSystem(tx => tx.localParty.findMany({ where: { organisationId: id } }))
    expect(parties.map(one => one.representation).toSorted()).toEqual([
      'represented',
      'unclear',
      'unclear',
      'unclear',
    ])
    expect(await kindsIn(id)).toEqual(['member.added'])
    expect(await chainFaults(id)).toEqual([])
  })

  it('is refused for a number that another member has, also when both are added at once', async () => {
    const { organisationNumber } = await stage.added()
    const again = { ...someFacts(), organisationNumber, memberFrom: TODAY }
    expect(await addMember(stage.admin(), again)).toEqual(refused('member_number_taken'))
    const same = { ...someFacts(), memberFrom: TODAY }
    const both = await Promise.all([addMember(stage.admin(), same), addMember(stage.admin(), same)])
    expect(both.filter(one => one.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('member_number_taken'))
  })

  it('is the administrators’ alone, and no member begins tomorrow', async () => {
    const input = { ...someFacts(), memberFrom: TODAY }
    expect(await addMember(stage.staff(), input)).toEqual(refused('not_allowed'))
    expect(await addMember(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    const early = { ...input, memberFrom: '2099-01-01' }
    expect(await addMember(stage.admin(), early)).toEqual(refused('member_change_in_future'))
  })

  it('takes no number that is none, whatever code tries', async () => {
    const create = (organisationNumber: string) =>
      asSystem(tx =>
        tx.organisation.create({
          data: { ...someFacts(), organisationNumber, memberFrom: new Date('2020-01-01') },
        }),
      )
    await expect(create('202100-4285')).rejects.toThrow(/organisation_number_is_right/)
    await expect(create('121212-1212')).rejects.toThrow(/organisation_number_is_right/)
  })
})

describe('changing a member', () => {
  it('keeps what held before, so that the register can be read as of any day', async () => {
    const {
      id,
      memberFrom: _,
      ...before
    } = await stage.added({ name: 'Kustnämnden', nameEn: 'The Coast Board' })
    const change = { ...before, organisationId: id, name: 'Kustverket', headcount: 140, from: '2021-01-01' }
    expect(await changeMember(stage.admin(), change)).toEqual({ ok: true, value: id })
    const member = await getMember(stage.admin(), id)
    expect(member?.periods).toMatchObject([
      { name: 'Kustverket', headcount: 140, from: '2021-01-01', to: null },
      { name: 'Kustnämnden', headcount: 120, from: '2019-01-01', to: '2021-01-01' },
    ])
    expect(await stage.found('kustnamnden', '2020-12-31')).toEqual(['Kustnämnden'])
    expect(await stage.found('kustverket', '2020-12-31')).toEqual([])
    expect(await stage.found('kustverket', '2021-01-01')).toEqual(['Kustverket'])
    expect(await stage.found('kustnämnden', '2018-12-31')).toEqual([])
    expect(await kindsIn(id)).toEqual(['member.added', 'member.changed'])
  })

  it('corrects the latest period from its own day, and begins none for a town', async () => {
    const { id, memberFrom, ...before } = await stage.added()
    const corrected = { ...before, organisationId: id, headcount: 12, place: 'Ön', from: memberFrom }
    await changeMember(stage.admin(), corrected)
    await changeMember(stage.admin(), { ...corrected, place: 'Skäret', from: TODAY })
    const member = await getMember(stage.admin(), id)
    expect(member).toMatchObject({ headcount: 12, place: 'Skäret' })
    expect(member?.periods).toMatchObject([{ from: memberFrom, headcount: 12 }])
  })

  it('is refused before the latest change, for another’s number, and to all but administrators', async () => {
    const other = await stage.added()
    const { id, memberFrom: _, ...before } = await stage.added()
    const change = { ...before, organisationId: id, headcount: 7, from: '2018-12-31' }
    expect(await changeMember(stage.admin(), change)).toEqual(refused('member_change_before_last'))
    const taken = { ...change, organisationNumber: other.organisationNumber, from: TODAY }
    expect(await changeMember(stage.admin(), taken)).toEqual(refused('member_number_taken'))
    expect(await changeMember(stage.staff(), { ...change, from: TODAY })).toEqual(refused('not_allowed'))
    const foreign = { ...change, organisationId: stage.home.id, from: TODAY }
    expect(await changeMember(stage.party('employer'), foreign)).toEqual(refused('not_allowed'))
    expect(await kindsIn(id)).toEqual(['member.added'])
  })

  it('never lets two periods hold on one day, whatever code tries', async () => {
    const { id } = await stage.added()
    const { name, type, headcount } = someFacts()
    const overlapping = asSystem(tx =>
      tx.organisationPeriod.create({
        data: { organisationId: id, ...{ name, type, headcount }, validFrom: new Date('2020-01-01') },
      }),
    )
    await expect(overlapping).rejects.toThrow(/one_period_a_day/)
  })
})

describe('ending a membership', () => {
  it('lets the register be read before and after, with the merger', async () => {
    const heir = await stage.added({ name: 'Arvtagarverket' })
    const { id } = await stage.added({ name: 'Uppgångna nämnden' })
    const input = {
      organisationId: id,
      memberTo: '2021-03-01',
      reason: 'Riksdagen',
      mergedInto: heir.organisationNumber,
    }
    expect(await endMember(stage.admin(), input)).toEqual({ ok: true, value: id })
    expect(await stage.found('uppgangna', '2021-02-28')).toEqual(['Uppgångna nämnden'])
    expect(await stage.found('uppgangna', '2021-03-01')).toEqual([])
    expect(await getMember(stage.staff(), heir.id)).toMatchObject({
      mergedFrom: [{ id, on: '2021-03-01' }],
    })
    const former = await listOrganisations(stage.staff(), { search: 'uppgångna', show: 'tidigare', page: 1 })
    expect(former.total).toBe(1)
    expect(await kindsIn(id)).toEqual(['member.added', 'member.ended'])
    expect(await endMember(stage.admin(), input)).toEqual(refused('member_has_left'))
  })

  it('lets nothing new begin from that day on', async () => {
    const input = { organisationId: stage.away.id, memberTo: TODAY, reason: 'Läggs ned' }
    await endMember(stage.admin(), input)
    const start = () => startOrder(stage.foreigner(), { service: 'ia-systemet' })
    expect(await start()).toEqual(refused('organisation_has_left'))
    await reinstateMember(stage.admin(), stage.away.id)
    expect(await start()).toMatchObject({ ok: true })
  })

  it('can be taken back, once', async () => {
    const { id } = await stage.added()
    await endMember(stage.admin(), { organisationId: id, memberTo: TODAY, reason: 'Fel' })
    expect(await reinstateMember(stage.staff(), id)).toEqual(refused('not_allowed'))
    expect(await reinstateMember(stage.admin(), id)).toEqual({ ok: true, value: id })
    expect(await reinstateMember(stage.admin(), id)).toEqual(refused('member_has_not_left'))
    expect(await kindsIn(id)).toEqual(['member.added', 'member.ended', 'member.reinstated'])
  })

  it('is refused into itself or nobody, and to all but administrators', async () => {
    const { id, organisationNumber } = await stage.added()
    const input = { organisationId: id, memberTo: TODAY, reason: 'Riksdagen' }
    for (const mergedInto of [organisationNumber, '202100-4284']) {
      expect(await endMember(stage.admin(), { ...input, mergedInto })).toEqual(refused('merged_into_unknown'))
    }
    expect(await endMember(stage.staff(), input)).toEqual(refused('not_allowed'))
    expect(await endMember(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await kindsIn(id)).toEqual(['member.added'])
  })
})
