import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { disconnectOwnAccount } from '@/features/account/commands'
import { listOwnAccounts } from '@/features/account/queries'
import type { TestProvider } from '../../support/oidc-provider'
import {
  connected,
  finish,
  goThrough,
  LOA3,
  sessionOf,
  start,
  startRequiredProvider,
} from '../../support/oidc-sign-in'
import { asSystem, NOW, someone } from '../../support/signing-in'

let provider: TestProvider

beforeAll(async () => {
  provider = await startRequiredProvider()
})

afterAll(() => provider.stop())

describe('connecting an account under /konto', () => {
  const connecting = (session: string) => ({
    till: '/konto?klart=kopplat',
    connects: true,
    cookies: { 'portal.session': session },
  })

  it('keeps issuer and subject; from then on it signs in', async () => {
    const { id } = await someone()
    const session = await sessionOf(id)
    provider.login = { subject: 'new', acr: LOA3 }
    const { location, sessionToken } = await goThrough(provider, connecting(session))
    expect(location).toBe('/konto?klart=kopplat')
    expect(sessionToken).toBeUndefined()
    expect(await findSession(session, NOW)).not.toBeNull()
    expect(await asSystem(tx => tx.account.findMany({ where: { personId: id } }))).toEqual([
      { issuer: provider.issuer, subject: 'new', personId: id },
    ])
    const signedIn = await goThrough(provider)
    expect(await findSession(signedIn.sessionToken ?? '', NOW)).toMatchObject({ person: { id } })
  })

  it("refuses another person's account", async () => {
    await connected(provider, 'taken')
    const { id } = await someone()
    provider.login = { subject: 'taken', acr: LOA3 }
    const { location } = await goThrough(provider, connecting(await sessionOf(id)))
    expect(location).toBe('/konto?fel=account_taken')
    expect(await asSystem(tx => tx.account.count({ where: { personId: id } }))).toBe(0)
  })

  it('ends with the session in which it began', async () => {
    const [one, other] = [await someone(), await someone()]
    provider.login = { subject: 'changed hands', acr: LOA3 }
    const { location, cookies } = await start(connecting(await sessionOf(one.id)))
    const query = await provider.walk(location)
    const answer = await finish(query, { ...cookies, 'portal.session': await sessionOf(other.id) })
    expect(answer.location).toBe('/logga-in?fel=account_unknown')
    expect(await asSystem(tx => tx.account.count({ where: { subject: 'changed hands' } }))).toBe(0)
  })

  it('is taken back by its person and by nobody else', async () => {
    const [owner, other] = [await connected(provider, 'mine'), await someone()]
    const actorFor = async (personId: string) =>
      actorOf(await findSession(await sessionOf(personId), NOW), { now: NOW }) as SignedInActor
    const account = { issuer: provider.issuer, subject: 'mine' }
    expect(await disconnectOwnAccount(await actorFor(other.id), account)).toMatchObject({
      reason: 'not_found',
    })
    const actor = await actorFor(owner.id)
    expect(await listOwnAccounts(actor)).toEqual([account])
    expect(await disconnectOwnAccount(actor, account)).toMatchObject({ ok: true })
    expect(await listOwnAccounts(actor)).toEqual([])
    provider.login = { subject: 'mine', acr: LOA3 }
    expect((await goThrough(provider)).location).toBe('/logga-in?fel=account_unknown')
  })
})
