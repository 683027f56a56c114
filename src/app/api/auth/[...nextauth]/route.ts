import { currentBrowser, keepSession } from '@/auth/session-cookie'
import { finishProvider } from '@/auth/sign-in'
import { currentTime } from '@/lib/clock'
import { env } from '@/lib/env'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Only the way back from the identity provider: everything else of next-auth is called from our own pages. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const action = (await params).nextauth.join('/')
  if (action !== 'callback/oidc' || !env().OIDC_ISSUER) return new Response(null, { status: 404 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const now = currentTime()
  const answer = await finishProvider(query, await currentBrowser(), now)
  if (answer.sessionToken) await keepSession(answer.sessionToken, now)
  const response = new Response(null, { status: 303, headers: { Location: answer.location ?? '/' } })
  for (const cookie of answer.setCookies) response.headers.append('Set-Cookie', cookie)
  return response
}
