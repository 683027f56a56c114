import { describe, expect, it } from 'vitest'
import { beginPasskeySignIn } from '@/auth/passkey-sign-in'
import { cookieNamed, createSession, sessionCookie, sessionCookieOptions } from '@/auth/session'
import { removeOwnPasskey, showPasskey } from '@/features/account/passkeys/commands'
import { listOwnPasskeys } from '@/features/account/passkeys/queries'
import { resetPasskeys } from '@/features/account/roles/commands'
import { clearPasskeys } from '@/features/account/roles/owner-jobs'
import { confirmChange } from '@/features/account/roles/pending-commands'
import { notify } from '@/features/notifications/jobs'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { asSystem, refused } from '../../support/order-stage'
import { actorBy, BROWSER, byMail, outsideDemo, withPasskey } from '../../support/passkey-stage'
import { NOW } from '../../support/signing-in'
import { asApp } from '../../support/sql'
import { anAccount, aSession, kindsAbout, pendingOf, sessionsOf } from './account-stage'

outsideDemo()

describe('outside a demo', () => {
  it.each(['staff', 'admin'] as const)(
    '%s by a mailed link are nobody until they show a passkey',
    async role => {
      const { id } = await anAccount(role)
      const first = await byMail(id)
      expect(first).toMatchObject({ role: 'person', lacksSecondFactor: true })
      const { device, answer } = await withPasskey(first)
      // They are asked for another at once.
      expect(answer).toMatchObject({ ok: true, value: { path: '/logga-in/passkey?till=%2Foversikt' } })
      expect(await actorBy(answer.ok ? answer.value.sessionToken : null)).toMatchObject({
        role,
        assurance: 'passkey',
      })

      const next = await byMail(id)
      expect(next.role).toBe('person')
      // The mailbox alone makes no second passkey.
      expect((await withPasskey(next)).answer).toEqual(refused('passkey_first'))
      const response = device.show(await beginPasskeySignIn(next, BROWSER))
      const shown = await showPasskey(next, { response, till: '/admin', renews: true })
      expect((await actorBy(shown.ok ? shown.value.sessionToken : null)).role).toBe(role)
      await expect(actorBy('the former token')).rejects.toThrow()
    },
  )

  it.each([
    ['e_id', undefined, 'staff'],
    ['sso', true, 'staff'],
    ['sso', false, 'person'],
  ] as const)(
    'an identity provider at %s with two factors %s makes one %s',
    async (assurance, hasTwoFactors, role) => {
      const { id: personId } = await anAccount('staff')
      const token = await createSession({ personId, assurance, hasTwoFactors, userAgent: '', now: NOW })
      expect((await actorBy(token)).role).toBe(role)
    },
  )

  it('a browser keeps the session for this host alone, and shows it to no script', () => {
    expect([sessionCookie(), cookieNamed('browser')]).toEqual([
      '__Host-portal.session',
      '__Host-portal.browser',
    ])
    const kept = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' }
    expect(sessionCookieOptions()).toEqual({ ...kept, maxAge: 12 * 3600 })
  })

  it('readers and deliverers sign in as before', async () => {
    for (const role of ['reader', 'deliverer'] as const) {
      expect((await byMail((await anAccount(role)).id)).role).toBe(role)
    }
  })
})

/** One of the staff with a passkey, or with two. */
async function staffWith(passkeys: number) {
  const { id } = await anAccount('staff')
  const { answer } = await withPasskey(await byMail(id))
  const actor = await actorBy(answer.ok ? answer.value.sessionToken : null)
  for (let more = 1; more < passkeys; more++) await withPasskey(actor)
  return actor
}

const adminIds = async () => {
  const admins = await asSystem(tx =>
    tx.person.findMany({ where: { staffRole: 'admin', deactivatedAt: null }, select: { id: true } }),
  )
  return admins.map(({ id }) => id)
}

