import { type ContentField, type DraftContent, draftContentSchema } from '@/features/orders/order-content'

export type ContentChange = { field: ContentField; before: string; after: string }

/** The fields that differ between two versions' texts, in the order that the document shows them. */
export function changesBetween(before: string, after: string): ContentChange[] {
  const [old, now] = [before, after].map(readContent) as [DraftContent, DraftContent]
  const fields = Object.keys(draftContentSchema.shape) as ContentField[]
  return fields
    .map(field => ({ field, before: String(old[field] ?? ''), after: String(now[field] ?? '') }))
    .filter(change => change.before !== change.after)
}

/** The content out of a version's canonical JSON. */
export function readContent(canonical: string): DraftContent {
  return draftContentSchema.parse(JSON.parse(canonical))
}
