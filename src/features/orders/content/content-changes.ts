import { type ContentField, contentNames } from '@/features/orders/content/content-fields'
import {
  type DraftContent,
  draftContentSchema,
  type SignedContent,
} from '@/features/orders/content/order-content'
import type { Day } from '@/lib/dates'

export type ContentChange = { field: ContentField | 'round' | 'attachments'; before: string; after: string }

/** The fields that differ between two versions' texts, in the order that the document shows them. */
export function changesBetween(before: string, after: string): ContentChange[] {
  const [old, now] = [before, after].map(readContent) as [DraftContent, DraftContent]
  const texts = contentNames.map(field => ({
    field,
    before: String(old[field] ?? ''),
    after: String(now[field] ?? ''),
  }))
  const round = {
    field: 'round' as const,
    before: readRoundStart(before) ?? '',
    after: readRoundStart(after) ?? '',
  }
  const files = {
    field: 'attachments' as const,
    before: attachmentLines(before),
    after: attachmentLines(after),
  }
  return [...texts, round, files].filter(change => change.before !== change.after)
}

/** The content out of a version's canonical JSON. */
export function readContent(canonical: string): DraftContent {
  return draftContentSchema.parse(JSON.parse(canonical))
}

/** The files that a version's canonical JSON names. */
export function readAttachments(canonical: string): SignedContent['attachments'] {
  return JSON.parse(canonical).attachments ?? []
}

/** The first day of the round that a version's canonical JSON names; null for a service without rounds. */
export function readRoundStart(canonical: string): Day | null {
  return JSON.parse(canonical).roundStartsOn ?? null
}

function attachmentLines(canonical: string): string {
  return readAttachments(canonical)
    .map(({ name, sha256 }) => `${name} (${sha256.slice(0, 8)})`)
    .join('\n')
}
