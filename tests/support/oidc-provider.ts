import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { type Forgery, forgeAnswer, providerKeys } from './id-token'

export const CLIENT = { id: 'portal', secret: 'a secret that only the test and its provider know' }

/** The person at the identity provider's login, and their level. */
export type Login = { subject: string; acr?: string }

export type TestProvider = {
  issuer: string
  /** The person who logs in next. */
  login: Login
  /** How the next tokens are false. */
  forgery?: Forgery
  /** Walks from the portal's redirect to its callback, as a browser does, and gives the callback's query. */
  walk: (location: string) => Promise<Record<string, string>>
  stop: () => Promise<void>
}

/** A real identity provider whose login page needs no press. It demands PKCE. */
export async function startOidcProvider(callback: string, acrValues: string[]): Promise<TestProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    acrValues,
    jwks: providerKeys,
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    pkce: { required: () => true },
  })
  const running: TestProvider = {
    issuer,
    login: { subject: 'nobody' },
    walk: location => walk(location, callback),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (req.url === '/token' && running.forgery) forgeAnswer(res, running.forgery, CLIENT.secret)
    if (!req.url?.startsWith('/interaction/')) return answer(req, res)
    return logIn(provider, running.login, { req, res })
  })
  return running
}

type Exchange = { req: IncomingMessage; res: ServerResponse }

async function logIn(provider: Provider, { subject, acr }: Login, { req, res }: Exchange) {
  const grant = new provider.Grant({ accountId: subject, clientId: CLIENT.id })
  grant.addOIDCScope('openid')
  const result = {
    login: { accountId: subject, acr, remember: false },
    consent: { grantId: await grant.save() },
  }
  await provider.interactionFinished(req, res, result)
}

async function walk(location: string, callback: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>()
  let address = location
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`The provider stopped at ${address}: ${await response.text()}`)
    address = new URL(next, address).href
    if (address.startsWith(callback)) return Object.fromEntries(new URL(address).searchParams)
  }
  throw new Error('The provider sends in circles')
}
