import { cookies } from 'next/headers'
import { cookieOf, placeOf, TOUR_COOKIE } from '@/features/demo/tours/rules'
import { paths } from '@/lib/paths'

/** Leaves the tour, and remembers where, so that the visitor can come back to it. */
export async function GET(): Promise<Response> {
  const place = placeOf((await cookies()).get(TOUR_COOKIE)?.value)
  return new Response(null, {
    status: 303,
    headers: {
      Location: paths.tours,
      'Cache-Control': 'no-store',
      ...(place && { 'Set-Cookie': cookieOf({ ...place, isLeft: true }) }),
    },
  })
}
