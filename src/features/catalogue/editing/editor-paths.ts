import type { ServiceDraft } from '@/features/catalogue/editing/draft-content'
import { anchorAfter, editList, listEditFrom } from '@/features/catalogue/editing/rules'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

type Saved = ServiceDraft & { intent: string; saves: number }

/** Where a press in the editor leads once the draft is saved. A change of a list leads to that list. */
export function pathAfterSaving(slug: string, { intent, saves, ...draft }: Saved): string {
  if (intent === 'preview') return paths.adminServicePreview(slug)
  if (intent === 'publish') return paths.adminServicePublish(slug)
  const path = newAddress(paths.adminService(slug), saves + 1)
  const edit = listEditFrom(intent)
  return edit ? `${path}#${anchorAfter(editList(draft, edit), edit)}` : withDone(path, 'saved')
}

/** The same page under another address. A browser that only moves within a page would not draw it again. */
export function newAddress(path: string, change: string | number): string {
  return `${path}?v=${change}`
}
