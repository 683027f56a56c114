import type { Assurance } from '@/auth/actor'

/** How long a sign-in link and its code work. */
export const SIGN_IN_MINUTES = 15
/** How long a dead link can be renewed, to the address that it first went to. */
export const RENEWABLE_HOURS = 24
export const CODE_DIGITS = 6
export const CODE_ATTEMPTS = 5
/** Sign-in mails to one address in an hour. */
export const MAILS_PER_HOUR = 5

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

/** When the provider saw the proof (`auth_time`, in seconds), or now; never ahead of now. */
export function provenAt({ auth_time: seconds }: { auth_time?: unknown }, now: Date): Date {
  return typeof seconds === 'number' ? new Date(Math.min(seconds * 1000, now.getTime())) : now
}

/**
 * How a signed-in person proves again who they are, at their level of assurance. A demo person presses a
 * button. Others go to the identity provider, or get a link and a code by mail.
 */
export function wayToRenew(assurance: Assurance, has: { demo: boolean; provider: boolean }) {
  if (assurance === 'demo' && has.demo) return 'press'
  return has.provider && (assurance === 'sso' || assurance === 'e_id') ? 'provider' : 'mail'
}

/** Faults on the way back from next-auth. Each has its text under `auth.problem`. */
export const signInProblems = [
  'account_unknown',
  'account_taken',
  'level_too_low',
  'provider_failed',
  'other_person',
] as const
export type SignInProblem = (typeof signInProblems)[number]

export function isSignInProblem(value: unknown): value is SignInProblem {
  return signInProblems.some(problem => problem === value)
}
