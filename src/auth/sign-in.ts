import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { askNextAuth, type NextAuthAnswer, postToNextAuth } from '@/auth/next-auth'
import { endSession, endSessionById, findSession, sessionCookie, sessionCookieOptions } from '@/auth/session'
import { newAttempt } from '@/auth/sign-in-attempt'
import { CODE_DIGITS, normalAddress } from '@/auth/sign-in-rules'
import { hashOfSignInToken, stateOfLink } from '@/auth/sign-in-tokens'
import type { Client } from '@/lib/client'
import { paths } from '@/lib/paths'

/** Remember why the way to the identity provider began, and in which session. */
const MARKS = { connect: 'portal.connect', renew: 'portal.renew' } as const
type Purpose = keyof typeof MARKS
/** A known address takes longer than an unknown one; both are answered after this long (milliseconds). */
const ANSWER_AFTER = 400

type Onward = { till: string; now: Date; client: Client; renews?: boolean }
/** Somebody at the door, perhaps with a session that the new one replaces. */
type Asker = { now: Date; client: Client; sessionId?: string | null }
export type Browser = { client: Client; cookies: Record<string, string> }

/** Mails a link and a code, if the address is a person's. The caller learns nothing of that, nor of a limit. */
export async function requestSignInMail(email: string, onward: Onward): Promise<void> {
  const attempt = newAttempt(onward)
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
export function signInByLink(token: string, asker: Asker): Promise<string | null> {
  return signInByMail({ token }, asker)
}

/** The same by a mailed code, together with the address that it was sent to. */
export function signInByCode(
  { email, code }: { email: string; code: string },
  asker: Asker,
): Promise<string | null> {
  const token = code.replace(/\D/g, '').slice(0, CODE_DIGITS)
  return signInByMail({ email: normalAddress(email), token }, asker)
}

async function signInByMail(query: { token: string; email?: string }, { now, client, sessionId }: Asker) {
  if (!query.token) return null
  const attempt = newAttempt({ till: '/', now, client })
  const { error } = await askNextAuth(attempt, { method: 'GET', action: ['callback', 'email'], query })
  // A link that does not work is the person's to know; anything else is ours.
  if (error && error !== 'Verification') throw new Error(`Signing in failed: ${error}`)
  if (!attempt.sessionToken) return null
  if (sessionId) await endSessionById(sessionId)
  return attempt.sessionToken
}

/**
 * Sends the person to the identity provider to sign in. They may also prove again who they are (`renews`), or
 * connect its account to their own (`connects`).
 */
export async function startProvider(
  onward: Onward & { connects: boolean },
  { cookies }: Browser,
): Promise<NextAuthAnswer> {
  const answer = await postToNextAuth(newAttempt(onward), { action: ['signin', 'oidc'], cookies })
  const purpose = onward.connects ? 'connect' : onward.renews ? 'renew' : undefined
  const set = markCookies(purpose, cookies[sessionCookie()])
  return { ...answer, setCookies: [...answer.setCookies, ...set] }
}

/**
 * Takes the answer of the identity provider. The former session ends, with two exceptions. The account may be
 * connected to it, or a renewal may have brought back somebody else.
 */
export async function finishProvider(query: Record<string, string>, browser: Browser, now: Date) {
  const { [sessionCookie()]: session, ...cookies } = browser.cookies
  const connects = isMarked('connect', browser)
  const attempt = newAttempt({ till: '/', now, client: browser.client, connects })
  // next-auth connects an unknown account to the signed-in person, so it must see that session only when
  // asked to.
  const shown = connects && session ? { ...cookies, [sessionCookie()]: session } : cookies
  const answer = await askNextAuth(attempt, {
    method: 'GET',
    action: ['callback', 'oidc'],
    query,
    cookies: shown,
  })
  if (attempt.sessionToken && isMarked('renew', browser)) {
    if (await isSomebodyElse(browser, attempt.sessionToken, now)) {
      await endSession(attempt.sessionToken)
      const location = `${paths.signInAgain(answer.location ?? '')}&fel=other_person`
      return { location, setCookies: markCookies(undefined, session), sessionToken: undefined }
    }
  }
  if (attempt.sessionToken && !connects) await endFormerSession(browser)
  const setCookies = [...answer.setCookies, ...markCookies(undefined, session)]
  const location = connects ? answer.location?.replace(paths.signIn, paths.account) : answer.location
  return { location, setCookies, sessionToken: attempt.sessionToken }
}

/** Sets the mark of the purpose and takes the others away. */
function markCookies(purpose: Purpose | undefined, session: string | undefined): string[] {
  return Object.entries(MARKS).map(([name, cookie]) => {
    const value = name === purpose && session ? `${markOf(purpose, session)}; Max-Age=900` : '; Max-Age=0'
    return `${cookie}=${value}; ${markScope()}`
  })
}

function markScope(): string {
  const { secure } = sessionCookieOptions()
  return `Path=/api/auth; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

function markOf(purpose: Purpose, sessionToken: string): string {
  return hashOfSignInToken(`${purpose}:${sessionToken}`)
}

function isMarked(purpose: Purpose, { cookies }: Browser): boolean {
  const { [sessionCookie()]: session, [MARKS[purpose]]: mark } = cookies
  if (!session || mark?.length !== 64) return false
  return timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(purpose, session)))
}

async function isSomebodyElse({ cookies }: Browser, token: string, now: Date): Promise<boolean> {
  const [former, fresh] = await Promise.all([
    findSession(cookies[sessionCookie()] ?? '', now),
    findSession(token, now),
  ])
  return former !== null && former.person.id !== fresh?.person.id
}

async function endFormerSession({ cookies }: Browser): Promise<void> {
  const former = cookies[sessionCookie()]
  if (former) await endSession(former)
}
