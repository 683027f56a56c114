import { cookies } from 'next/headers'
import { endSession, sessionCookie } from '@/auth/session'
import { forgetSession } from '@/auth/session-cookie'
import { paths } from '@/lib/paths'

export async function POST(): Promise<Response> {
  const token = (await cookies()).get(sessionCookie())?.value
  if (token) await endSession(token)
  await forgetSession()
  return new Response(null, { status: 303, headers: { Location: paths.start } })
}
