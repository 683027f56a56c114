import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { asSignIn } from '@/auth/doors'
import { endSession, findSession, insertSession } from '@/auth/session'
import type { SignInAttempt } from '@/auth/sign-in-attempt'
import { spendCode, spendLink } from '@/auth/sign-in-tokens'

/** next-auth compares with the machine's clock. Ours has been compared with the database's already. */
const NEVER = new Date(8_640_000_000_000_000)

const personShown = { id: true, name: true, email: true } as const
type PersonShown = { id: string; name: string; email: string }

/**
 * The calls that next-auth makes to a database, for one attempt to sign in. It keeps hashes only, knows an
 * account by issuer and subject, and never makes a person: people are invited.
 */
export function adapterFor(attempt: SignInAttempt): Adapter {
  const { now } = attempt
  const activePerson = (where: { id?: string; email?: string }) =>
    asSignIn(tx =>
      tx.person.findFirst({ where: { ...where, deactivatedAt: null }, select: personShown }),
    ).then(asUser)

  return {
    createUser: () => Promise.reject(new Error('People are invited, not created by signing in')),
    getUser: id => activePerson({ id }),
    getUserByEmail: email => activePerson({ email }),
    updateUser: ({ id }) =>
      activePerson({ id }).then(user => user ?? Promise.reject(new Error('No such person'))),
    getUserByAccount: async ({ providerAccountId: subject }) => {
      const issuer = attempt.issuer ?? ''
      const account = await asSignIn(tx =>
        tx.account.findFirst({
          where: { issuer, subject, person: { deactivatedAt: null } },
          select: { person: { select: personShown } },
        }),
      )
      attempt.isKnownAccount = account !== null
      return asUser(account?.person ?? null)
    },
    linkAccount: async ({ providerAccountId: subject, userId: personId }: AdapterAccount) => {
      const issuer = attempt.issuer ?? ''
      await asSignIn(tx => tx.account.create({ data: { issuer, subject, personId } }))
    },
    createSession: async ({ sessionToken, userId: personId, expires }) => {
      const session = { ...attempt, personId, userAgent: attempt.client.userAgent }
      await asSignIn(tx => insertSession(tx, sessionToken, session))
      attempt.sessionToken = sessionToken
      return { sessionToken, userId: personId, expires }
    },
    getSessionAndUser: async sessionToken => {
      const session = await findSession(sessionToken, now)
      const user = asUser(session?.person ?? null)
      if (!session || !user) return null
      return { session: { sessionToken, userId: user.id, expires: session.expiresAt }, user }
    },
    updateSession: () => Promise.resolve(null),
    deleteSession: endSession,
    // A code comes with the address it was sent to; a link's token is enough by itself.
    useVerificationToken: async ({ identifier, token }) => {
      const email = await (identifier ? spendCode(identifier, token, attempt) : spendLink(token, now))
      return email ? { identifier: email, token, expires: NEVER } : null
    },
    // The mail, its link and its code are written together, by the provider.
    createVerificationToken: token => Promise.resolve(token),
  }
}

function asUser(person: PersonShown | null): AdapterUser | null {
  return person && { id: person.id, name: person.name, email: person.email, emailVerified: null }
}
