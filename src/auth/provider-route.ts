import 'server-only'
import { currentActor } from '@/auth/current-actor'
import { currentBrowser } from '@/auth/session-cookie'
import { stepBeforeConnecting } from '@/auth/session-rules'
import { startProvider } from '@/auth/sign-in'
import { currentTime } from '@/lib/clock'
import { withDone } from '@/lib/done'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

const pathOf = {
  sign_in: paths.signInFor(paths.account),
  show_passkey: paths.passkey(paths.account),
  renew: paths.signInAgain(paths.account),
}

/** Answers the form that leads to the identity provider, with or without JavaScript. */
export async function beginAtProvider(
  request: Request,
  { connects }: { connects: boolean },
): Promise<Response> {
  if (!env().OIDC_ISSUER) return new Response(null, { status: 404 })
  const step = connects && stepBeforeConnecting(await currentActor())
  if (step) return new Response(null, { status: 303, headers: { Location: pathOf[step] } })
  const form = await request.formData()
  const wanted = form.get('till')
  const renews = form.get('renews') === '1'
  const till = connects ? withDone(paths.account, 'connected') : pathAfterSignIn(wanted)
  const browser = await currentBrowser()
  const { client } = browser
  const answer = await startProvider({ till, connects, renews, client, now: currentTime() }, browser)
  const response = new Response(null, { status: 303, headers: { Location: answer.location ?? paths.signIn } })
  for (const cookie of answer.setCookies) response.headers.append('Set-Cookie', cookie)
  return response
}