/** The people whom the last entry of the log about an account tells of it. */
async function toldOfLast(subjectId: string) {
  const where = { chainId: PROGRAMME_CHAIN, subjectId }
  const last = await asSystem(tx => tx.event.findFirstOrThrow({ where, orderBy: { position: 'desc' } }))
  await notify({ eventId: last.id })
  const told = await asSystem(tx => tx.notification.findMany({ where: { eventId: last.id } }))
  return new Set(told.map(({ personId }) => personId))
}

describe('a lost passkey', () => {
  it('of staff is never the last to be taken away, however many are at once', async () => {
    const actor = await staffWith(2)
    const passkeys = await listOwnPasskeys(actor)
    const answers = await Promise.all(passkeys.map(({ id }) => removeOwnPasskey(actor, { passkeyId: id })))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toEqual(refused('last_passkey'))
  })

  it('is reset by two admins, which ends all sessions and is told to every admin', async () => {
    const [one, two] = [await anAccount('admin'), await anAccount('admin')]
    const { personId } = await staffWith(1)
    await aSession(personId)
    expect(await resetPasskeys(one.actor, { personId })).toEqual({ ok: true, value: 'waits' })
    const { id: changeId } = await pendingOf(personId)
    expect(await sessionsOf(personId)).toBe(2)
    expect(await confirmChange(one.actor, { changeId })).toEqual(refused('four_eyes'))
    expect((await confirmChange(two.actor, { changeId })).ok).toBe(true)
    expect(await sessionsOf(personId)).toBe(0)
    expect((await kindsAbout(personId)).slice(-1)).toEqual(['account.passkeys_reset'])
    // The one who confirmed knows.
    const others = (await adminIds()).filter(id => id !== two.id)
    expect(await toldOfLast(personId)).toEqual(new Set([...others, personId]))
    // The next sign-in makes a new one.
    const again = await byMail(personId)
    expect((await withPasskey(again)).answer.ok).toBe(true)
  })

  it('of a reader takes one admin', async () => {
    const [admin, reader] = [await anAccount('admin'), await anAccount('reader')]
    await withPasskey(await byMail(reader.id))
    expect(await resetPasskeys(admin.actor, { personId: reader.id })).toEqual({ ok: true, value: 'done' })
    expect(await listOwnPasskeys(await byMail(reader.id))).toEqual([])
  })

  it('is not confirmed by the one who lost it: where there is nobody else, the command on the server helps', async () => {
    const [one, two] = [await anAccount('admin'), await anAccount('admin')]
    const others = { staffRole: 'admin' as const, id: { notIn: [one.id, two.id] } }
    await asSystem(tx => tx.person.updateMany({ where: others, data: { deactivatedAt: NOW } }))
    await withPasskey(await byMail(two.id))
    expect(await resetPasskeys(one.actor, { personId: two.id })).toEqual(refused('only_one_admin'))
    const { sessionId } = await byMail(two.id)
    expect(sessionId).not.toBeNull()
    expect((await clearPasskeys(two.email)).ok).toBe(true)
    expect(await sessionsOf(two.id)).toBe(0)
    expect(await toldOfLast(two.id)).toEqual(new Set([one.id, two.id]))
    expect(await listOwnPasskeys(await byMail(two.id))).toEqual([])
  })

  it('is not reset by one admin with plain SQL', async () => {
    const { id: admin } = await anAccount('admin')
    const { personId } = await staffWith(1)
    const settings = { role: 'admin', person: admin }
    const removed = await asApp(settings, ask =>
      ask('DELETE FROM "Passkey" WHERE "personId" = $1', [personId]),
    )
    expect(removed).toMatchObject({ count: 0 })
    const taken = await asApp({ role: 'auth' }, ask =>
      ask('DELETE FROM "Passkey" WHERE "personId" = $1', [personId]),
    )
    expect(taken).toMatchObject({ constraint: 'last_passkey' })
  })
})
