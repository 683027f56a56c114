import 'server-only'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { beginPasskeySignIn } from '@/auth/passkey-sign-in'
import { beginRegistration } from '@/auth/passkeys'
import { markBrowser } from '@/auth/session-cookie'

/** Answers the script of a page with a challenge for the device. The purpose is the last part of the address. */
export async function challengeFor(purpose: string): Promise<Response> {
  const actor = await currentActor()
  if (!worksWithPasskeys()) return new Response(null, { status: 404 })
  if (purpose === 'sign-in') {
    return Response.json(
      await beginPasskeySignIn({ ...actor, personId: undefined }, await markBrowser('device')),
    )
  }
  if (purpose !== 'renew' && purpose !== 'register') return new Response(null, { status: 404 })
  if (!isSignedIn(actor)) return new Response(null, { status: 401 })
  const browser = await markBrowser('device')
  const begin = purpose === 'renew' ? beginPasskeySignIn : beginRegistration
  return Response.json(await begin(actor, browser))
}
