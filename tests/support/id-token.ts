import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const own = newKey()

/** The keys of a provider for tests, which can sign false tokens too. */
export const providerKeys = {
  keys: [{ ...own.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
}

/** How a token differs from the right one. */
export type Forgery = {
  claims?: Record<string, unknown>
  signedBy?: 'another key' | 'the secret of the client' | 'nobody'
}

/** Puts a forged token into the provider's answer. */
export function forgeAnswer(res: ServerResponse, forgery: Forgery, secret: string): void {
  const end = res.end.bind(res)
  res.end = ((body: string, ...rest: []) => {
    const answer = JSON.parse(body)
    const forged = JSON.stringify({ ...answer, id_token: forge(answer.id_token, forgery, secret) })
    res.setHeader('Content-Length', Buffer.byteLength(forged))
    return end(forged, ...rest)
  }) as typeof res.end
}

function forge(token: string, { claims, signedBy }: Forgery, secret: string): string {
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const signed = (alg: string, signature: (text: string) => Buffer) => {
    const text = [
      { alg, kid: 'own' },
      { ...payload, ...claims },
    ]
      .map(encoded)
      .join('.')
    return `${text}.${signature(text).toString('base64url')}`
  }
  if (signedBy === 'nobody') return signed('none', () => Buffer.alloc(0))
  if (signedBy === 'the secret of the client')
    return signed('HS256', text => createHmac('sha256', secret).update(text).digest())
  return signed('RS256', byKey(signedBy ? newKey() : own))
}

const byKey = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key)
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
