import type { NextRequest } from 'next/server'
import { getLocale } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { findSearchPage } from '@/features/navigation/search/find-search-page'
import { searchFilter } from '@/features/navigation/search/question'

/** The palette's hits while somebody types: it is the page's own search, with fewer of each kind. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const { text } = searchFilter.read(Object.fromEntries(searchParams))
  const [actor, locale] = await Promise.all([currentActor(), getLocale()])
  const search = await findSearchPage(actor, text, { locale, place: 'palette' })
  return Response.json(search, { headers: { 'Cache-Control': 'no-store' } })
}
