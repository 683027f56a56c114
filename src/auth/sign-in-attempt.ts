import type { Assurance } from '@/auth/actor'
import type { Client } from '@/lib/client'

/** One attempt to sign in: what is known when it begins, and what next-auth's steps find out. */
export type SignInAttempt = {
  now: Date
  client: Client
  /** The path to go on to. */
  till: string
  /** The signed-in person wants this account connected to their own. */
  connects: boolean
  /** Somebody signed in shows once more who they are: the provider asks even if it knows them. */
  renews: boolean
  assurance: Assurance
  /** Whether the provider's level shows two factors. */
  hasTwoFactors?: boolean
  /** When the provider says that it saw the person's proof. */
  provenAt?: Date
  /** The issuer of the identity, from the checked ID token. */
  issuer?: string
  isKnownAccount: boolean
  /** The new session's token, when there is one. */
  sessionToken?: string
}

export function newAttempt(
  given: Pick<SignInAttempt, 'now' | 'till'> & Partial<SignInAttempt>,
): SignInAttempt {
  return {
    client: { address: 'unknown', userAgent: '' },
    connects: false,
    renews: false,
    assurance: 'mail_link',
    isKnownAccount: false,
    ...given,
  }
}
