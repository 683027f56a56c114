import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { adapterFor } from '@/auth/adapter'
import { sessionCookie, sessionCookieOptions } from '@/auth/session'
import type { SignInAttempt } from '@/auth/sign-in-attempt'
import { mailSignIn } from '@/auth/sign-in-mail'
import {
  assuranceOf,
  meetsAcr,
  normalAddress,
  provenAt,
  SIGN_IN_MINUTES,
  type SignInProblem,
  showsTwoFactors,
} from '@/auth/sign-in-rules'
import { signInSecret } from '@/auth/sign-in-secret'
import { env } from '@/lib/env'
import { randomToken } from '@/lib/hashing'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

type Claims = { iss: string; sub: string; acr?: string; auth_time?: number }

/** next-auth's settings for one attempt to sign in. */
export function optionsFor(attempt: SignInAttempt): AuthOptions {
  const maxAge = env().SESSION_ABSOLUTE_HOURS * 3600
  return {
    secret: signInSecret(),
    adapter: adapterFor(attempt),
    providers: env().OIDC_ISSUER ? [mailProvider(attempt), oidcProvider(attempt)] : [mailProvider(attempt)],
    session: { strategy: 'database', maxAge, generateSessionToken: randomToken },
    cookies: { sessionToken: { name: sessionCookie(), options: sessionCookieOptions() } },
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + pathAfterSignIn(url.replace(baseUrl, '')),
      signIn: ({ account, profile, user }) => {
        // For an address that is nobody's, next-auth makes up a person whose id is the address.
        if (account?.type === 'email') return user.id !== user.email || paths.signIn
        return admit(attempt, profile as Claims | undefined)
      },
    },
    logger: { error: warn, warn: () => {}, debug: () => {} },
  }
}

export function signInPathWith(problem: SignInProblem): string {
  return `${paths.signIn}?fel=${problem}`
}

/** An account that nobody has connected opens nothing, whatever mail address it states. */
function admit(attempt: SignInAttempt, claims: Claims | undefined): true | string {
  if (!meetsAcr(claims?.acr, env().OIDC_REQUIRED_ACR)) return signInPathWith('level_too_low')
  attempt.assurance = assuranceOf(claims?.acr)
  attempt.hasTwoFactors = showsTwoFactors(attempt.assurance, claims?.acr, env().OIDC_TWO_FACTOR_ACR)
  return attempt.isKnownAccount || attempt.connects || signInPathWith('account_unknown')
}

function mailProvider(attempt: SignInAttempt): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: '',
    from: '',
    options: {},
    maxAge: SIGN_IN_MINUTES * 60,
    generateVerificationToken: randomToken,
    normalizeIdentifier: normalAddress,
    sendVerificationRequest: ({ identifier: email, token }) => mailSignIn(attempt, { email, token }),
  }
}

function oidcProvider(attempt: SignInAttempt): OAuthConfig<Claims> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_REQUIRED_ACR, OIDC_NAME } = env()
  // A provider asked for nothing may show less than it can.
  const wanted = OIDC_REQUIRED_ACR ?? env().OIDC_TWO_FACTOR_ACR
  const acr = wanted && { acr_values: wanted }
  return {
    id: 'oidc',
    type: 'oauth',
    name: OIDC_NAME ?? 'OIDC',
    wellKnown: `${OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid', ...acr, ...(attempt.renews && { prompt: 'login' }) } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Neither name nor address is taken: the person's own are in the register.
    profile: claims => {
      attempt.issuer = claims.iss
      attempt.provenAt = provenAt(claims, attempt.now)
      return { id: claims.sub }
    },
  }
}

/** Only the code and the reason: what comes along can hold tokens and addresses. */
function warn(code: string, metadata: Error | { error?: unknown }) {
  const error = metadata instanceof Error ? metadata : metadata.error
  log().warn({ code, reason: error instanceof Error ? error.message : undefined }, 'signing in failed')
}
