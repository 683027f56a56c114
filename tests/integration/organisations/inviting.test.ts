import { beforeAll, describe, expect, it } from 'vitest'
import { findSession } from '@/auth/session'
import { acceptInvitation, renewOwnInvitation } from '@/features/organisations/invitations/accept-commands'
import {
  confirmInvitation,
  inviteToMandate,
  renewInvitation,
  withdrawInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { getInvitation } from '@/features/organisations/invitations/queries'
import { revokeMandate } from '@/features/organisations/mandate-commands'
import { sha256 } from '@/lib/hashing'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage } from '../../support/order-stage'
import {
  aMember,
  anInvitation,
  anonymousAt,
  eventKindsOf,
  freshAddress,
  invited,
  joined,
  keyMailedTo,
  later,
  mandateRow,
  partyEvents,
  secondOfStaff,
} from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const WEEK = 7 * 24 * 60

describe('inviteToMandate', () => {
  it('by a signatory of the party mails a key whose hash alone is kept, and logs it', async () => {
    const member = await aMember(stage)
    const { id, kod, email } = await invited(member.party('seko'), member, 'seko')
    const row = await asSystem(tx => tx.invitation.findUniqueOrThrow({ where: { id } }))
    expect(row).toMatchObject({ email, tokenHash: sha256(kod), sentAt: NOW, expiresAt: later(WEEK) })
    const mail = await asSystem(tx => tx.mail.findFirstOrThrow({ where: { toAddress: email } }))
    expect(mail.body).not.toContain(kod)
    const [event] = await partyEvents(member, 'mandate.invited')
    expect(event).toMatchObject({ party: 'seko', subjectId: id })
    expect(JSON.stringify(event?.facts)).not.toContain(email)
    expect(await chainFaults(member.id)).toEqual([])
  })

  it("of a union's is refused to the employer, and by staff waits for a second", async () => {
    const member = await aMember(stage)
    const asked = anInvitation(member, 'seko')
    expect(await inviteToMandate(member.party('employer'), asked)).toEqual(refused('unions_choose_their_own'))
    expect(await inviteToMandate(member.party('saco_s'), asked)).toEqual(refused('not_allowed'))
    const proposed = await inviteToMandate(stage.staff(), asked)
    if (!proposed.ok) throw new Error(proposed.reason)
    await expect(keyMailedTo(asked.email)).rejects.toThrow('no mail')
    expect(await confirmInvitation(stage.staff(), proposed.value)).toEqual(refused('four_eyes'))
    expect(await confirmInvitation(member.party('seko'), proposed.value)).toEqual(refused('not_allowed'))
    expect((await confirmInvitation(secondOfStaff(stage), proposed.value)).ok).toBe(true)
    expect(await confirmInvitation(secondOfStaff(stage), proposed.value)).toEqual(
      refused('invitation_moved_on'),
    )
    const accepted = await acceptInvitation(stage.anonymous(), { kod: await keyMailedTo(asked.email) })
    if (!accepted.ok) throw new Error(accepted.reason)
    expect(await mandateRow(accepted.value.mandateId)).toMatchObject({
      grantedVia: 'staff_four_eyes',
      grantedById: stage.staff().personId,
      confirmedById: secondOfStaff(stage).personId,
    })
    expect(await eventKindsOf(member)).toEqual(['mandate.proposed', 'mandate.invited', 'mandate.granted'])
  })

  it("by staff of the employer's is for its first person only", async () => {
    const member = await aMember(stage)
    const asked = anInvitation(member, 'employer')
    expect(await inviteToMandate(stage.staff(), asked)).toEqual(refused('employer_grants_its_own'))
    const mandateId = member.mandateOf('employer')
    expect((await revokeMandate(stage.staff(), { mandateId, reason: 'Har slutat.' })).ok).toBe(true)
    const { personId, mandateId: given } = await joined(stage.staff(), member, 'employer', asked.email)
    expect(await mandateRow(given)).toMatchObject({ personId, grantedVia: 'staff_invitation' })
  })

  it('is made once for an address, and not for another organisation or by nobody', async () => {
    const [member, other] = [await aMember(stage), await aMember(stage)]
    const asked = anInvitation(member, 'seko')
    const presses = [1, 2, 3].map(() => inviteToMandate(member.party('seko'), asked))
    const results = await Promise.all(presses)
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results).toContainEqual(refused('invitation_exists'))
    const next = anInvitation(member, 'seko')
    expect(await inviteToMandate(other.party('seko'), next)).toEqual(refused('not_found'))
    for (const actor of [await stage.person(), await stage.reader(), stage.deliverer()]) {
      const result = await inviteToMandate(actor, next)
      expect(result.ok).toBe(false)
    }
  })
})

