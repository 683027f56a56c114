import { signInAsPersona } from '@/auth/demo-people'
import { keepSession } from '@/auth/session-cookie'
import { problem } from '@/http/problem'
import { currentTime } from '@/lib/clock'
import { env, isDemo } from '@/lib/env'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function POST(request: Request): Promise<Response> {
  if (!isDemo(env())) return problem(404, { title: 'Not found' })
  const form = await request.formData().catch(() => new FormData())
  const persona = form.get('persona')
  const now = currentTime()
  const userAgent = request.headers.get('user-agent') ?? ''
  const token = typeof persona === 'string' ? await signInAsPersona(persona, userAgent, now) : null
  if (!token) return problem(400, { title: 'There is no such demo person' })
  await keepSession(token, now)
  return new Response(null, { status: 303, headers: { Location: pathAfterSignIn(form.get('till')) } })
}
