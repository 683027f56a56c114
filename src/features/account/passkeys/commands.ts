import 'server-only'
import type { z } from 'zod'
import { type Actor, isSignedIn, isStaff, lacksSecondFactor, type SignedInActor } from '@/auth/actor'
import { signInByPasskey } from '@/auth/passkey-sign-in'
import { finishRegistration, passkeysOf, removePasskey, renamePasskey } from '@/auth/passkeys'
import { createSession, endSessionById } from '@/auth/session'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { mayAddPasskey } from '@/features/account/passkeys/policy'
import type { addPasskeySchema, showPasskeySchema } from '@/features/account/passkeys/schema'
import { paths } from '@/lib/paths'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

type Added = { path: string; sessionToken: string | null }

/**
 * Keeps a passkey that the person's device has made. Staff who lacked a second factor have shown it by that. They
 * are asked for another at once, because one alone is lost with its device.
 */
export async function addPasskey(
  actor: Actor,
  { response, name, till }: z.output<typeof addPasskeySchema>,
): Promise<Result<Added>> {
  if (!isSignedIn(actor)) return refuse('signed_out_with_passkey')
  const may = mayAddPasskey(actor, (await passkeysOf(actor)).length)
  if (!may.ok) return may
  const count = await finishRegistration(actor, { response, name })
  if (count === null) return refuse('passkey_refused')
  const isFirstOfStaff = count === 1 && (isStaff(actor) || lacksSecondFactor(actor))
  const path = isFirstOfStaff ? paths.passkey(till) : till
  return accept({ path, sessionToken: lacksSecondFactor(actor) ? await proven(actor) : null })
}

/** The session goes on as one that has shown a passkey, under a new token. */
async function proven({ personId, now, client, sessionId }: SignedInActor): Promise<string> {
  const { userAgent } = client
  const token = await createSession({ personId, assurance: 'passkey', userAgent, now })
  if (sessionId) await endSessionById(sessionId)
  return token
}

/** Signs in by a passkey, or shows once more who one is (`renews`): then nobody else's is taken. */
export async function showPasskey(
  actor: Actor,
  { response, till, renews }: z.output<typeof showPasskeySchema>,
): Promise<Result<Added>> {
  const { now, client } = actor
  const { personId, sessionId } = isSignedIn(actor) ? actor : {}
  const begun = await signInByPasskey(response, {
    now,
    client,
    sessionId,
    personId: renews ? personId : undefined,
  })
  return begun.ok ? accept({ path: till, sessionToken: begun.value }) : begun
}

export async function nameOwnPasskey(
  actor: SignedInActor,
  { passkeyId: id, name }: { passkeyId: string; name: string },
): Promise<Result<string>> {
  return (await renamePasskey(actor, { id, name })) ? accept(id) : refuse('not_found')
}

/** Takes a passkey away, as when its device is lost. */
export async function removeOwnPasskey(
  actor: SignedInActor,
  { passkeyId: id }: { passkeyId: string },
): Promise<Result<string>> {
  if (!isFreshlySignedIn(actor)) return refuse('sign_in_too_old_for_passkey')
  return explaining({ last_passkey: refuse('last_passkey') }, async () =>
    (await removePasskey(actor, id)) ? accept(id) : refuse('not_found'),
  )
}
