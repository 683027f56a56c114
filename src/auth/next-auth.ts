import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { optionsFor, signInPathWith } from '@/auth/next-auth-options'
import type { SignInAttempt } from '@/auth/sign-in-attempt'
import { introduceNextAuth, portalUrl } from '@/lib/env'

export type NextAuthRequest = {
  method: 'GET' | 'POST'
  /** As in the address after /api/auth/. */
  action: string[]
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
}

export type NextAuthAnswer = {
  /** Where to go on: a path here, or the identity provider's address. */
  location?: string
  /** next-auth's own word for what failed. */
  error?: string
  setCookies: string[]
  body: unknown
}

/**
 * Lets next-auth take one step. Our own routes and actions call it. So links post, forms work without
 * JavaScript, and its own pages are never shown.
 */
export async function askNextAuth(attempt: SignInAttempt, request: NextAuthRequest): Promise<NextAuthAnswer> {
  introduceNextAuth()
  const { method, action, query, body = {}, cookies = {} } = request
  const asked = { method, body, cookies, headers: {}, query: { ...query, nextauth: action } }
  const answer = new Answer()
  const handle: (req: NextApiRequest, res: NextApiResponse) => Promise<void> = NextAuth(optionsFor(attempt))
  await handle(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse)
  return { ...onward(answer.header('location')), setCookies: answer.cookies(), body: answer.body }
}

/** A post needs next-auth's own token against forgery; our proxy has already checked where it comes from. */
export async function postToNextAuth(
  attempt: SignInAttempt,
  { cookies = {}, ...request }: Omit<NextAuthRequest, 'method'>,
): Promise<NextAuthAnswer> {
  const csrf = await askNextAuth(attempt, { method: 'GET', action: ['csrf'], cookies })
  const { csrfToken } = csrf.body as { csrfToken: string }
  const answer = await askNextAuth(attempt, {
    ...request,
    method: 'POST',
    body: { ...request.body, csrfToken, callbackUrl: attempt.till },
    cookies: { ...cookies, ...Object.fromEntries(csrf.setCookies.map(pairOf)) },
  })
  return { ...answer, setCookies: [...csrf.setCookies, ...answer.setCookies] }
}

/** next-auth's own pages become ours. */
function onward(location: string | undefined): Pick<NextAuthAnswer, 'location' | 'error'> {
  if (!location) return {}
  const own = location.startsWith(portalUrl()) ? location.slice(portalUrl().length) : location
  if (!own.startsWith('/api/auth/')) return { location: own || '/' }
  const error = new URL(own, portalUrl()).searchParams.get('error') ?? undefined
  const problem = error === 'OAuthAccountNotLinked' ? 'account_taken' : 'provider_failed'
  return { location: signInPathWith(problem), error }
}

function pairOf(setCookie: string): [string, string] {
  const pair = setCookie.split(';', 1)[0] ?? ''
  const equals = pair.indexOf('=')
  return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))]
}

/** As much of Node's response as next-auth writes to. */
class Answer {
  body: unknown
  private readonly headers = new Map<string, string | string[]>()

  status() {
    return this
  }
  getHeader(name: string) {
    return this.headers.get(name.toLowerCase())
  }
  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value)
    return this
  }
  send(body: unknown) {
    this.body = body
  }
  json(body: unknown) {
    this.body = body
  }
  end() {
    return this
  }
  header(name: string): string | undefined {
    const value = this.headers.get(name)
    return Array.isArray(value) ? value[0] : value
  }
  cookies(): string[] {
    const value = this.headers.get('set-cookie') ?? []
    return Array.isArray(value) ? value : [value]
  }
}
