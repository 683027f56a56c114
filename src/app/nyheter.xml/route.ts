import { currentActor } from '@/auth/current-actor'
import { atomFeed } from '@/features/news/atom-feed'
import { listNews } from '@/features/news/queries'
import { portalUrl } from '@/lib/env'
import { isLocale } from '@/messages/messages'

/** The news for readers of feeds: in Swedish, or in English where `sprak=en` asks for it. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('sprak')
  const locale = isLocale(asked) ? asked : 'sv'
  const actor = await currentActor()
  const feed = { base: portalUrl(), locale, now: actor.now }
  return new Response(atomFeed(await listNews(actor), feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
