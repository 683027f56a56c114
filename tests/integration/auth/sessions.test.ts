import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { createSession, endSession, findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { endOtherSessions, endOwnSession, switchMandate } from '@/features/account/commands'
import { listOwnMandates, listOwnSessions } from '@/features/account/queries'
import { asSystem, mandateFor, minutesLater, NOW, someone } from '../../support/signing-in'

const begin = (personId: string, now = NOW) =>
  createSession({ personId, assurance: 'mail_link', userAgent: 'Mozilla/5.0 (Windows) Firefox/140.0', now })

async function actorBy(token: string, now = NOW): Promise<SignedInActor> {
  const actor = actorOf(await findSession(token, now), { now })
  if (!('personId' in actor)) throw new Error('Nobody is signed in')
  return actor
}

describe('a session', () => {
  it('is kept as the hash of its token', async () => {
    const { id } = await someone()
    const token = await begin(id)
    const rows = await asSystem(tx => tx.session.findMany({ where: { personId: id } }))
    expect(rows.map(row => row.tokenHash)).toEqual([createHash('sha256').update(token).digest('hex')])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('acts by no mandate that begins later, and knows of it', async () => {
    const { id } = await someone()
    const mandate = await mandateFor(id, { validFrom: new Date('2026-06-20') })
    const token = await begin(id)
    await asSystem(tx =>
      tx.session.updateMany({ where: { personId: id }, data: { actingMandateId: mandate.id } }),
    )
    const { role, coming } = await actorBy(token)
    const told = { id: mandate.id, organisation: mandate.organisation.name, from: '2026-06-20' }
    expect({ role, coming }).toMatchObject({ role: 'person', coming: [{ ...told, isChosen: true }] })
    const thatDay = actorOf(await findSession(token, minutesLater(30)), { now: minutesLater(3 * 1440) })
    expect(thatDay).toMatchObject({ role: 'party', coming: [] })
  })

  it('is idle after an hour, and its row goes', async () => {
    const { id } = await someone()
    const token = await begin(id)
    expect(await findSession(token, minutesLater(59))).not.toBeNull()
    expect(await findSession(token, minutesLater(118))).not.toBeNull()
    expect(await findSession(token, minutesLater(178))).toBeNull()
    expect(await asSystem(tx => tx.session.count({ where: { personId: id } }))).toBe(0)
  })

  it('ends after twelve hours, however busy', async () => {
    const { id } = await someone()
    const token = await begin(id)
    for (let minutes = 30; minutes < 720; minutes += 30) await findSession(token, minutesLater(minutes))
    expect(await findSession(token, minutesLater(719))).not.toBeNull()
    expect(await findSession(token, minutesLater(720))).toBeNull()
  })

  it('writes down its use at most once a minute', async () => {
    const { id } = await someone()
    const token = await begin(id)
    const seen = async (minutes: number) => {
      await findSession(token, minutesLater(minutes))
      return asSystem(tx => tx.session.findFirst({ where: { personId: id } })).then(row => row?.lastSeenAt)
    }
    expect(await seen(0.9)).toEqual(NOW)
    expect(await seen(1)).toEqual(minutesLater(1))
  })

  it('is one of twenty at the most: the one that was unused the longest ends', async () => {
    const { id } = await someone()
    const tokens: string[] = []
    for (let minute = 0; minute < 20; minute++) tokens.push(await begin(id, minutesLater(minute)))
    await findSession(tokens[0] ?? '', minutesLater(20))
    const newest = await begin(id, minutesLater(21))
    const running = await Promise.all(tokens.map(token => findSession(token, minutesLater(21))))
    expect(running.map(session => session !== null)).toEqual([true, false, ...Array(18).fill(true)])
    expect(await findSession(newest, minutesLater(21))).not.toBeNull()
  })

  it('of a person who is deactivated ends at once', async () => {
    const { id } = await someone()
    const token = await begin(id)
    await asSystem(tx => tx.person.update({ where: { id }, data: { deactivatedAt: NOW } }))
    expect(await findSession(token, NOW)).toBeNull()
  })

  it('ends by signing out, with its row', async () => {
    const { id } = await someone()
    const token = await begin(id)
    await endSession(token)
    expect(await findSession(token, NOW)).toBeNull()
    expect(await asSystem(tx => tx.session.count({ where: { personId: id } }))).toBe(0)
  })

  it.each(['', 'made up', "' OR 1=1 --"])('with the token %j is nobody', async token => {
    expect(actorOf(await findSession(token, NOW), { now: NOW }).role).toBe('anonymous')
  })
})

describe("one's own sessions", () => {
  it('are listed with this one marked, and ended one by one or all but this', async () => {
    const { id } = await someone()
    const [here, there, elsewhere] = [await begin(id), await begin(id), await begin(id)]
    const actor = await actorBy(here)
    const listed = await listOwnSessions(actor)
    expect(listed).toHaveLength(3)
    expect(listed.filter(session => session.isThis).map(session => session.id)).toEqual([actor.sessionId])
    expect(listed[0]?.device).toEqual({ browser: 'Firefox', system: 'Windows' })
    const other = await actorBy(there)
    await endOwnSession(actor, { sessionId: other.sessionId ?? '' })
    expect(await findSession(there, NOW)).toBeNull()
    expect(await endOtherSessions(actor)).toEqual({ ok: true, value: 1 })
    expect(await findSession(elsewhere, NOW)).toBeNull()
    expect(await findSession(here, NOW)).not.toBeNull()
  })

  it("do not show or end another person's", async () => {
    const [one, other] = [await someone(), await someone()]
    const [mine, theirs] = [await begin(one.id), await begin(other.id)]
    const actor = await actorBy(mine)
    const { sessionId } = await actorBy(theirs)
    await endOwnSession(actor, { sessionId: sessionId ?? '' })
    await endOtherSessions(actor)
    expect(await findSession(theirs, NOW)).not.toBeNull()
    expect((await listOwnSessions(actor)).map(session => session.id)).toEqual([actor.sessionId])
  })
})

describe('for whom one acts', () => {
  it('is nobody without a mandate, the first mandate else, and another one when chosen', async () => {
    const { id } = await someone()
    const token = await begin(id)
    expect((await actorBy(token)).role).toBe('person')
    const first = await mandateFor(id)
    const second = await mandateFor(id, { kind: 'preparer' })
    expect(await actorBy(token)).toMatchObject({ role: 'party', mandateId: first.id, canSign: true })
    const actor = await actorBy(token)
    expect((await listOwnMandates(actor)).map(mandate => mandate.id).sort()).toEqual(
      [first.id, second.id].sort(),
    )
    expect(await switchMandate(actor, { mandateId: second.id })).toMatchObject({ ok: true })
    expect(await actorBy(token)).toMatchObject({
      mandateId: second.id,
      canSign: false,
      organisation: { id: second.organisationId, name: second.organisation.name },
    })
  })

  it('falls back at once when the chosen mandate is revoked', async () => {
    const { id } = await someone()
    const token = await begin(id)
    const [first, second] = [await mandateFor(id), await mandateFor(id)]
    await switchMandate(await actorBy(token), { mandateId: second.id })
    await asSystem(tx => tx.mandate.update({ where: { id: second.id }, data: { revokedAt: NOW } }))
    expect(await actorBy(token)).toMatchObject({ mandateId: first.id })
  })

  it("is never another person's mandate, nor one that has expired", async () => {
    const [one, other] = [await someone(), await someone()]
    const own = await mandateFor(one.id)
    const expired = await mandateFor(one.id, { validTo: new Date('2026-06-16') })
    const theirs = await mandateFor(other.id)
    const token = await begin(one.id)
    for (const mandateId of [expired.id, theirs.id]) {
      const refused = await switchMandate(await actorBy(token), { mandateId })
      expect(refused).toMatchObject({ ok: false, reason: 'mandate_not_valid' })
    }
    expect(await actorBy(token)).toMatchObject({ mandateId: own.id })
  })

  it.each(['staff', 'admin', 'reader', 'deliverer'] as const)('%s acts in that role', async staffRole => {
    const { id } = await someone({ staffRole })
    expect((await actorBy(await begin(id))).role).toBe(staffRole)
  })
})
