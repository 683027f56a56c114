import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { lastRevisions, lockService } from '@/features/catalogue/editing/change-service'
import { changesBetween } from '@/features/catalogue/editing/draft-changes'
import { readDraft } from '@/features/catalogue/editing/draft-content'
import { editingHappenings } from '@/features/catalogue/editing/happenings'
import { checkDraft } from '@/features/catalogue/editing/rules'
import type { ReadServiceDraft } from '@/features/catalogue/editing/schema'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { accept, type Result, refuse } from '@/lib/result'

/**
 * Makes the draft the revision in force. It never changes after that, and orders that are begun keep the one they
 * were begun on. Refused while anything is missing, also a text in one language. Gives the slug.
 */
export async function publishServiceDraft(
  actor: SignedInActor,
  { service: slug, saves }: ReadServiceDraft,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, tx => once(tx, actor, () => publish(tx, actor, { slug, saves })))
}

type Read = { slug: string; saves: number }

async function publish(tx: Transaction, actor: StaffActor, { slug, saves }: Read): Promise<Result<string>> {
  const service = await lockService(tx, slug)
  if (!service) return refuse('not_found')
  const revisions = await lastRevisions(tx, service.id)
  const ready = readyToPublish(revisions, saves)
  if (!ready.ok) return ready
  const { id, number, content } = ready.value
  await tx.serviceRevision.update({
    where: { id },
    data: { state: 'published', content, publishedAt: actor.now },
    select: { id: true },
  })
  await tell(tx, actor, {
    of: editingHappenings,
    chainId: PROGRAMME_CHAIN,
    kind: 'service.published',
    subjectId: service.id,
    facts: { slug, revision: number, content: sha256(canonicalJson(content)) },
  })
  return accept(slug)
}

type Revisions = Awaited<ReturnType<typeof lastRevisions>>
type Ready = { id: string; number: number; content: ServiceContent }

/** The draft that was read, when it is whole and says something new. */
function readyToPublish([draft, former]: Revisions, saves: number): Result<Ready> {
  if (draft?.state !== 'draft') return refuse('service_without_draft')
  if (draft.saves !== saves) {
    return refuse('service_draft_changed', { values: { name: draft.savedBy?.name ?? '' } })
  }
  const text = readDraft(draft.content)
  const { content, obstacles } = checkDraft(text)
  if (!content) return refuse('service_incomplete', { values: { count: obstacles.length } })
  const isNews = !former || changesBetween(readDraft(former.content), text).length > 0
  return isNews ? accept({ id: draft.id, number: draft.number, content }) : refuse('service_unchanged')
}
