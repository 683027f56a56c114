import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { showInterest } from '@/features/interest/commands'
import { getFunnel } from '@/features/interest/funnel/queries'
import { listInterests } from '@/features/interest/queries'
import { confirmWritten, writeInterest } from '@/features/interest/unconfirmed/commands'
import { canSeeUnconfirmed } from '@/features/interest/unconfirmed/policy'
import { getUnconfirmed, getWritten, listUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage, TODAY } from '../../support/order-stage'
import { aMember, freshAddress, partyEvents } from '../../support/party-stage'
import { aGuest, aText, confirmed, idsSeenBy, written } from './unconfirmed-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

describe('an interest that somebody without an account writes', () => {
  it('is nowhere to be seen until its writer has confirmed it by mail', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const { kod, email } = await written(member, 'seko')
    expect(await listUnconfirmed(member.party('seko'))).toEqual([])
    expect((await listUnconfirmed(stage.staff())).map(one => one.email)).not.toContain(email)
    expect(await getWritten(aGuest(), kod)).toMatchObject({ party: 'seko', confirmedAt: null })
    expect((await confirmWritten(aGuest(), { kod })).ok).toBe(true)
    expect((await confirmWritten(aGuest(), { kod })).ok).toBe(true)
    expect((await listUnconfirmed(member.party('seko'))).map(one => one.email)).toEqual([email])
  })

  it('is mailed about without a word of what was typed', async () => {
    const member = await aMember(stage, 'employer')
    const { email } = await written(member, 'employer')
    const mail = await asSystem(tx => tx.mail.findFirstOrThrow({ where: { toAddress: email } }))
    const said = `${mail.subject} ${mail.body}`
    for (const typed of ['tillbud', member.member.seed.name, '08-123', 'IA-systemet']) {
      expect(said).not.toContain(typed)
    }
  })

  it('counts nowhere: no interest, no place in the funnel, and it says nothing of what there is', async () => {
    const member = await aMember(stage, 'employer')
    const hr = member.party('employer')
    await confirmed(member, 'employer')
    expect(await listInterests(hr)).toEqual([])
    const funnel = await getFunnel(stage.staff(), { asOf: TODAY, page: 1 })
    expect(JSON.stringify(funnel)).not.toContain(member.id)
    const before = await writeInterest(aGuest(), aText(member, 'employer', freshAddress()))
    const shown = { service: 'ia-systemet', need: 'Ja', timing: 'soon' as const }
    await showInterest(hr, { ...shown, contactName: 'Karin', contactEmail: hr.email })
    expect(await writeInterest(aGuest(), aText(member, 'employer', freshAddress()))).toEqual(before)
  })

  it('is shown to the granter of its side, to its writer with a mandate and to staff, never across', async () => {
    const member = await aMember(stage, 'employer', 'saco_s', 'seko')
    const [hr, saco, seko] = [member.party('employer'), member.party('saco_s'), member.party('seko')]
    const rows = {
      seko: await confirmed(member, 'seko'),
      employer: await confirmed(member, 'employer'),
      unsure: await confirmed(member, 'unsure'),
      byHr: await confirmed(member, 'unsure', hr.email),
    }
    const preparer = { ...seko, canSign: false, email: 'nagon@annan.example' }
    const other = actorFor(stage.world.holder('hr-other'), NOW)
    for (const actor of [hr, saco, seko, other, stage.staff(), aGuest()]) {
      for (const { id, row } of Object.values(rows)) {
        expect((await getUnconfirmed(actor, id)) !== null).toBe(canSeeUnconfirmed(actor, row))
      }
    }
    expect(await idsSeenBy(seko)).toEqual([rows.seko.id])
    expect(await idsSeenBy(hr)).toEqual([rows.employer.id, rows.byHr.id])
    expect(await idsSeenBy(saco)).toEqual([])
    expect(await idsSeenBy(preparer)).toEqual([])
  })

  it('is told to the granters once a day, without its writer', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const { email } = await confirmed(member, 'seko')
    await confirmed(member, 'seko')
    await confirmed(member, 'unsure')
    const events = await partyEvents(member, 'party.interest_written')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ facts: { party: 'seko' }, personId: null })
    expect(JSON.stringify(events)).not.toContain(email)
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('is mailed three times a day to an address, and the answer is always the same', async () => {
    const member = await aMember(stage, 'employer')
    const email = freshAddress()
    const answers: unknown[] = []
    for (let time = 0; time < 5; time++) {
      answers.push(await writeInterest(aGuest(), aText(member, 'employer', email)))
    }
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(await asSystem(tx => tx.mail.count({ where: { toAddress: email } }))).toBe(3)
    expect(await asSystem(tx => tx.unconfirmedInterest.count({ where: { email } }))).toBe(3)
  })

  it('is refused where nobody would know whose it is, and to those who show interest itself', async () => {
    const member = await aMember(stage, 'employer')
    const text = aText(member, 'employer', freshAddress())
    expect(await writeInterest(aGuest(), { ...text, organisation: 'Påhittat verk' })).toMatchObject(
      refused('organisation_unknown'),
    )
    expect(await writeInterest(aGuest(), { ...text, service: 'finns-inte' })).toMatchObject(
      refused('not_found'),
    )
    expect(await writeInterest(member.party('employer'), text)).toMatchObject(refused('not_allowed'))
    expect(await writeInterest(stage.staff(), text)).toMatchObject(refused('not_allowed'))
  })
})
