import 'server-only'
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { asSignIn } from '@/auth/doors'
import { newChallenge, relyingParty, spendChallenge } from '@/auth/passkey-challenges'
import { credentialsOf, refusedBecause } from '@/auth/passkeys'
import { createSession, endSessionById } from '@/auth/session'
import type { Client } from '@/lib/client'
import { accept, type Result, refuse } from '@/lib/result'

/** Somebody at the door, or somebody signed in who shows once more who they are. */
type Asker = { now: Date; client: Client; personId?: string; sessionId?: string | null }

/** Asks for a passkey: one of the person who is signed in, or anyone's. */
export async function beginPasskeySignIn(
  { now, personId }: Asker,
  browser: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await newChallenge({ purpose: 'sign_in', browser, personId, now })
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
    allowCredentials: personId ? await credentialsOf(personId) : [],
  })
}

/**
 * Signs in by the answer of a passkey, and gives the session's token. A session that the browser had ends. One
 * that shows somebody else than is signed in changes nothing.
 */
export async function signInByPasskey(
  response: AuthenticationResponseJSON,
  asker: Asker,
): Promise<Result<string>> {
  const { now, client, personId, sessionId } = asker
  const passkey = await findPasskey(response.id)
  if (!passkey) return refuse('passkey_unknown')
  if (personId && personId !== passkey.personId) return refuse('sign_in_other_person')
  if (!(await holds(response, passkey, asker))) return refuse('passkey_refused')
  const { userAgent } = client
  const token = await createSession({ personId: passkey.personId, assurance: 'passkey', userAgent, now })
  if (sessionId) await endSessionById(sessionId)
  return accept(token)
}

type Kept = NonNullable<Awaited<ReturnType<typeof findPasskey>>>

function findPasskey(credentialId: string) {
  return asSignIn(tx => tx.passkey.findFirst({ where: { credentialId, person: { deactivatedAt: null } } }))
}

/** Checks the answer, and writes down that the passkey was used. A count that falls shows a copy: it is refused. */
async function holds(response: AuthenticationResponseJSON, passkey: Kept, asker: Asker): Promise<boolean> {
  const { now, client, personId } = asker
  const asked = { purpose: 'sign_in', browser: client.device ?? '', personId, now } as const
  const { id, origin } = relyingParty()
  const { credentialId, publicKey, counter, transports } = passkey
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge => spendChallenge(challenge, asked),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: {
      id: credentialId,
      publicKey,
      counter: Number(counter),
      transports: transports as AuthenticatorTransport[],
    },
  }).catch(refusedBecause)
  if (!checked?.verified) return false
  // Two answers at once with the same count: the later one finds the row moved on.
  const { count } = await asSignIn(tx =>
    tx.passkey.updateMany({
      where: { id: passkey.id, counter },
      data: { counter: checked.authenticationInfo.newCounter, lastUsedAt: now },
    }),
  )
  return count === 1
}
