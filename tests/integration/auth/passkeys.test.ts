import { describe, expect, it } from 'vitest'
import { beginPasskeySignIn } from '@/auth/passkey-sign-in'
import { beginRegistration } from '@/auth/passkeys'
import {
  addPasskey,
  nameOwnPasskey,
  removeOwnPasskey,
  showPasskey,
} from '@/features/account/passkeys/commands'
import { tellPasskey } from '@/features/account/passkeys/jobs'
import { listOwnPasskeys } from '@/features/account/passkeys/queries'
import { sha256 } from '@/lib/hashing'
import { Authenticator } from '../../support/authenticator'
import { refused } from '../../support/order-stage'
import {
  actorBy,
  atTheDoor,
  BROWSER,
  byMail,
  outsideDemo,
  SITE,
  showTo,
  withPasskey,
} from '../../support/passkey-stage'
import { asSystem, minutesLater, NOW, someone } from '../../support/signing-in'

outsideDemo()

/** Somebody with a passkey, and their device. */
async function holder() {
  const { id } = await someone()
  const actor = await byMail(id)
  return { actor, ...(await withPasskey(actor)) }
}

const tokenOf = (answer: Awaited<ReturnType<typeof showPasskey>>) =>
  answer.ok ? answer.value.sessionToken : null

describe('a passkey', () => {
  it('signs its person in at a level of its own, and says when it was used', async () => {
    const { actor, device } = await holder()
    const signedIn = await actorBy(tokenOf(await showTo(device)))
    expect(signedIn).toMatchObject({ personId: actor.personId, assurance: 'passkey', hasPasskey: true })
    expect(actor.hasPasskey).toBe(false)
    expect(await listOwnPasskeys(actor)).toMatchObject([{ name: 'Mobil', createdAt: NOW, lastUsedAt: NOW }])
  })

  it.each([
    ['that the person was not verified by', { unverified: true }],
    ['given to another site', { origin: 'https://evil.example' }],
    ['of a passkey for another name', { host: 'evil.example' }],
    ['whose count has not grown, as of a copy', { counter: 0 }],
  ])('is refused an answer %s, and then works as before', async (_why, twist) => {
    const { device } = await holder()
    expect(tokenOf(await showTo(device))).not.toBeNull()
    expect(await showTo(device, twist)).toEqual(refused('passkey_refused'))
    expect(tokenOf(await showTo(device))).not.toBeNull()
  })

  it('answers a challenge once, in time, and in the browser that asked', async () => {
    const { device } = await holder()
    const door = atTheDoor()
    const response = device.show(await beginPasskeySignIn(door, BROWSER))
    const shown = { response, till: '/', renews: false }
    expect(await showPasskey(atTheDoor(NOW, sha256('another')), shown)).toEqual(refused('passkey_refused'))
    expect(await showPasskey(atTheDoor(minutesLater(5)), shown)).toEqual(refused('passkey_refused'))
    const answers = await Promise.all([1, 2, 3].map(() => showPasskey(door, shown)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  })

  it('that is unknown, or of somebody whose account is shut, opens nothing', async () => {
    expect(await showTo(new Authenticator(SITE))).toEqual(refused('passkey_unknown'))
    const { actor, device } = await holder()
    await asSystem(tx => tx.person.update({ where: { id: actor.personId }, data: { deactivatedAt: NOW } }))
    expect(await showTo(device)).toEqual(refused('passkey_unknown'))
  })

  it('of a second person on the same device renews nobody else, and signs in its own person', async () => {
    const [one, other] = [await holder(), await holder()]
    const response = other.device.show(await beginPasskeySignIn(one.actor, BROWSER))
    const answer = await showPasskey(one.actor, { response, till: '/', renews: true })
    expect(answer).toEqual(refused('sign_in_other_person'))
    expect((await actorBy(tokenOf(await showTo(other.device)))).personId).toBe(other.actor.personId)
  })

  it('is made on a challenge for its person, by a device that verified them', async () => {
    const [one, other] = [await byMail((await someone()).id), await byMail((await someone()).id)]
    const add = async (response: ReturnType<Authenticator['make']>) =>
      addPasskey(one, { response, name: 'Mobil', till: '/' })
    const device = new Authenticator(SITE)
    expect(await add(device.make(await beginRegistration(other, BROWSER)))).toEqual(
      refused('passkey_refused'),
    )
    const unverified = device.make(await beginRegistration(one, BROWSER), { unverified: true })
    expect(await add(unverified)).toEqual(refused('passkey_refused'))
    // A credential that is somebody's already.
    expect((await withPasskey(other, device)).answer.ok).toBe(true)
    expect((await withPasskey(one, device)).answer).toEqual(refused('passkey_refused'))
  })

  it('is named and taken away by its holder, after a fresh sign-in, and the holder is told', async () => {
    const { actor, device } = await holder()
    const [{ id: passkeyId } = { id: '' }] = await listOwnPasskeys(actor)
    const other = await byMail((await someone()).id)
    expect(await removeOwnPasskey(other, { passkeyId })).toEqual(refused('not_found'))
    expect((await nameOwnPasskey(actor, { passkeyId, name: 'Jobbmobilen' })).ok).toBe(true)
    const stale = { ...actor, now: minutesLater(5 * 60) }
    expect(await removeOwnPasskey(stale, { passkeyId })).toEqual(refused('sign_in_too_old_for_passkey'))
    expect((await removeOwnPasskey(actor, { passkeyId })).ok).toBe(true)
    expect(await showTo(device)).toEqual(refused('passkey_unknown'))
    await tellPasskey({ personId: actor.personId, change: 'removed' })
    const event = await asSystem(tx => tx.event.findFirst({ where: { subjectId: actor.personId } }))
    expect(event?.kind).toBe('account.passkey_removed')
  })
})
