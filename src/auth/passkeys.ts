import 'server-only'
import {
  type AuthenticatorTransport,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { SignedInActor } from '@/auth/actor'
import { asSignIn } from '@/auth/doors'
import { newChallenge, relyingParty, spendChallenge } from '@/auth/passkey-challenges'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { log } from '@/lib/log'
import { messagesIn } from '@/messages/messages'

export type OwnPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

/** The person's passkeys, the oldest first. */
export function passkeysOf({ personId }: { personId: string }): Promise<OwnPasskey[]> {
  return asSignIn(tx =>
    tx.passkey.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
  )
}

/** Begins to make a passkey for the person, on a device that has none of theirs yet. */
export async function beginRegistration(
  actor: SignedInActor,
  browser: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { personId, now, email, name } = actor
  const challenge = await newChallenge({ purpose: 'register', browser, personId, now })
  const known = await credentialsOf(personId)
  return generateRegistrationOptions({
    rpName: messagesIn(actor.locale).common.portalName,
    rpID: relyingParty().id,
    userID: new TextEncoder().encode(personId),
    userName: email,
    userDisplayName: name,
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export async function credentialsOf(personId: string) {
  const rows = await asSignIn(tx =>
    tx.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } }),
  )
  return rows.map(({ credentialId: id, transports }) => ({
    id,
    transports: transports as AuthenticatorTransport[],
  }))
}

type NewPasskey = { response: RegistrationResponseJSON; name: string }

/** Keeps a passkey that was just made. Gives how many the person has; null when the answer does not hold. */
export async function finishRegistration(
  actor: SignedInActor,
  { response, name }: NewPasskey,
): Promise<number | null> {
  const { personId, now, client } = actor
  const asked = { purpose: 'register', browser: client.device ?? '', personId, now } as const
  const { id, origin } = relyingParty()
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge => spendChallenge(challenge, asked),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(refusedBecause)
  if (!checked?.verified) return null
  const { id: credentialId, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  return asSignIn(async tx => {
    const row = { personId, credentialId, publicKey, counter, transports, name, createdAt: now }
    const { count } = await tx.passkey.createMany({ data: row, skipDuplicates: true })
    if (count === 0) return null
    await tellOfPasskey(tx, personId, 'added')
    return tx.passkey.count({ where: { personId } })
  })
}

/** Says whether there was such a passkey of the person's. */
export async function renamePasskey(
  { personId }: SignedInActor,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const { count } = await asSignIn(tx => tx.passkey.updateMany({ where: { id, personId }, data: { name } }))
  return count === 1
}

/** The same. The law refuses to take the last one from staff. */
export function removePasskey({ personId }: SignedInActor, id: string): Promise<boolean> {
  return asSignIn(async tx => {
    const { count } = await tx.passkey.deleteMany({ where: { id, personId } })
    if (count === 1) await tellOfPasskey(tx, personId, 'removed')
    return count === 1
  })
}

/** The fault in an answer is for the log. The person is told that it does not hold. */
export function refusedBecause(error: unknown): null {
  const reason = error instanceof Error ? error.message : String(error)
  log().warn({ audit: 'passkey_refused', reason }, 'an answer of a passkey does not hold')
  return null
}

/** The holder hears of it by mail: nobody gets a way in by stealth. */
function tellOfPasskey(tx: Transaction, personId: string, change: 'added' | 'removed') {
  return enqueue(tx, 'tell_passkey', { personId, change })
}
