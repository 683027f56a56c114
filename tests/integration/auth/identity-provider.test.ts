import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findSession } from '@/auth/session'
import type { Forgery } from '../../support/id-token'
import type { TestProvider } from '../../support/oidc-provider'
import {
  CALLBACK,
  connected,
  finish,
  goThrough,
  LOA2,
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

describe('signing in through the identity provider', () => {
  it('asks with PKCE, state, nonce and the required level', async () => {
    const query = new URL((await start()).location).searchParams
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(query.get('state')).toBeTruthy()
    expect(query.get('nonce')).toBeTruthy()
    expect(query.get('acr_values')).toBe(LOA3)
    expect(query.get('redirect_uri')).toBe(CALLBACK)
  })

  it('signs in the person whose account it is, at the level of an e-ID', async () => {
    const { id } = await connected(provider, 'known')
    provider.login = { subject: 'known', acr: LOA3 }
    const { location, sessionToken } = await goThrough(provider, { till: '/avrop?x=1' })
    expect(location).toBe('/avrop?x=1')
    expect(await findSession(sessionToken ?? '', NOW)).toMatchObject({ person: { id }, assurance: 'e_id' })
  })

  it('ends the session that the browser had before', async () => {
    await connected(provider, 'again')
    const former = await sessionOf((await someone()).id)
    provider.login = { subject: 'again', acr: LOA3 }
    const { sessionToken } = await goThrough(provider, { cookies: { 'portal.session': former } })
    expect(sessionToken).toBeTruthy()
    expect(await findSession(former, NOW)).toBeNull()
  })

  it.each([
    ['a lower level', LOA2],
    ['no level', undefined],
  ])('refuses %s', async (_case, acr) => {
    const subject = `level ${acr}`
    const { id } = await connected(provider, subject)
    provider.login = { subject, acr }
    const { location, sessionToken } = await goThrough(provider)
    expect(location).toBe('/logga-in?fel=level_too_low')
    expect(sessionToken).toBeUndefined()
    expect(await asSystem(tx => tx.session.count({ where: { personId: id } }))).toBe(0)
  })

  it('lets in nobody by an account that no one has connected, and makes no person of it', async () => {
    const before = await asSystem(tx => tx.person.count())
    const { email } = await someone()
    provider.login = { subject: email, acr: LOA3 }
    const { location, sessionToken } = await goThrough(provider)
    expect(location).toBe('/logga-in?fel=account_unknown')
    expect(sessionToken).toBeUndefined()
    expect(await asSystem(tx => tx.person.count())).toBe(before + 1)
    expect(await asSystem(tx => tx.account.count({ where: { subject: email } }))).toBe(0)
  })

  it('does not connect an unknown account to the person who happens to be signed in', async () => {
    const { id } = await someone()
    const session = await sessionOf(id)
    provider.login = { subject: 'passer-by', acr: LOA3 }
    const { location } = await goThrough(provider, { cookies: { 'portal.session': session } })
    expect(location).toBe('/logga-in?fel=account_unknown')
    expect(await asSystem(tx => tx.account.count({ where: { personId: id } }))).toBe(0)
    expect(await findSession(session, NOW)).not.toBeNull()
  })

  it('does not let in a deactivated person', async () => {
    const { id } = await connected(provider, 'gone')
    await asSystem(tx => tx.person.update({ where: { id }, data: { deactivatedAt: NOW } }))
    provider.login = { subject: 'gone', acr: LOA3 }
    expect((await goThrough(provider)).location).toBe('/logga-in?fel=account_unknown')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'does not lead on to %s',
    async till => {
      await connected(provider, `to ${till}`)
      provider.login = { subject: `to ${till}`, acr: LOA3 }
      expect((await goThrough(provider, { till })).location).toBe('/oversikt')
    },
  )
})

describe('showing again who one is', () => {
  it('makes the provider ask, and comes back to where one was in a session that is fresh', async () => {
    const { id } = await connected(provider, 'renewing')
    const former = await sessionOf(id)
    const way = { till: '/avrop/1/signera', renews: true, cookies: { 'portal.session': former } }
    expect(new URL((await start(way)).location).searchParams.get('prompt')).toBe('login')
    provider.login = { subject: 'renewing', acr: LOA3 }
    const { location, sessionToken } = await goThrough(provider, way)
    expect(location).toBe('/avrop/1/signera')
    expect(await findSession(sessionToken ?? '', NOW)).toMatchObject({ person: { id }, assurance: 'e_id' })
    expect(await findSession(former, NOW)).toBeNull()
  })

  it("is not done by somebody else's account: one stays who one was, and no session of theirs begins", async () => {
    const [own, other] = [await connected(provider, 'own'), await connected(provider, 'other')]
    const former = await sessionOf(own.id)
    provider.login = { subject: 'other', acr: LOA3 }
    const way = { till: '/avrop/1/signera', renews: true, cookies: { 'portal.session': former } }
    const { location, sessionToken, setCookies } = await goThrough(provider, way)
    expect(location).toBe('/logga-in/pa-nytt?till=%2Favrop%2F1%2Fsignera&fel=other_person')
    expect(sessionToken).toBeUndefined()
    expect(setCookies.join()).not.toContain('portal.session')
    expect(await findSession(former, NOW)).toMatchObject({ person: { id: own.id } })
    expect(await asSystem(tx => tx.session.count({ where: { personId: other.id } }))).toBe(0)
  })
})

describe('a token of the provider', () => {
  afterEach(() => {
    provider.forgery = undefined
  })
  const cases: [string, Forgery, boolean][] = [
    ['that is right signs in', {}, true],
    ['signed by another key is refused', { signedBy: 'another key' }, false],
    ['signed by a secret that others may know is refused', { signedBy: 'the secret of the client' }, false],
    ['that nobody signed is refused', { signedBy: 'nobody' }, false],
    ['for another portal is refused', { claims: { aud: 'another' } }, false],
    ['of another provider is refused', { claims: { iss: 'https://other.example' } }, false],
    ['that has run out is refused', { claims: { exp: 1_600_000_000 } }, false],
    ['that does not hold yet is refused', { claims: { nbf: 4_000_000_000 } }, false],
  ]
  it.each(cases)('%s', async (title, forgery, isTaken) => {
    await connected(provider, title)
    provider.login = { subject: title, acr: LOA3 }
    provider.forgery = forgery
    const { location, sessionToken } = await goThrough(provider)
    expect([location, Boolean(sessionToken)]).toEqual([
      isTaken ? '/avrop' : '/logga-in?fel=provider_failed',
      isTaken,
    ])
  })
})

describe('an answer that is not to our own question', () => {
  it.each([
    ['state', 'next-auth.state'],
    ['nonce', 'next-auth.nonce'],
    ['PKCE', 'next-auth.pkce.code_verifier'],
  ])('without the cookie for %s is refused', async (name, cookie) => {
    await connected(provider, `no ${name}`)
    provider.login = { subject: `no ${name}`, acr: LOA3 }
    const { location, cookies } = await start()
    const query = await provider.walk(location)
    const { [cookie]: left, ...others } = cookies
    expect(left).toBeTruthy()
    const answer = await finish(query, others)
    expect(answer.location).toBe('/logga-in?fel=provider_failed')
    expect(answer.sessionToken).toBeUndefined()
  })

  it('with the nonce of another attempt is refused', async () => {
    await connected(provider, 'other nonce')
    provider.login = { subject: 'other nonce', acr: LOA3 }
    const [one, other] = [await start(), await start()]
    const query = await provider.walk(one.location)
    const nonce = other.cookies['next-auth.nonce'] ?? ''
    const answer = await finish(query, { ...one.cookies, 'next-auth.nonce': nonce })
    expect(answer.location).toBe('/logga-in?fel=provider_failed')
  })

  it('is refused the second time', async () => {
    await connected(provider, 'twice')
    provider.login = { subject: 'twice', acr: LOA3 }
    const { location, cookies } = await start()
    const query = await provider.walk(location)
    expect((await finish(query, cookies)).sessionToken).toBeTruthy()
    expect((await finish(query, cookies)).location).toBe('/logga-in?fel=provider_failed')
  })

  it('or says that the person gave up, leads back', async () => {
    const { cookies } = await start()
    const answer = await finish({ error: 'access_denied', state: 'x' }, cookies)
    expect(answer.location).toBe('/logga-in?fel=provider_failed')
  })
})
