import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { addressOf, keptAddress, viewedPages } from '@/features/saved-views/rules'
import type { NewView, RenamedView } from '@/features/saved-views/schema'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/** Keeps a list as it is filtered, under a name. The same name again keeps the new filter. */
export async function saveView(actor: SignedInActor, { shown, name }: NewView): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  const kept = keptAddress(shown)
  if (!kept) return refuse('view_unreadable')
  const { personId, now } = actor
  const own = { personId, page: viewedPages[kept.list], name }
  return explaining({ few_saved_views: refuse('too_many_views') }, () =>
    withActor(actor, async tx => {
      await tx.savedView.deleteMany({ where: own })
      await tx.savedView.createMany({ data: { ...own, search: kept.search, createdAt: now } })
      return accept(addressOf(kept))
    }),
  )
}

export async function renameView(
  actor: SignedInActor,
  { viewId, name }: RenamedView,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const view = await tx.savedView.findFirst({
      where: { id: viewId, personId: actor.personId },
      select: { page: true },
    })
    if (!view) return refuse('not_found')
    const other = await tx.savedView.findFirst({
      where: { personId: actor.personId, page: view.page, name, id: { not: viewId } },
      select: { id: true },
    })
    if (other) return refuse('view_name_taken', { field: 'name' })
    await tx.savedView.updateMany({ where: { id: viewId }, data: { name } })
    return accept(viewId)
  })
}

export async function removeView(
  actor: SignedInActor,
  { viewId }: { viewId: string },
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId, personId: actor.personId } })
    return count > 0 ? accept(viewId) : refuse('not_found')
  })
}
