import 'server-only'
import type { Actor } from '@/auth/actor'
import { clientAddress, currentBrowser, keepSession } from '@/auth/session-cookie'
import { type Browser, renewSignInMail, requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { rateLimit } from '@/lib/rate-limit'
import { accept, type Reason, type Result, refuse } from '@/lib/result'

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
  { token, till }: { token: string; till: string },
): Promise<Result<string>> {
  if (!mayAskForMail(await clientAddress(), now)) return refuse('too_many_attempts')
  await renewSignInMail(token, { till, now })
  return accept(till)
}

export function signInByMailedLink(
  actor: Actor,
  { token, till }: { token: string; till: string },
): Promise<Result<string>> {
  return begin(actor, till, 'sign_in_link_spent', browser => signInByLink(token, browser, actor.now))
}

export function signInByMailedCode(
  actor: Actor,
  { till, ...given }: { email: string; code: string; till: string },
): Promise<Result<string>> {
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
