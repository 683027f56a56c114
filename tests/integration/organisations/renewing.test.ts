import { beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation, renewOwnInvitation } from '@/features/organisations/invitations/accept-commands'
import { giveStandIn, renewInvitation } from '@/features/organisations/invitations/invite-commands'
import { getInvitation } from '@/features/organisations/invitations/queries'
import { addDays, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { aStage, asSystem, refused, type Stage, TODAY } from '../../support/order-stage'
import { aMember, anonymousAt, freshAddress, invited, keyMailedTo, later } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAY = 24 * 60
const WEEK = 7 * DAY

describe('renewing an invitation', () => {
  it('by the inviter goes to the same address, and only the newest key works', async () => {
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
    const { kod } = await invited(member.party('seko'), member, 'seko', { email })
    const at = anonymousAt(later(WEEK + 1))
    expect((await renewOwnInvitation(at, { kod })).ok).toBe(true)
    expect(await renewOwnInvitation(at, { kod })).toEqual(refused('invitation_unknown'))
    expect((await acceptInvitation(at, { kod: await keyMailedTo(email) })).ok).toBe(true)
    expect(await renewOwnInvitation(at, { kod: 'nonsense' })).toEqual(refused('invitation_unknown'))
  })

  it('says in the mail whose place it is to take, on which days, and how long the link works', async () => {
    const member = await aMember(stage)
    const email = freshAddress()
    const days = { validFrom: addDays(TODAY, 5), validTo: addDays(TODAY, 18) }
    const given = await giveStandIn(member.party('seko'), { name: 'Ersättare', email, ...days })
    if (!given.ok) throw new Error(given.reason)
    const renewed = await renewInvitation(member.party('seko', later(WEEK + 5)), given.value)
    expect(renewed.ok).toBe(true)
    const mails = await asSystem(tx =>
      tx.mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: 'asc' } }),
    )
    expect(mails).toHaveLength(2)
    const [from, to] = [days.validFrom, days.validTo].map(day => dayText('sv', day))
    for (const [index, mail] of mails.entries()) {
      expect(mail.subject).toMatch(/^Du är inbjuden som ersättare för Seko vid /)
      expect(mail.body).toContain('Den som signerar för Seko där har utsett dig.')
      expect(mail.body).not.toContain(member.party('seko').name)
      expect(mail.body).toContain(`Behörigheten gäller från ${from} till och med ${to}.`)
      const works = dayText('sv', dayOf(later(WEEK * (index + 1) + 5 * index)))
      expect(mail.body).toContain(`Den fungerar en gång, till ${works}.`)
      expect(mail.body).toContain('Du får läsa, skriva och skicka avrop för Seko, och signera dem.')
      expect(mail.body).toMatch(/\n\nLäs och tacka ja:\n\{link\}$/)
    }
    const shown = await getInvitation(anonymousAt(later(WEEK + 6)), await keyMailedTo(email))
    expect(shown).toMatchObject({ standing: 'open', standsInFor: member.party('seko').name })
    const { email: other, kod } = await invited(member.party('seko'), member, 'seko')
    expect(await getInvitation(stage.anonymous(), kod)).toMatchObject({ standsInFor: null })
    const [mail] = await asSystem(tx => tx.mail.findMany({ where: { toAddress: other } }))
    expect(mail?.subject).toMatch(/^Du är inbjuden att företräda Seko vid /)
    expect(mail?.body).toMatch(/Behörigheten gäller (från det att du tackar ja, tills vidare|från .*)\./)
  })

  it('is of no use after the last day that it is for', async () => {
    const member = await aMember(stage)
    const days = { validFrom: TODAY, validTo: addDays(TODAY, 3) }
    const email = freshAddress()
    const given = await giveStandIn(member.party('seko'), { name: 'Ersättare', email, ...days })
    if (!given.ok) throw new Error(given.reason)
    const [kod, afterwards] = [await keyMailedTo(email), later(4 * DAY)]
    expect(await renewInvitation(member.party('seko', afterwards), given.value)).toEqual(
      refused('invitation_over'),
    )
    expect(await acceptInvitation(anonymousAt(afterwards), { kod })).toEqual(refused('invitation_over'))
    expect(await renewOwnInvitation(anonymousAt(afterwards), { kod })).toEqual(refused('invitation_over'))
    expect(await getInvitation(anonymousAt(afterwards), kod)).toMatchObject({ standing: 'over' })
    expect((await acceptInvitation(anonymousAt(later(3 * DAY)), { kod })).ok).toBe(true)
  })
})
