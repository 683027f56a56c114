import { createSession } from '@/auth/session'
import { finishProvider, startProvider } from '@/auth/sign-in'
import { CLIENT, startOidcProvider, type TestProvider } from './oidc-provider'
import { asSystem, NOW, someone } from './signing-in'

export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
export const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2'
export const CALLBACK = 'http://localhost:3000/api/auth/callback/oidc'

/** An identity provider that the portal is set up for; level 3 is required. Call it before the first sign-in. */
export async function startRequiredProvider(): Promise<TestProvider> {
  const provider = await startOidcProvider(CALLBACK, [LOA2, LOA3])
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_REQUIRED_ACR: LOA3,
  })
  return provider
}

const CLIENT_OF_TEST = { address: '192.0.2.1', userAgent: 'test' }

export type Cookies = Record<string, string>
export type Way = { till?: string; connects?: boolean; renews?: boolean; cookies?: Cookies }

export async function start({ till = '/avrop', connects = false, renews = false, cookies = {} }: Way = {}) {
  const browser = { client: CLIENT_OF_TEST, cookies }
  const answer = await startProvider({ till, connects, renews, now: NOW, client: CLIENT_OF_TEST }, browser)
  return { location: answer.location ?? '', cookies: withSet(cookies, answer.setCookies) }
}

export async function finish(query: Record<string, string>, cookies: Cookies) {
  const answer = await finishProvider(query, { client: CLIENT_OF_TEST, cookies }, NOW)
  return { ...answer, cookies: withSet(cookies, answer.setCookies) }
}

/** The whole way: from the button to the portal's answer. */
export async function goThrough(provider: TestProvider, way: Way = {}) {
  const { location, cookies } = await start(way)
  return finish(await provider.walk(location), cookies)
}

/** A person whose account at the provider is connected. */
export async function connected(provider: TestProvider, subject: string) {
  const person = await someone()
  const account = { issuer: provider.issuer, subject, personId: person.id }
  await asSystem(tx => tx.account.create({ data: account }))
  return person
}

export function sessionOf(personId: string): Promise<string> {
  return createSession({ personId, assurance: 'mail_link', userAgent: '', now: NOW })
}

function withSet(cookies: Cookies, setCookies: string[]): Cookies {
  const pairs = setCookies.map(set => (set.split(';')[0] ?? '').split(/=(.*)/s))
  return {
    ...cookies,
    ...Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value ?? '')])),
  }
}
