import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices } from '@/features/catalogue/queries'
import { sayIn } from '@/features/exports/say'
import { type HitGroup, hitGroups, usualGroups } from '@/features/navigation/search/hits'
import { searchRows } from '@/features/navigation/search/queries'
import { questionOf } from '@/features/navigation/search/question'
import { listSavedViews } from '@/features/saved-views/queries'
import type { Locale } from '@/messages/messages'

/** Of each kind, on a page of its own and in the palette. */
const MOST = { page: 20, palette: 5 } as const

export type Search = {
  /** False where too little was typed to search by. */
  isAsked: boolean
  groups: HitGroup[]
  total: number
}

/** Everything that a text finds for the actor, in words. */
export async function findSearchPage(
  actor: Actor,
  text: string | undefined,
  { locale, place }: { locale: Locale; place: keyof typeof MOST },
): Promise<Search> {
  const question = questionOf(text)
  const say = sayIn(locale)
  if (!question) {
    return { isAsked: false, groups: place === 'palette' ? usualGroups({ actor, say }) : [], total: 0 }
  }
  const most = MOST[place]
  const [rows, services, views] = await Promise.all([
    searchRows(actor, question, most),
    listServices(actor),
    listSavedViews(actor),
  ])
  const groups = hitGroups({ actor, locale, say, services, views }, question, { rows, most })
  return { isAsked: true, groups, total: groups.reduce((sum, { total }) => sum + total, 0) }
}
