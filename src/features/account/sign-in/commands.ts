import 'server-only'
import { type Actor, isSignedIn, type SignedInActor } from '@/auth/actor'
import { renewAsPersona } from '@/auth/demo-people'
import { renewSignInMail, requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { normalAddress } from '@/auth/sign-in-rules'
import { stateOfLink } from '@/auth/sign-in-tokens'
import { paths } from '@/lib/paths'
import { accept, type Result, refuse } from '@/lib/result'

type Onward = { till: string; renews?: boolean }
/** Where to go on, and the token of the session that has begun, if one has. */
export type SignedIn = { path: string; sessionToken: string | null }

/** Always accepted, so that nobody learns whose address is known, and nobody is kept out by another. */
export async function requestMail(
  { now, client }: Actor,
  { email, till }: { email: string; till: string },
): Promise<Result<string>> {
  await requestSignInMail(email, { till, now, client })
  return accept(till)
}

export async function renewMail(
  { now, client }: Actor,
  { token, till, renews }: { token: string } & Onward,
): Promise<Result<string>> {
  await renewSignInMail(token, { till, now, client, renews })
  return accept(till)
}

/**
 * Somebody signed in shows once more who they are. A demo person is done by the press; others get a link and a code
 * to their own address.
 */
export async function renewSignIn(
  actor: SignedInActor,
  { till }: { till: string },
): Promise<Result<SignedIn>> {
  const { email, now, client } = actor
  const sessionToken = await renewAsPersona(actor)
  if (sessionToken) return accept({ path: till, sessionToken })
  await requestSignInMail(email, { till, now, client, renews: true })
  const path = `${paths.signIn}/skickat?fornya=1&till=${encodeURIComponent(till)}`
  return accept({ path, sessionToken })
}

export async function signInByMailedLink(
  actor: Actor,
  { token, till, renews }: { token: string } & Onward,
): Promise<Result<SignedIn>> {
  const link = renews ? await stateOfLink(token, actor.now) : null
  if (link && isSomebodyElse(actor, link.email)) return refuse('sign_in_other_person')
  const sessionToken = await signInByLink(token, actor)
  return sessionToken ? accept({ path: till, sessionToken }) : refuse('sign_in_link_spent')
}

export async function signInByMailedCode(
  actor: Actor,
  { till, renews, ...given }: { email: string; code: string } & Onward,
): Promise<Result<SignedIn>> {
  if (renews && isSomebodyElse(actor, normalAddress(given.email))) return refuse('sign_in_other_person')
  const sessionToken = await signInByCode(given, actor)
  return sessionToken ? accept({ path: till, sessionToken }) : refuse('sign_in_code_wrong')
}

/** Nobody goes on with an attempt that another person has begun. */
function isSomebodyElse(actor: Actor, email: string): boolean {
  return isSignedIn(actor) && actor.email !== email
}
