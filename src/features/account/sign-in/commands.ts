import 'server-only'
import { type Actor, isSignedIn, type SignedInActor } from '@/auth/actor'
import { renewAsPersona } from '@/auth/demo-people'
import { endSession, SESSION_COOKIE } from '@/auth/session'
import { clientAddress, currentBrowser, keepSession } from '@/auth/session-cookie'
import { type Browser, renewSignInMail, requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { normalAddress } from '@/auth/sign-in-rules'
import { stateOfLink } from '@/auth/sign-in-tokens'
import { paths } from '@/lib/paths'
import { rateLimit } from '@/lib/rate-limit'
import { accept, type Reason, type Result, refuse } from '@/lib/result'

type Onward = { till: string; renews?: boolean }

const mayAskForMail = rateLimit(30, 15)
const mayTry = rateLimit(60, 15)

/** Always accepted, so that nobody learns whose address is known. */
export async function requestMail(
  { now }: Actor,
  { email, till }: { email: string; till: string },
): Promise<Result<string>> {
  if (!mayAskForMail(await clientAddress(), now)) return refuse('too_many_attempts')
  await requestSignInMail(email, { till, now })
  return accept(till)
}

export async function renewMail(
  { now }: Actor,
  { token, till, renews }: { token: string } & Onward,
): Promise<Result<string>> {
  if (!mayAskForMail(await clientAddress(), now)) return refuse('too_many_attempts')
  await renewSignInMail(token, { till, now, renews })
  return accept(till)
}

/**
 * Somebody signed in shows once more who they are. A demo person is done by the press; others get a link and a code
 * to their own address. Gives where to go on.
 */
export async function renewSignIn(actor: SignedInActor, { till }: { till: string }): Promise<Result<string>> {
  const { email, now } = actor
  if (!mayAskForMail(await clientAddress(), now)) return refuse('too_many_attempts')
  const { userAgent, cookies } = await currentBrowser()
  const token = await renewAsPersona(actor, userAgent)
  if (token) {
    await endSession(cookies[SESSION_COOKIE] ?? '')
    await keepSession(token, now)
    return accept(till)
  }
  await requestSignInMail(email, { till, now, renews: true })
  return accept(`${paths.signIn}/skickat?fornya=1&till=${encodeURIComponent(till)}`)
}

export async function signInByMailedLink(
  actor: Actor,
  { token, till, renews }: { token: string } & Onward,
): Promise<Result<string>> {
  const link = renews ? await stateOfLink(token, actor.now) : null
  if (link && isSomebodyElse(actor, link.email)) return refuse('sign_in_other_person')
  return begin(actor, till, 'sign_in_link_spent', browser => signInByLink(token, browser, actor.now))
}

export async function signInByMailedCode(
  actor: Actor,
  { till, renews, ...given }: { email: string; code: string } & Onward,
): Promise<Result<string>> {
  if (renews && isSomebodyElse(actor, normalAddress(given.email))) return refuse('sign_in_other_person')
  return begin(actor, till, 'sign_in_code_wrong', browser => signInByCode(given, browser, actor.now))
}

async function begin(
  { now }: Actor,
  till: string,
  refusal: Reason,
  signIn: (browser: Browser) => Promise<string | null>,
): Promise<Result<string>> {
  if (!mayTry(await clientAddress(), now)) return refuse('too_many_attempts')
  const session = await signIn(await currentBrowser())
  if (!session) return refuse(refusal)
  await keepSession(session, now)
  return accept(till)
}

/** What one person has begun, nobody else goes on with. */
function isSomebodyElse(actor: Actor, email: string): boolean {
  return isSignedIn(actor) && actor.email !== email
}
