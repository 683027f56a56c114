import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type KeptAddress, listAt, type ViewedList, viewedPages } from '@/features/saved-views/rules'

export type SavedView = KeptAddress & { id: string; name: string }

const shown = { id: true, page: true, search: true, name: true } as const

/** The asker's own views of one list, or of all; nothing for anyone but staff. */
export async function listSavedViews(actor: Actor, list?: ViewedList): Promise<SavedView[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.savedView.findMany({
      where: { personId: actor.personId, page: list && viewedPages[list] },
      orderBy: [{ page: 'asc' }, { name: 'asc' }],
      select: shown,
    }),
  )
  return rows.flatMap(viewOf)
}

/** One of the asker's own views, or null. */
export async function getSavedView(actor: Actor, id: string): Promise<SavedView | null> {
  if (!isStaff(actor)) return null
  const row = await readAs(actor, tx =>
    tx.savedView.findFirst({ where: { id, personId: actor.personId }, select: shown }),
  )
  return (row && viewOf(row)[0]) ?? null
}

/** A list that is no more has no views. */
function viewOf({ page, ...view }: { id: string; page: string; search: string; name: string }): SavedView[] {
  const list = listAt(page)
  return list ? [{ ...view, list }] : []
}
