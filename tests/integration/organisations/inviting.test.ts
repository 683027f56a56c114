import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { findSession } from '@/auth/session'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import {
  confirmInvitation,
  inviteToMandate,
  withdrawInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { getInvitation } from '@/features/organisations/invitations/queries'
import { revokeMandate } from '@/features/organisations/mandates/commands'
import { sha256 } from '@/lib/hashing'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage } from '../../support/order-stage'
import {
  aMember,
  anInvitation,
  anonymousAt,
  eventKindsOf,
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

const DAY = 24 * 60
const WEEK = 7 * DAY

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

  it('is never to oneself, of any kind', async () => {
    const member = await aMember(stage)
    const seko = member.party('seko')
    const own = anInvitation(member, 'seko', { email: seko.email, kind: 'preparer' })
    expect(await inviteToMandate(seko, own)).toEqual(refused('invited_oneself'))
    const staffs = anInvitation(member, 'seko', { email: stage.staff().email })
    expect(await inviteToMandate(stage.staff(), staffs)).toEqual(refused('invited_oneself'))
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
    const { personId, mandateId: given } = await joined(stage.staff(), member, 'employer', {
      email: asked.email,
    })
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
      party: 'seko',
      kind: 'signatory',
      grantedVia: 'party_holder',
      grantedById: member.party('seko').personId,
      createdAt: NOW,
    })
    const [event] = await partyEvents(member, 'mandate.granted')
    expect(event).toMatchObject({ personId, facts: { party: 'seko', personId } })
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('gives the mail of a new person the language of the page', async () => {
    const member = await aMember(stage)
    const { kod, email } = await invited(member.party('seko'), member, 'seko')
    const guest = makeActor({ role: 'anonymous', now: NOW, locale: 'en' })
    expect((await acceptInvitation(guest, { kod })).ok).toBe(true)
    expect(await asSystem(tx => tx.person.findUnique({ where: { email } }))).toMatchObject({ locale: 'en' })
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
    const by = (address: string) => invited(member.party('seko'), member, 'seko', { email: address })
    const bothSides = await by(member.party('employer').email)
    expect(await acceptInvitation(stage.anonymous(), bothSides)).toEqual(refused('both_sides'))
    const ofStaff = await by(stage.staff().email)
    expect(await acceptInvitation(stage.anonymous(), ofStaff)).toEqual(refused('staff_hold_no_mandates'))
    expect(await partyEvents(member, 'mandate.granted')).toEqual([])
    const { email } = await joined(member.party('seko'), member, 'seko')
    const again = await by(email)
    expect(await acceptInvitation(stage.anonymous(), again)).toEqual(refused('mandate_held_already'))
    expect(await partyEvents(member, 'mandate.granted')).toHaveLength(1)
  })

  it('is void once the inviter has lost the right to invite', async () => {
    const member = await aMember(stage)
    const { kod } = await invited(member.party('seko'), member, 'seko')
    const mandateId = member.mandateOf('seko')
    expect((await revokeMandate(stage.staff(), { mandateId, reason: 'Uppdraget är slut.' })).ok).toBe(true)
    expect(await acceptInvitation(anonymousAt(later(1)), { kod })).toEqual(refused('granter_has_left'))
  })
})
