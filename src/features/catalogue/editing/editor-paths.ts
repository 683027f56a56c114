import { paths, withDone } from '@/lib/paths'
import type { ServiceDraft } from './draft-content'
import { anchorAfter, editList, listEditFrom } from './rules'

/** Where a press in the editor leads once the draft is saved; a change of a list leads to where it is seen. */
export function pathAfterSaving(
  slug: string,
  { intent, ...draft }: ServiceDraft & { intent: string },
): string {
  const edit = listEditFrom(intent)
  if (edit) return `${paths.adminService(slug)}#${anchorAfter(editList(draft, edit), edit)}`
  if (intent === 'preview') return paths.adminServicePreview(slug)
  return intent === 'publish' ? paths.adminServicePublish(slug) : withDone(paths.adminService(slug), 'saved')
}
