import type { Assurance } from '@/auth/actor'
import { paths } from '@/lib/paths'

/** How long a sign-in link and its code work. */
export const SIGN_IN_MINUTES = 15
/** So long a link that no longer works can be renewed, to the address that it first went to. */
export const RENEWABLE_HOURS = 24
export const CODE_DIGITS = 6
export const CODE_ATTEMPTS = 5
/** Sign-in mails to one address in an hour. */
export const MAILS_PER_HOUR = 5

/** A path on this site to go on to, or `otherwise`: never an address elsewhere, never the sign-in itself. */
export function sameSitePath(wanted: unknown, otherwise: string = paths.overview): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x20-\x5b\x5d-\x7e]*$/.test(wanted)) return otherwise
  const site = 'http://portal.invalid'
  const url = URL.canParse(wanted, site) ? new URL(wanted, site) : undefined
  if (url?.origin !== site || /^\/(api|logga-in|logga-ut|sprak)(\/|$)/.test(url.pathname)) return otherwise
  // The parser resolves dots; what is left may begin with two slashes, which names a host.
  return url.pathname.startsWith('//') ? otherwise : url.pathname + url.search + url.hash
}

/** Addresses are compared in lower case, without the blanks that come along when one is pasted. */
export function normalAddress(address: string): string {
  return address.trim().toLowerCase()
}

/** Whether the level that the identity provider states is one of those required (separated by blanks). */
export function meetsAcr(stated: unknown, required: string | undefined): boolean {
  if (!required) return true
  return typeof stated === 'string' && required.split(/\s+/).includes(stated)
}

/** The Swedish e-ID levels 3 and 4, as DIGG's and the brokers' identifiers end; anything else is plain SSO. */
export function assuranceOf(acr: unknown): Assurance {
  return typeof acr === 'string' && /loa-?[34](-nonresident)?$/i.test(acr) ? 'e_id' : 'sso'
}

/** What can go wrong on the way back from next-auth; each has its text under `auth.problem`. */
export const signInProblems = [
  'account_unknown',
  'account_taken',
  'level_too_low',
  'provider_failed',
] as const
export type SignInProblem = (typeof signInProblems)[number]

export function isSignInProblem(value: unknown): value is SignInProblem {
  return signInProblems.some(problem => problem === value)
}
