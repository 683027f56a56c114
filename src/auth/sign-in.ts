import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { askNextAuth, type NextAuthAnswer, postToNextAuth } from '@/auth/next-auth'
import { endSession, SESSION_COOKIE, sessionCookieOptions } from '@/auth/session'
import { newAttempt } from '@/auth/sign-in-attempt'
import { CODE_DIGITS, normalAddress } from '@/auth/sign-in-rules'
import { hashOfSignInToken, stateOfLink } from '@/auth/sign-in-tokens'
import { paths } from '@/lib/paths'

/** Remembers that the way to the identity provider began under the account page, and in which session. */
const CONNECT_COOKIE = 'portal.connect'
/** A known address takes longer than an unknown one; both are answered after this long (milliseconds). */
const ANSWER_AFTER = 400

type Onward = { till: string; now: Date }
export type Browser = { userAgent: string; cookies: Record<string, string> }

/** Mails a link and a code, if the address is a person's. The caller learns nothing of that. */
export async function requestSignInMail(email: string, { till, now }: Onward): Promise<void> {
  const attempt = newAttempt({ till, now })
  const body = { email: normalAddress(email) }
  const [answer] = await Promise.all([
    postToNextAuth(attempt, { action: ['signin', 'email'], body }),
    new Promise(resolve => setTimeout(resolve, ANSWER_AFTER)),
  ])
  if (answer.error) throw new Error(`No sign-in mail was written: ${answer.error}`)
}

/** Mails a new link in place of one that no longer works, to the address that it first went to. */
export async function renewSignInMail(token: string, onward: Onward): Promise<void> {
  const link = await stateOfLink(token, onward.now)
  if (link) await requestSignInMail(link.email, onward)
}

/** Signs in by a mailed link and uses it up. Gives the session's token; null when the link does not work. */
export function signInByLink(token: string, browser: Browser, now: Date): Promise<string | null> {
  return signInByMail({ token }, browser, now)
}

/** The same by a mailed code, together with the address that it was sent to. */
export function signInByCode(
  { email, code }: { email: string; code: string },
  browser: Browser,
  now: Date,
): Promise<string | null> {
  const token = code.replace(/\D/g, '').slice(0, CODE_DIGITS)
  return signInByMail({ email: normalAddress(email), token }, browser, now)
}

async function signInByMail(query: { token: string; email?: string }, browser: Browser, now: Date) {
  if (!query.token) return null
  const attempt = newAttempt({ till: '/', now, userAgent: browser.userAgent })
  const { error } = await askNextAuth(attempt, { method: 'GET', action: ['callback', 'email'], query })
  // A link that does not work is the person's to know; anything else is ours.
  if (error && error !== 'Verification') throw new Error(`Signing in failed: ${error}`)
  if (!attempt.sessionToken) return null
  await endFormerSession(browser)
  return attempt.sessionToken
}

/** Begins the way to the identity provider, to sign in or (`connects`) to connect its account to one's own. */
export async function startProvider(
  onward: Onward & { connects: boolean },
  { cookies }: Browser,
): Promise<NextAuthAnswer> {
  const answer = await postToNextAuth(newAttempt(onward), { action: ['signin', 'oidc'], cookies })
  const session = onward.connects ? cookies[SESSION_COOKIE] : undefined
  const mark = session ? `${connectMark(session)}; Max-Age=900` : '; Max-Age=0'
  return {
    ...answer,
    setCookies: [...answer.setCookies, `${CONNECT_COOKIE}=${mark}; ${connectCookieScope()}`],
  }
}

/** Takes the answer of the identity provider. The former session ends, unless the account is connected to it. */
export async function finishProvider(query: Record<string, string>, browser: Browser, now: Date) {
  const { [SESSION_COOKIE]: session, [CONNECT_COOKIE]: mark, ...cookies } = browser.cookies
  const connects = isConnecting(session, mark)
  const attempt = newAttempt({ till: '/', now, userAgent: browser.userAgent, connects })
  // next-auth connects an unknown account to whoever is signed in: it must see that session only when asked to.
  const shown = connects && session ? { ...cookies, [SESSION_COOKIE]: session } : cookies
  const answer = await askNextAuth(attempt, {
    method: 'GET',
    action: ['callback', 'oidc'],
    query,
    cookies: shown,
  })
  if (attempt.sessionToken && !connects) await endFormerSession(browser)
  const setCookies = [...answer.setCookies, `${CONNECT_COOKIE}=; Max-Age=0; ${connectCookieScope()}`]
  const location = connects ? answer.location?.replace(paths.signIn, paths.account) : answer.location
  return { location, setCookies, sessionToken: attempt.sessionToken }
}

function connectCookieScope(): string {
  const { secure } = sessionCookieOptions()
  return `Path=/api/auth; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

function connectMark(sessionToken: string): string {
  return hashOfSignInToken(`connect:${sessionToken}`)
}

function isConnecting(session: string | undefined, mark: string | undefined): boolean {
  if (!session || mark?.length !== 64) return false
  return timingSafeEqual(Buffer.from(mark), Buffer.from(connectMark(session)))
}

async function endFormerSession({ cookies }: Browser): Promise<void> {
  const former = cookies[SESSION_COOKIE]
  if (former) await endSession(former)
}
