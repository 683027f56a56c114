import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { createSession, findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { grantAccess, requestAccess } from '@/features/organisations/access/commands'
import { giveStandIn, inviteToMandate } from '@/features/organisations/invitations/invite-commands'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  found,
  liveOf,
  NOW,
  reading,
  refused,
  type Stage,
  signatory,
  statusOf,
} from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { insertSignature, settingsOf } from '../access/sql-acts'

// A signer has signed in within four hours. The command says so, and PostgreSQL enforces it.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const HOURS = 3_600_000
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds)
const sent = () => stage.order().awaitingSignatures().create(stage.world)

/** Someone of the home organisation, by a session that began so long ago and has run since. */
async function bySession(party: Party, age: number) {
  const { personId } = signatory(stage.home, party)
  const token = await createSession({ personId, assurance: 'mail_link', userAgent: '', now: ago(age) })
  const where = { tokenHash: sha256(token) }
  await asSystem(tx => tx.session.update({ where, data: { lastSeenAt: NOW } }))
  const actor = actorOf(await findSession(token, NOW), { now: NOW }) as PartyActor
  expect(actor).toMatchObject({ role: 'party', party })
  return { actor, token }
}

describe('signing', () => {
  it('is done by a sign-in of just under four hours, not by one of four', async () => {
    const story = await sent()
    const read = await reading(story)
    const { actor: stale } = await bySession('seko', 4 * HOURS)
    expect(await signOrder(stale, read)).toEqual(refused('sign_in_too_old'))
    expect(await liveOf(story.id)).toEqual([])
    const { actor: fresh } = await bySession('seko', 4 * HOURS - 1)
    expect(await signOrder(fresh, read)).toEqual({ ok: true, value: 'signed' })
    // A repeated press binds nobody again.
    expect(await signOrder(stale, read)).toEqual({ ok: true, value: 'already_received' })
  })

  it('is refused, with nothing half done, when the session has ended elsewhere a moment ago', async () => {
    const story = await sent()
    const { actor } = await bySession('saco_s', HOURS)
    await asSystem(tx => tx.session.delete({ where: { id: actor.sessionId ?? '' } }))
    expect(await signOrder(actor, await reading(story))).toEqual(refused('sign_in_too_old'))
    expect(await liveOf(story.id)).toEqual([])
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
  })

  it('is the only step that needs it: saying no and taking back bind nobody', async () => {
    const { actor: stale } = await bySession('seko', 9 * HOURS)
    const signed = await stage.order().signedBy('seko').create(stage.world)
    expect((await takeBackSignature(stale, signed.id)).ok).toBe(true)
    const story = await sent()
    const declined = await declineOrder(stale, { ...(await reading(story)), reason: 'Målet är oklart' })
    expect(declined.ok).toBe(true)
  })
})

describe('PostgreSQL', () => {
  const by = async (changed: { session?: string }, person?: string) => {
    const story = await sent()
    const { mandateId, personId } = signatory(stage.home, 'seko')
    const signing = { orderId: story.id, organisation: stage.home.id, party: 'seko' as const, mandateId }
    return asApp({ ...settingsOf(stage.home, 'seko'), ...changed }, ask =>
      insertSignature(ask, { ...signing, person: person ?? personId }),
    )
  }
  const tooOld = { code: '23514', constraint: 'sign_in_is_fresh' }
  const sessionOf = async (party: Party, age: number) =>
    found((await bySession(party, age)).actor.sessionId, 'session')

  it('takes a signature by a fresh session of the same person, and by no other', async () => {
    expect(await by({ session: await sessionOf('seko', HOURS) })).toMatchObject({ count: 1 })
    expect(await by({ session: await sessionOf('seko', 4 * HOURS) })).toMatchObject(tooOld)
    expect(await by({ session: await sessionOf('saco_s', HOURS) })).toMatchObject(tooOld)
    expect(await by({ session: randomUUID() })).toMatchObject(tooOld)
  })

  it('takes none without a session where real orders are signed', async () => {
    const says = (value: string) =>
      asSystem(tx => tx.portalSetting.update({ where: { key: 'world' }, data: { value } }))
    await says('production')
    expect(await by({})).toMatchObject(tooOld)
    await says('demo')
    expect(await by({})).toMatchObject({ count: 1 })
  })
})

describe('giving somebody a mandate', () => {
  const someone = () => ({ name: 'Ny Kollega', email: `${randomUUID()}@facket-9.example` })
  const days = { validFrom: '2021-04-01', validTo: '2021-04-30' }

  it('needs as fresh a sign-in, since it gives the right to sign', async () => {
    const at = { organisationId: stage.home.id, party: 'seko' as const }
    const asked = await requestAccess(stage.anonymous(), {
      ...at,
      ...someone(),
      kind: 'signatory' as const,
      message: 'Jag är ny',
    })
    const requestId = asked.ok ? asked.value : ''
    const attempts = (actor: PartyActor) => [
      () => inviteToMandate(actor, { ...at, ...someone(), kind: 'signatory' }),
      () => giveStandIn(actor, { ...someone(), ...days }),
      () => grantAccess(actor, { requestId }),
    ]
    const before = await asSystem(tx => tx.invitation.count())
    const { actor: stale } = await bySession('seko', 4 * HOURS)
    for (const attempt of attempts(stale)) {
      expect(await attempt()).toEqual(refused('sign_in_too_old_to_grant'))
    }
    expect(await asSystem(tx => tx.invitation.count())).toBe(before)
    const { actor: fresh } = await bySession('seko', HOURS)
    for (const attempt of attempts(fresh)) expect((await attempt()).ok).toBe(true)
    expect(await asSystem(tx => tx.invitation.count())).toBe(before + 3)
  })
})
