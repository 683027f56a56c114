import { notFound } from 'next/navigation'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { cookieOf, pageOfStep, placeIn } from '@/features/demo/tours/rules'
import { fileRoute } from '@/http/file-route'
import { env, isDemo } from '@/lib/env'
import { paths } from '@/lib/paths'

type Context = RouteContext<'/demo/rundtur/[tur]/[steg]'>

/** Remembers the step of a tour, and leads to its page. */
export const GET = fileRoute(async (_request, { params }: Context) => {
  const { tur, steg } = await params
  const place = placeIn(tur, steg)
  if (!place || !isDemo(env())) notFound()
  if (!isSignedIn(await currentActor())) return leadTo(paths.tours)
  return leadTo(pageOfStep(place), cookieOf(place))
})

function leadTo(path: string, cookie?: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store', ...(cookie && { 'Set-Cookie': cookie }) },
  })
}
