import { z } from 'zod'
import { type ContentField, shapeOf } from '@/features/orders/content/content-fields'
import type { Day } from '@/lib/dates'

/** The draft: each field may still be empty. */
export const draftContentSchema = z.object(shapeOf('draft'))
export type DraftContent = z.output<typeof draftContentSchema>

/** Content that can be sent. An effect needs a concrete need, a clear goal and a plan for the time after. */
const completeContentSchema = z
  .object(shapeOf('sent'))
  .refine(content => content.periodFrom <= content.periodTo, {
    path: ['periodTo'],
    params: { explain: 'periodOrder' },
  })
  .refine(content => content.mode !== 'on_site' || content.place !== '', { path: ['place'] })
export type CompleteContent = z.output<typeof completeContentSchema>

/** The content, if it can be sent as it is on that day. Otherwise the fields that prevent it. */
export function completeContent(
  draft: DraftContent,
  today: Day,
): { content: CompleteContent; missing: [] } | { content: null; missing: ContentField[] } {
  const parsed = completeContentSchema.safeParse(draft)
  const missing = new Set((parsed.error?.issues ?? []).map(issue => issue.path[0] as ContentField))
  if (draft.periodTo && draft.periodTo < today) missing.add('periodTo')
  return parsed.success && missing.size === 0
    ? { content: parsed.data, missing: [] }
    : { content: null, missing: [...missing] }
}

/** The agreement, word for word: the draft together with its organisation, parties and service. */
export type SignedContent = CompleteContent & {
  service: { slug: string; name: string; revision: number }
  roundStartsOn: Day | null
  organisation: { name: string; organisationNumber: string }
  attachments: { name: string; sha256: string }[]
}

export const emptyDraft: DraftContent = draftContentSchema.parse({})
