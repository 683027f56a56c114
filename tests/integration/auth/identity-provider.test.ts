import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSession, findSession } from '@/auth/session'
import { finishProvider, startProvider } from '@/auth/sign-in'
import { CLIENT, startOidcProvider, type TestProvider } from '../../support/oidc-provider'
import { asSystem, NOW, someone } from '../../support/signing-in'

const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2'
const CALLBACK = 'http://localhost:3000/api/auth/callback/oidc'

let provider: TestProvider

beforeAll(async () => {
  provider = await startOidcProvider(CALLBACK, [LOA2, LOA3])
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_REQUIRED_ACR: LOA3,
  })
})

afterAll(() => provider.stop())

type Cookies = Record<string, string>
type Way = { till?: string; connects?: boolean; cookies?: Cookies }

async function start({ till = '/avrop', connects = false, cookies = {} }: Way = {}) {
  const answer = await startProvider({ till, connects, now: NOW }, { userAgent: '', cookies })
  return { location: answer.location ?? '', cookies: withSet(cookies, answer.setCookies) }
}

async function finish(query: Record<string, string>, cookies: Cookies) {
  const answer = await finishProvider(query, { userAgent: 'test', cookies }, NOW)
  return { ...answer, cookies: withSet(cookies, answer.setCookies) }
}

/** The whole way: from the button to the portal's answer. */
async function goThrough(way: Way = {}) {
  const { location, cookies } = await start(way)
  return finish(await provider.walk(location), cookies)
}

function withSet(cookies: Cookies, setCookies: string[]): Cookies {
  const pairs = setCookies.map(set => (set.split(';')[0] ?? '').split(/=(.*)/s))
  return {
    ...cookies,
    ...Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value ?? '')])),
  }
}

async function connected(subject: string) {
  const person = await someone()
  const account = { issuer: provider.issuer, subject, personId: person.id }
  await asSystem(tx => tx.account.create({ data: account }))
  return person
}

const sessionOf = (personId: string) =>
  createSession({ personId, assurance: 'mail_link', userAgent: '', now: NOW })

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
    const { id } = await connected('known')
    provider.login = { subject: 'known', acr: LOA3 }
    const { location, sessionToken } = await goThrough({ till: '/avrop?x=1' })
    expect(location).toBe('/avrop?x=1')
    expect(await findSession(sessionToken ?? '', NOW)).toMatchObject({ person: { id }, assurance: 'e_id' })
  })

  it('ends the session that the browser had before', async () => {
    await connected('again')
    const former = await sessionOf((await someone()).id)
    provider.login = { subject: 'again', acr: LOA3 }
    const { sessionToken } = await goThrough({ cookies: { 'portal.session': former } })
    expect(sessionToken).toBeTruthy()
    expect(await findSession(former, NOW)).toBeNull()
  })

  it.each([
    ['a lower level', LOA2],
    ['no level', undefined],
  ])('refuses %s', async (_case, acr) => {
    const subject = `level ${acr}`
    const { id } = await connected(subject)
    provider.login = { subject, acr }
    const { location, sessionToken } = await goThrough()
    expect(location).toBe('/logga-in?fel=level_too_low')
    expect(sessionToken).toBeUndefined()
    expect(await asSystem(tx => tx.session.count({ where: { personId: id } }))).toBe(0)
  })

  it('lets in nobody by an account that no one has connected, and makes no person of it', async () => {
    const before = await asSystem(tx => tx.person.count())
    const { email } = await someone()
    provider.login = { subject: email, acr: LOA3 }
    const { location, sessionToken } = await goThrough()
    expect(location).toBe('/logga-in?fel=account_unknown')
    expect(sessionToken).toBeUndefined()
    expect(await asSystem(tx => tx.person.count())).toBe(before + 1)
    expect(await asSystem(tx => tx.account.count({ where: { subject: email } }))).toBe(0)
  })

  it('does not connect an unknown account to whoever happens to be signed in', async () => {
    const { id } = await someone()
    const session = await sessionOf(id)
    provider.login = { subject: 'passer-by', acr: LOA3 }
    const { location } = await goThrough({ cookies: { 'portal.session': session } })
    expect(location).toBe('/logga-in?fel=account_unknown')
    expect(await asSystem(tx => tx.account.count({ where: { personId: id } }))).toBe(0)
    expect(await findSession(session, NOW)).not.toBeNull()
  })

  it('does not let in a deactivated person', async () => {
    const { id } = await connected('gone')
    await asSystem(tx => tx.person.update({ where: { id }, data: { deactivatedAt: NOW } }))
    provider.login = { subject: 'gone', acr: LOA3 }
    expect((await goThrough()).location).toBe('/logga-in?fel=account_unknown')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'does not lead on to %s',
    async till => {
      await connected(`to ${till}`)
      provider.login = { subject: `to ${till}`, acr: LOA3 }
      expect((await goThrough({ till })).location).toBe('/oversikt')
    },
  )
})

describe('an answer that is not to our own question', () => {
  it.each([
    ['state', 'next-auth.state'],
    ['nonce', 'next-auth.nonce'],
    ['PKCE', 'next-auth.pkce.code_verifier'],
  ])('without the cookie for %s is refused', async (name, cookie) => {
    await connected(`no ${name}`)
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
    await connected('other nonce')
    provider.login = { subject: 'other nonce', acr: LOA3 }
    const [one, other] = [await start(), await start()]
    const query = await provider.walk(one.location)
    const nonce = other.cookies['next-auth.nonce'] ?? ''
    const answer = await finish(query, { ...one.cookies, 'next-auth.nonce': nonce })
    expect(answer.location).toBe('/logga-in?fel=provider_failed')
  })

  it('is refused the second time', async () => {
    await connected('twice')
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

describe('connecting an account under /konto', () => {
  const connecting = (session: string) => ({
    till: '/konto?klart=connected',
    connects: true,
    cookies: { 'portal.session': session },
  })

  it('keeps issuer and subject; from then on it signs in', async () => {
    const { id } = await someone()
    const session = await sessionOf(id)
    provider.login = { subject: 'new', acr: LOA3 }
    const { location, sessionToken } = await goThrough(connecting(session))
    expect(location).toBe('/konto?klart=connected')
    expect(sessionToken).toBeUndefined()
    expect(await findSession(session, NOW)).not.toBeNull()
    expect(await asSystem(tx => tx.account.findMany({ where: { personId: id } }))).toEqual([
      { issuer: provider.issuer, subject: 'new', personId: id },
    ])
    const signedIn = await goThrough()
    expect(await findSession(signedIn.sessionToken ?? '', NOW)).toMatchObject({ person: { id } })
  })

  it("refuses another person's account", async () => {
    await connected('taken')
    const { id } = await someone()
    provider.login = { subject: 'taken', acr: LOA3 }
    const { location } = await goThrough(connecting(await sessionOf(id)))
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
})
