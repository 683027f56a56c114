import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { showInterest } from '@/features/interest/commands'
import { getFunnel } from '@/features/interest/funnel/queries'
import { listInterests } from '@/features/interest/queries'
import { confirmWritten, correctMailedTo, writeInterest } from '@/features/interest/unconfirmed/commands'
import { canSeeUnconfirmed } from '@/features/interest/unconfirmed/policy'
import { getUnconfirmed, getWritten, listUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { sha256 } from '@/lib/hashing'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage, TODAY } from '../../support/order-stage'
import { aMember, freshAddress, keyMailedTo, partyEvents } from '../../support/party-stage'
import { aGuest, aText, confirmed, idsSeenBy, written as writtenAt } from './unconfirmed-stage'

/** The same answer for all: the hash of a key. */
const written = { ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) }

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

describe('an interest that somebody without an account writes', () => {
  it('is nowhere to be seen until its writer has confirmed it by mail', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const { kod, email } = await writtenAt(member, 'seko')
    expect(await listUnconfirmed(member.party('seko'))).toEqual([])
    expect((await listUnconfirmed(stage.staff())).map(one => one.email)).not.toContain(email)
    expect(await getWritten(aGuest(), kod)).toMatchObject({ party: 'seko', confirmedAt: null })
    expect((await confirmWritten(aGuest(), { kod })).ok).toBe(true)
    expect((await confirmWritten(aGuest(), { kod })).ok).toBe(true)
    expect((await listUnconfirmed(member.party('seko'))).map(one => one.email)).toEqual([email])
  })

  it('is mailed about by the name of its service, without a word of what was typed', async () => {
    const member = await aMember(stage, 'employer')
    const hours = { sv: 'Vardagar', en: 'Weekdays' }
    const value = { email: 'kansliet@kansliet.example', telephone: '08-465 004 00', hours }
    await asSystem(tx =>
      tx.portalSetting.createMany({ data: { key: 'contact', value }, skipDuplicates: true }),
    )
    const { email } = await writtenAt(member, 'employer')
    const mail = await asSystem(tx => tx.mail.findFirstOrThrow({ where: { toAddress: email } }))
    const said = `${mail.subject} ${mail.body}`
    expect(mail.subject).toBe('Bekräfta ditt intresse för IA-systemet')
    expect(mail.body).toContain('Någon har visat intresse för IA-systemet')
    expect(mail.body).toMatch(/Hör av dig till kansliet \(08-[\d ]+, \S+@\S+\)/)
    for (const typed of ['tillbud', member.member.seed.name, '08-123']) {
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
    const after = await writeInterest(aGuest(), aText(member, 'employer', freshAddress()))
    expect([before, after]).toEqual([written, written])
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
    expect(answers).toEqual(answers.map(() => written))
    expect(await asSystem(tx => tx.mail.count({ where: { toAddress: email } }))).toBe(3)
  })

  it('goes to another address when the first was wrong, and the first link opens nothing', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const wrong = freshAddress()
    const sent = await writeInterest(aGuest(), aText(member, 'seko', wrong))
    const brev = sent.ok ? sent.value : ''
    const kod = await keyMailedTo(wrong)
    const right = freshAddress()
    expect(await correctMailedTo(aGuest(), { brev, email: right })).toEqual(written)
    expect(await getWritten(aGuest(), kod)).toBeNull()
    const text = { email: right, party: 'seko', need: 'Vi hinner inte följa upp tillbuden.' }
    expect(await getWritten(aGuest(), await keyMailedTo(right))).toMatchObject(text)
    expect(await correctMailedTo(aGuest(), { brev, email: right })).toMatchObject(refused('written_gone'))
  })

  it('stays at its address once it is confirmed or too old, and the hash of the key confirms nothing', async () => {
    const member = await aMember(stage, 'employer')
    const sent = await writeInterest(aGuest(), aText(member, 'employer', freshAddress()))
    const [brev, email] = [sent.ok ? sent.value : '', freshAddress()]
    expect(await confirmWritten(aGuest(), { kod: brev })).toMatchObject(refused('not_found'))
    const tomorrow = new Date(NOW.getTime() + 25 * 3_600_000)
    expect(await correctMailedTo(aGuest(tomorrow), { brev, email })).toMatchObject(refused('written_gone'))
    const other = await confirmed(member, 'employer')
    const late = { brev: sha256(other.kod), email }
    expect(await correctMailedTo(aGuest(), late)).toMatchObject(refused('written_gone'))
    expect(await asSystem(tx => tx.mail.count({ where: { toAddress: email } }))).toBe(0)
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
