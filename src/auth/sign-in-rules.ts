import type { Assurance } from '@/auth/actor'

/** How long a sign-in link and its code work. */
export const SIGN_IN_MINUTES = 15
/** How long a dead link can be renewed, to the address that it first went to. */
export const RENEWABLE_HOURS = 24
export const CODE_DIGITS = 8
export const CODE_ATTEMPTS = 5
/** Beyond the limits a mail is written only where the last one is older than this. So a fresh link always lies in the inbox. */
export const SPACED_MINUTES = 3

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

/** Whether a sign-in has shown two things: a passkey and an e-ID do, and a level that the operator names. */
export function showsTwoFactors(assurance: Assurance, acr: unknown, named: string | undefined): boolean {
  if (assurance === 'passkey' || assurance === 'e_id') return true
  return assurance === 'sso' && named !== undefined && meetsAcr(acr, named)
}

/** When the provider saw the proof (`auth_time`, in seconds), or now; never ahead of now. */
export function provenAt({ auth_time: seconds }: { auth_time?: unknown }, now: Date): Date {
  return typeof seconds === 'number' ? new Date(Math.min(seconds * 1000, now.getTime())) : now
}

/**
 * How a signed-in person proves again who they are, at their level of assurance. A demo person presses a
 * button. Others show their passkey, go to the identity provider, or get a link and a code by mail.
 */
export function wayToRenew(assurance: Assurance, has: { demo: boolean; provider: boolean }) {
  if (assurance === 'demo' && has.demo) return 'press'
  if (assurance === 'passkey') return 'passkey'
  return has.provider && (assurance === 'sso' || assurance === 'e_id') ? 'provider' : 'mail'
}

/** Faults on the way back from next-auth. Each has its text under `auth.problem`. */
const signInProblems = [
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
