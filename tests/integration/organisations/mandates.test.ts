import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { isParty } from '@/auth/actor'
import { createSession, findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { listOwnMandates } from '@/features/account/queries'
import { getOrder } from '@/features/orders/queries'
import { declineOrder, signOrder } from '@/features/orders/signing/commands'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import { giveStandIn } from '@/features/organisations/invitations/invite-commands'
import { endStandIn, leaveMandate, revokeMandate } from '@/features/organisations/mandates/commands'
import { addDays, dateOf, stockholmInstant } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  NOW,
  reading,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'
import {
  aMember,
  eventKindsOf,
  freshAddress,
  joined,
  keyMailedTo,
  later,
  mandateRow,
  partyEvents,
  type TestMember,
} from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Uppdraget är slut.'

async function aStandIn(member: TestMember, validTo = addDays(TODAY, 20)) {
  const email = freshAddress()
  const by = member.party('seko')
  const given = await giveStandIn(by, { name: 'Ersättare', email, validFrom: TODAY, validTo })
  if (!given.ok) throw new Error(given.reason)
  const accepted = await acceptInvitation(stage.anonymous(), { kod: await keyMailedTo(email) })
  if (!accepted.ok) throw new Error(accepted.reason)
  const { personId, mandateId } = accepted.value
  const held = { organisation: member.member, party: 'seko' as const, canSign: true, standInFor: null }
  const person = { personId, name: 'Ersättare', email, mandateId, validFrom: TODAY, validTo }
  return { ...person, actor: (now = NOW) => actorFor({ ...held, ...person }, now) }
}

describe('revokeMandate', () => {
  it('takes effect at once, is logged with its reason, and tells that nobody is left', async () => {
    const member = await aMember(stage)
    const mandateId = member.mandateOf('seko')
    expect((await revokeMandate(stage.staff(), { mandateId, reason })).ok).toBe(true)
    expect(await mandateRow(mandateId)).toMatchObject({ revokedAt: NOW })
    expect(await eventKindsOf(member)).toEqual(['mandate.revoked', 'party.unmanned'])
    const [event] = await partyEvents(member, 'mandate.revoked')
    expect(event?.texts.map(({ field, text }) => [field, text])).toEqual([['reason', reason]])
    expect(event?.facts).toMatchObject({ party: 'seko', personId: member.party('seko').personId })
    expect(await chainFaults(member.id)).toEqual([])
  })

  it('happens once, and not to oneself, by the other side, another organisation or nobody', async () => {
    const [member, other] = [await aMember(stage), await aMember(stage)]
    const { mandateId } = await joined(member.party('seko'), member, 'seko')
    const asked = { mandateId, reason }
    expect(await revokeMandate(member.party('employer'), asked)).toEqual(refused('unions_choose_their_own'))
    expect(await revokeMandate(other.party('seko'), asked)).toEqual(refused('not_found'))
    expect(await revokeMandate(await stage.person(), asked)).toEqual(refused('not_found'))
    const own = { mandateId: member.mandateOf('seko'), reason }
    expect(await revokeMandate(member.party('seko'), own)).toEqual(refused('leave_instead'))
    const presses = await Promise.all([1, 2].map(() => revokeMandate(member.party('seko'), asked)))
    expect(presses.filter(result => result.ok)).toHaveLength(1)
    expect(presses).toContainEqual(refused('mandate_over'))
    expect(await partyEvents(member, 'party.unmanned')).toEqual([])
  })

  it('shows on an open order that nobody can sign, and stops a signature a second later', async () => {
    const member = await aMember(stage)
    const story = await anOrder().by(member.member).awaitingSignatures().create(stage.world)
    const mandateId = member.mandateOf('seko')
    expect((await getOrder(member.party('employer'), story.id))?.unmanned).toEqual([])
    expect((await revokeMandate(stage.staff(), { mandateId, reason })).ok).toBe(true)
    expect((await getOrder(member.party('employer'), story.id))?.unmanned).toEqual(['seko'])
    const now = new Date(NOW.getTime() + 1000)
    expect(await signOrder(member.party('seko', now), await reading(story))).toEqual(refused('no_mandate'))
  })
})

describe('leaveMandate', () => {
  it('ends one’s own mandate and the stand-ins given by it', async () => {
    const member = await aMember(stage)
    const standIn = await aStandIn(member)
    const mandateId = member.mandateOf('seko')
    expect(await leaveMandate(standIn.actor(), { mandateId, reason })).toEqual(refused('not_allowed'))
    expect(await leaveMandate(stage.staff(), { mandateId, reason })).toEqual(refused('not_allowed'))
    expect((await leaveMandate(member.party('seko'), { mandateId, reason })).ok).toBe(true)
    expect(await mandateRow(standIn.mandateId)).toMatchObject({ revokedAt: NOW })
    expect((await eventKindsOf(member)).slice(-3)).toEqual([
      'mandate.left',
      'mandate.revoked',
      'party.unmanned',
    ])
    expect(await leaveMandate(member.party('seko'), { mandateId, reason })).toEqual(refused('mandate_over'))
  })

  it('of a stand-in says whose stand-in it was, for the giver to be told', async () => {
    const member = await aMember(stage)
    const standIn = await aStandIn(member)
    expect((await leaveMandate(standIn.actor(), { mandateId: standIn.mandateId, reason })).ok).toBe(true)
    const [event] = await partyEvents(member, 'mandate.left')
    expect(event?.facts).toMatchObject({ giverId: member.party('seko').personId, personId: standIn.personId })
    expect(await chainFaults(member.id)).toEqual([])
  })
})

describe('giveStandIn', () => {
  it('lets the stand-in sign for the giver, and the order says for whom', async () => {
    const member = await aMember(stage)
    const standIn = await aStandIn(member)
    expect(await mandateRow(standIn.mandateId)).toMatchObject({
      grantedVia: 'stand_in',
      standInForId: member.mandateOf('seko'),
      validTo: dateOf(standIn.validTo),
    })
    const story = await anOrder().by(member.member).awaitingSignatures().create(stage.world)
    expect(await signOrder(standIn.actor(), await reading(story))).toEqual({ ok: true, value: 'signed' })
    const line = (await getOrder(member.party('employer'), story.id))?.lines.find(one => one.party === 'seko')
    expect(line).toMatchObject({ personName: 'Ersättare', standInFor: member.party('seko').name })
  })

  it('tells the stand-in, and nobody else, in whose place they act', async () => {
    const member = await aMember(stage)
    const giver = member.party('seko')
    const standsInFor = async ({ personId }: { personId: string }) => {
      const session = { personId, assurance: 'mail_link', userAgent: '', now: NOW } as const
      const actor = actorOf(await findSession(await createSession(session), NOW), { now: NOW })
      if (!isParty(actor)) throw new Error('Acts for nobody')
      const [own] = await listOwnMandates(actor)
      return [actor.standsInFor, own?.standsInFor]
    }
    expect(await standsInFor(await aStandIn(member))).toEqual([giver.name, giver.name])
    expect(await standsInFor(giver)).toEqual([null, null])
  })

  it('lets the stand-in decline for the giver, and the order says for whom', async () => {
    const member = await aMember(stage)
    const story = await anOrder().by(member.member).awaitingSignatures().create(stage.world)
    const standIn = await aStandIn(member)
    const no = { ...(await reading(story)), reason: 'Målet är oklart' }
    expect((await declineOrder(standIn.actor(), no)).ok).toBe(true)
    const line = (await getOrder(member.party('employer'), story.id))?.lines.find(one => one.party === 'seko')
    const standInFor = member.party('seko').name
    expect(line).toMatchObject({ mark: 'declined', personName: 'Ersättare', standInFor })
  })

  it('is not passed on, not past the giver, not for oneself and not by a preparer', async () => {
    const member = await aMember(stage)
    const standIn = await aStandIn(member)
    const days = { validFrom: TODAY, validTo: addDays(TODAY, 5) }
    const next = { name: 'Nästa', email: freshAddress(), ...days }
    expect(await giveStandIn(standIn.actor(), next)).toEqual(refused('stand_in_passes_nothing_on'))
    const seko = member.party('seko')
    expect(await giveStandIn(seko, { ...next, email: seko.email })).toEqual(refused('stand_in_for_oneself'))
    expect(await giveStandIn(stage.preparer(), next)).toEqual(refused('not_a_signatory'))
    expect(await giveStandIn(stage.staff(), next)).toEqual(refused('not_allowed'))
    await asSystem(tx =>
      tx.mandate.update({ where: { id: seko.mandateId }, data: { validTo: dateOf(standIn.validTo) } }),
    )
    const past = { ...next, validTo: addDays(standIn.validTo, 1) }
    expect(await giveStandIn(seko, past)).toEqual(refused('stand_in_outlasts_giver'))
  })

  it('ends when its giver ends it, and by its last day', async () => {
    const member = await aMember(stage)
    const { mandateId, actor } = await aStandIn(member)
    expect(await endStandIn(member.party('employer'), { mandateId, reason })).toEqual(
      refused('unions_choose_their_own'),
    )
    const own = { mandateId: member.mandateOf('seko'), reason }
    expect(await endStandIn(stage.staff(), own)).toEqual(refused('not_found'))
    const story = await anOrder().by(member.member).awaitingSignatures().create(stage.world)
    const tooLate = stockholmInstant(addDays(TODAY, 21), '00:00')
    expect(await signOrder(actor(tooLate), await reading(story))).toEqual(refused('no_mandate'))
    expect((await endStandIn(member.party('seko'), { mandateId, reason })).ok).toBe(true)
    expect(await signOrder(actor(later(1)), await reading(story))).toEqual(refused('no_mandate'))
  })
})
