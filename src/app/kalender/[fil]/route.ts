import type { NextRequest } from 'next/server'
import { feedFile, feedMark } from '@/features/deliveries/feed/feed-file'
import { openFeed } from '@/features/deliveries/feed/queries'
import { answer } from '@/http/answer'
import { currentTime } from '@/lib/clock'

type Context = RouteContext<'/kalender/[fil]'>

/** A person's feed for their calendar program. Its key is all that opens it: no cookie is read. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { fil } = await params
  const now = currentTime()
  const key = /^([\w-]{43})\.ics$/.exec(fil)?.[1]
  const feed = key ? await openFeed({ now }, key) : null
  if (!feed) return answer(request, 'feedUnknown', { status: 404 })
  const headers = { ETag: feedMark(feed), 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(feedFile(feed, now), {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="hallbart-arbetsliv.ics"',
    },
  })
}