describe('acceptInvitation', () => {
  it('makes the person and the mandate, signs in, acts by it, and tells the central union', async () => {
    const member = await aMember(stage)
    const { personId, mandateId, sessionToken, email } = await joined(member.party('seko'), member, 'seko')
    const session = await findSession(sessionToken ?? '', NOW)
    expect(session).toMatchObject({ assurance: 'mail_link', actingMandateId: mandateId })
    expect(session?.person).toMatchObject({ id: personId, email, name: 'Ny Företrädare' })
    expect(await mandateRow(mandateId)).toMatchObject({
      ...{ party: 'seko', kind: 'signatory', grantedVia: 'party_holder' },
      grantedById: member.party('seko').personId,
      createdAt: NOW,
    })
    const [event] = await partyEvents(member, 'mandate.granted')
    expect(event).toMatchObject({ personId, facts: { party: 'seko', personId } })
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('works once, also when it is pressed by many at once', async () => {
    const member = await aMember(stage)
    const { kod } = await invited(member.party('seko'), member, 'seko')
    const results = await Promise.all([1, 2, 3].map(() => acceptInvitation(stage.anonymous(), { kod })))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.filter(result => !result.ok && result.reason === 'invitation_used')).toHaveLength(2)
    expect((await partyEvents(member, 'mandate.granted')).length).toBe(1)
    expect(await acceptInvitation(stage.anonymous(), { kod })).toEqual(refused('invitation_used'))
  })

  it('answers an expired, an unknown, a withdrawn and a foreign one, each in its own way', async () => {
    const member = await aMember(stage)
    const { kod, id } = await invited(member.party('seko'), member, 'seko')
    expect(await acceptInvitation(anonymousAt(later(WEEK)), { kod })).toEqual(refused('invitation_expired'))
    expect(await acceptInvitation(stage.anonymous(), { kod: `${kod}x` })).toEqual(
      refused('invitation_unknown'),
    )
    expect(await acceptInvitation(member.party('saco_s'), { kod })).toEqual(refused('invitation_foreign'))
    expect(await getInvitation(member.party('saco_s'), kod)).toMatchObject({ isForeign: true })
    expect((await withdrawInvitation(member.party('seko'), id)).ok).toBe(true)
    expect(await acceptInvitation(stage.anonymous(), { kod })).toEqual(refused('invitation_withdrawn'))
    expect(await withdrawInvitation(member.party('seko'), id)).toEqual(refused('invitation_moved_on'))
  })

  it('never puts one person on both sides, gives staff nothing, and gives nothing twice', async () => {
    const member = await aMember(stage)
    const by = (address: string) => invited(member.party('seko'), member, 'seko', address)
    const bothSides = await by(member.party('employer').email)
    expect(await acceptInvitation(stage.anonymous(), bothSides)).toEqual(refused('both_sides'))
    const ofStaff = await by(stage.staff().email)
    expect(await acceptInvitation(stage.anonymous(), ofStaff)).toEqual(refused('staff_hold_no_mandates'))
    const again = await by(member.party('seko').email)
    expect(await acceptInvitation(stage.anonymous(), again)).toEqual(refused('mandate_held_already'))
    expect(await partyEvents(member, 'mandate.granted')).toEqual([])
  })

  it('is void once whoever invited has lost the right to', async () => {
    const member = await aMember(stage)
    const { kod } = await invited(member.party('seko'), member, 'seko')
    const mandateId = member.mandateOf('seko')
    expect((await revokeMandate(stage.staff(), { mandateId, reason: 'Uppdraget är slut.' })).ok).toBe(true)
    expect(await acceptInvitation(anonymousAt(later(1)), { kod })).toEqual(refused('granter_has_left'))
  })
})

describe('renewing an invitation', () => {
  it('by whoever invited goes to the same address, and only the newest key works', async () => {
    const member = await aMember(stage)
    const { id, kod, email } = await invited(member.party('seko'), member, 'seko')
    expect(await renewInvitation(member.party('seko'), id)).toEqual(refused('invitation_just_sent'))
    expect((await renewInvitation(member.party('seko', later(WEEK + 5)), id)).ok).toBe(true)
    const fresh = await keyMailedTo(email)
    expect(fresh).not.toBe(kod)
    expect(await acceptInvitation(anonymousAt(later(WEEK + 6)), { kod })).toEqual(
      refused('invitation_unknown'),
    )
    expect((await acceptInvitation(anonymousAt(later(WEEK + 6)), { kod: fresh })).ok).toBe(true)
    expect(await renewInvitation(member.party('seko', later(WEEK + 9)), id)).toEqual(
      refused('invitation_used'),
    )
    expect(await renewInvitation(member.party('employer', later(WEEK + 9)), id)).toEqual(refused('not_found'))
  })

  it('by the invited with an expired key needs no help and reaches no other address', async () => {
    const member = await aMember(stage)
    const email = freshAddress()
    const { kod } = await invited(member.party('seko'), member, 'seko', email)
    const at = anonymousAt(later(WEEK + 1))
    expect((await renewOwnInvitation(at, { kod })).ok).toBe(true)
    expect(await renewOwnInvitation(at, { kod })).toEqual(refused('invitation_unknown'))
    expect((await acceptInvitation(at, { kod: await keyMailedTo(email) })).ok).toBe(true)
    expect(await renewOwnInvitation(at, { kod: 'nonsense' })).toEqual(refused('invitation_unknown'))
  })
})
