import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { askForMandate } from '@/features/organisations/access/ask-commands'
import { grantAccess, refuseAccess, requestAccess } from '@/features/organisations/access/commands'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import { listMemberNames } from '@/features/organisations/register/queries'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import { aStage, asSystem, chainFaults, refused, type Stage } from '../../support/order-stage'
import {
  aMember,
  freshAddress,
  keyMailedTo,
  later,
  partyEvents,
  secondOfStaff,
  type TestMember,
} from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aWish = (member: TestMember, email = freshAddress()) => ({
  organisationId: member.id,
  party: 'seko' as const,
  kind: 'signatory' as const,
  name: 'Nyfiken Ombudsdotter',
  email,
  message: 'Jag är nytt ombud.',
})

async function asked(member: TestMember, email?: string) {
  const wish = aWish(member, email)
  const result = await requestAccess(stage.anonymous(), wish)
  if (!result.ok) throw new Error(result.reason)
  return { requestId: result.value, email: wish.email }
}

describe('requestAccess', () => {
  it('by a stranger is kept, logged without names, and asked once', async () => {
    const member = await aMember(stage)
    const { requestId, email } = await asked(member)
    const [event] = await partyEvents(member, 'mandate.requested')
    expect(event).toMatchObject({ subjectId: requestId, personId: null, role: 'anonymous' })
    expect(JSON.stringify(event?.facts)).not.toContain(email)
    expect(event?.texts).toEqual([])
    const again = await requestAccess(stage.anonymous(), aWish(member, email))
    expect(again).toEqual({ ok: true, value: expect.not.stringContaining(requestId) })
    expect(await asSystem(tx => tx.accessRequest.count({ where: { email } }))).toBe(1)
    expect(await partyEvents(member, 'mandate.requested')).toHaveLength(1)
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('by someone signed in is in their own name, whatever the form says', async () => {
    const member = await aMember(stage)
    const person = await stage.person()
    const result = await requestAccess(person, aWish(member))
    if (!result.ok) throw new Error(result.reason)
    const row = await asSystem(tx => tx.accessRequest.findUniqueOrThrow({ where: { id: result.value } }))
    expect(row).toMatchObject({ personId: person.personId, email: person.email, name: person.name })
    expect(await requestAccess(person, aWish(member))).toEqual(refused('access_already_asked'))
  })

  it('is not for staff, the other side or an organisation that is none', async () => {
    const member = await aMember(stage)
    expect(await requestAccess(stage.staff(), aWish(member))).toEqual(refused('staff_hold_no_mandates'))
    expect(await requestAccess(member.party('employer'), aWish(member))).toEqual(refused('both_sides'))
    const nowhere = { ...aWish(member), organisationId: '0192f0c1-0000-7000-8000-000000000001' }
    expect(await requestAccess(stage.anonymous(), nowhere)).toEqual(refused('not_found'))
    const names = await listMemberNames(stage.anonymous())
    expect(names.map(one => one.id)).toContain(member.id)
  })
})

describe('answering a request', () => {
  it('by the party’s signatory invites the asker, who accepts', async () => {
    const member = await aMember(stage)
    const { requestId, email } = await asked(member)
    expect((await grantAccess(member.party('seko'), { requestId })).ok).toBe(true)
    expect(await grantAccess(member.party('seko'), { requestId })).toEqual(refused('access_answered'))
    expect((await acceptInvitation(stage.anonymous(), { kod: await keyMailedTo(email) })).ok).toBe(true)
    const kinds = (await partyEvents(member)).map(event => event.kind)
    expect(kinds).toEqual([
      'mandate.requested',
      'mandate.invited',
      'mandate.request_answered',
      'mandate.granted',
    ])
  })

  it('is for one of the local unions, where the party has several', async () => {
    const member = await aMember(stage)
    const by = member.party('seko')
    const added = await addLocalUnion(by, {
      organisationId: member.id,
      party: 'seko',
      unionName: 'Seko på kontoret',
      isContactUnion: false,
    })
    if (!added.ok) throw new Error(added.reason)
    const { requestId, email } = await asked(member)
    expect(await grantAccess(by, { requestId })).toEqual(refused('local_union_not_chosen'))
    expect((await grantAccess(by, { requestId, localUnionId: added.value })).ok).toBe(true)
    const invitation = await asSystem(tx => tx.invitation.findFirstOrThrow({ where: { email } }))
    expect(invitation.localUnionId).toBe(added.value)
  })

  it('by staff proposes, and a second of the staff decides', async () => {
    const member = await aMember(stage)
    const { requestId, email } = await asked(member)
    expect((await grantAccess(stage.staff(), { requestId })).ok).toBe(true)
    await expect(keyMailedTo(email)).rejects.toThrow('no mail')
    expect(await refuseAccess(secondOfStaff(stage), { requestId, reason: 'Nej.' })).toEqual(
      refused('access_answered'),
    )
  })

  it('with no mails the reason, once; it is not the other side’s or another organisation’s', async () => {
    const [member, other] = [await aMember(stage), await aMember(stage)]
    const { requestId, email } = await asked(member)
    const answer = { requestId, reason: 'Vi har redan valt någon.' }
    for (const stranger of [member.party('employer'), other.party('seko'), await stage.person()]) {
      expect(await refuseAccess(stranger, answer)).toEqual(refused('not_found'))
      expect(await grantAccess(stranger, { requestId })).toEqual(refused('not_found'))
    }
    expect((await refuseAccess(member.party('seko'), answer)).ok).toBe(true)
    const mail = await asSystem(tx => tx.mail.findUniqueOrThrow({ where: { key: `access:${requestId}` } }))
    expect(mail).toMatchObject({ toAddress: email, body: expect.stringContaining(answer.reason) })
    expect(await refuseAccess(member.party('seko'), answer)).toEqual(refused('access_answered'))
  })
})

describe('askForMandate', () => {
  it('asks the party and the staff once a day, with no address, by either side', async () => {
    const member = await aMember(stage)
    const { id } = await anOrder().by(member.member).create(stage.world)
    const press = { orderId: id, party: 'seko' as const }
    expect((await askForMandate(member.party('employer'), press)).ok).toBe(true)
    expect((await askForMandate(member.party('employer'), press)).ok).toBe(true)
    const events = await partyEvents(member, 'party.signatory_asked')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      texts: [],
      facts: { party: 'seko', askedBy: 'employer', forOrder: id },
    })
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('by ten at once is one event, and each is answered as done', async () => {
    const member = await aMember(stage)
    const { id } = await anOrder().by(member.member).shared().create(stage.world)
    const press = { orderId: id, party: 'seko' as const }
    const presses = Array.from({ length: 10 }, (_, index) =>
      askForMandate(member.party(index % 2 ? 'employer' : 'saco_s'), press),
    )
    for (const answer of await Promise.all(presses)) expect(answer).toEqual({ ok: true, value: id })
    expect(await partyEvents(member, 'party.signatory_asked')).toHaveLength(1)
    expect(await chainFaults(member.id)).toEqual([])
    const tomorrow = later(24 * 60)
    expect((await askForMandate(member.party('employer', tomorrow), press)).ok).toBe(true)
    expect(await partyEvents(member, 'party.signatory_asked')).toHaveLength(2)
  })

  it('is about an order that one sees', async () => {
    const [member, other] = [await aMember(stage), await aMember(stage)]
    const { id } = await anOrder().by(member.member).create(stage.world)
    const press = { orderId: id, party: 'seko' as const }
    expect(await askForMandate(other.party('employer'), press)).toEqual(refused('not_found'))
    // The employer's draft is not the unions' to see yet.
    expect(await askForMandate(member.party('seko'), press)).toEqual(refused('not_found'))
    expect(await askForMandate(stage.staff(), press)).toEqual(refused('not_allowed'))
  })
})
