import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { LocalizedText } from '@/lib/localized-text'

/** The columns that a service's successor is read from. */
export const successorSelect = {
  select: {
    slug: true,
    revisions: revisionInForce,
  },
} as const

type SuccessorRow = { slug: string; revisions: { content: unknown }[] } | null

/** The service that takes over from another. Null when there is none, or none that is published yet. */
export function successorOf(row: SuccessorRow): { slug: string; name: LocalizedText } | null {
  const content = row?.revisions[0]?.content
  if (!row || !content) return null
  return { slug: row.slug, name: serviceNameIn(content) }
}
