import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { changesBetween, type ServiceChange } from '@/features/catalogue/editing/draft-changes'
import { readDraft, type ServiceDraft } from '@/features/catalogue/editing/draft-content'
import type { editingHappenings } from '@/features/catalogue/editing/happenings'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'

/** A revision as it was published. */
export type RevisionView = {
  number: number
  publishedOn: Day
  /** The person who published it, by the log. Null for a revision from before the log. */
  publishedBy: string | null
  isInForce: boolean
  /** The one before it, and what became another; null for the first. */
  former: { number: number; changes: ServiceChange[] } | null
  text: ServiceDraft
}

/** Every revision of a service that was ever in force, the last one first; empty for everyone but staff. */
export async function listRevisions(actor: Actor, slug: string): Promise<RevisionView[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx => findPublished(tx, slug))
  const read = rows.map(({ content, ...row }) => ({ ...row, text: readDraft(content) }))
  return read.map(({ publishedAt, ...revision }, index) => {
    const before = read[index + 1]
    return {
      ...revision,
      publishedOn: dayOf(publishedAt),
      isInForce: index === 0,
      former: before ? { number: before.number, changes: changesBetween(before.text, revision.text) } : null,
    }
  })
}

const published: keyof typeof editingHappenings = 'service.published'

type PublishedRow = { number: number; content: unknown; publishedAt: Date; publishedBy: string | null }

function findPublished(tx: Reading, slug: string): Promise<PublishedRow[]> {
  return tx.$queryRaw<PublishedRow[]>`
    SELECT r.number, r.content, r."publishedAt", person.name AS "publishedBy"
    FROM "ServiceRevision" r
    JOIN "Service" s ON s.id = r."serviceId"
    LEFT JOIN "Event" e ON e."chainId" = ${PROGRAMME_CHAIN}::uuid AND e.kind = ${published}
      AND e."subjectId" = s.id AND e.facts ->> 'revision' = r.number::text
    LEFT JOIN "Person" person ON person.id = e."personId"
    WHERE s.slug = ${slug} AND r.state = 'published'
    ORDER BY r.number DESC`
}
