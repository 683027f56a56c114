import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import {
  beginService,
  lastRevisions,
  lockService,
  nextNumber,
  saveRevision,
} from '@/features/catalogue/editing/change-service'
import { newDraft, type ServiceDraft, serviceDraftSchema } from '@/features/catalogue/editing/draft-content'
import { editingHappenings } from '@/features/catalogue/editing/happenings'
import { editList, listEditFrom } from '@/features/catalogue/editing/rules'
import type { NewService, ReadServiceDraft, SaveServiceDraft } from '@/features/catalogue/editing/schema'
import { isSlug, slugFrom } from '@/features/catalogue/editing/slug'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/** Begins a service that nobody else sees yet: the next number, a draft, and coming. Gives its slug. */
export async function createService(actor: SignedInActor, input: NewService): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const slug = input.slug ?? slugFrom(input.name.sv)
  if (!isSlug(slug)) return refuse('service_slug_missing', { field: 'slug' })
  return explaining({ Service_slug_key: refuse('service_slug_taken', { field: 'slug' }) }, () =>
    withActor(actor, tx => once(tx, actor, () => addService(tx, actor, { ...input, slug }))),
  )
}

async function addService(
  tx: Transaction,
  actor: StaffActor,
  { slug = '', name }: NewService,
): Promise<Result<string>> {
  const number = await nextNumber(tx)
  await beginService(tx, actor, { slug, number, content: newDraft(name) })
  return accept(slug)
}

/**
 * Saves the draft, with the change of a list that the press asked for. If somebody else has saved since it
 * was read, overwriting takes a press of its own. The first save opens a draft of the next revision.
 */
export async function saveServiceDraft(
  actor: SignedInActor,
  input: SaveServiceDraft,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const draft = editedBy(serviceDraftSchema.parse(input), input.intent)
  // Two who began the draft at once: the index decides.
  const movedOn = refuse('service_draft_moved_on', { field: 'saves' })
  return explaining({ one_draft_revision: movedOn, ServiceRevision_serviceId_number_key: movedOn }, () =>
    withActor(actor, tx => once(tx, actor, () => writeDraft(tx, actor, { ...input, draft }))),
  )
}

function editedBy(draft: ServiceDraft, intent: string): ServiceDraft {
  const edit = listEditFrom(intent)
  return edit ? editList(draft, edit) : draft
}

type Writing = Pick<SaveServiceDraft, 'service' | 'saves' | 'intent'> & { draft: ServiceDraft }

async function writeDraft(tx: Transaction, actor: StaffActor, writing: Writing): Promise<Result<string>> {
  const { service: slug, draft, saves, intent } = writing
  const service = await lockService(tx, slug)
  if (!service) return refuse('not_found')
  const [last] = await lastRevisions(tx, service.id)
  const open = last?.state === 'draft' ? last : null
  if (intent !== 'overwrite' && (open?.saves ?? 0) !== saves) {
    const name = open?.savedBy?.name
    if (!name) return refuse('service_draft_moved_on', { field: 'saves' })
    return refuse('service_draft_changed', { field: 'saves', values: { name } })
  }
  const content = { ...(last?.content as object), ...draft }
  const number = open ? open.number : (last?.number ?? 0) + 1
  await saveRevision(tx, actor, { serviceId: service.id, number, content })
  return accept(slug)
}

/** Throws a draft away. Where nothing was ever published, the service goes with it. Gives the slug. */
export async function discardServiceDraft(
  actor: SignedInActor,
  { service: slug, saves }: ReadServiceDraft,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const service = await lockService(tx, slug)
    if (!service) return refuse('not_found')
    const [draft, former] = await lastRevisions(tx, service.id)
    if (draft?.state !== 'draft') return refuse('service_without_draft')
    if (draft.saves !== saves) {
      return refuse('service_draft_changed', { values: { name: draft.savedBy?.name ?? '' } })
    }
    if (!former && (await tx.round.count({ where: { serviceId: service.id } })) > 0) {
      return refuse('service_has_rounds')
    }
    await tx.serviceRevision.deleteMany({ where: { serviceId: service.id, state: 'draft' } })
    if (!former) await removeService(tx, service.id)
    await tell(tx, actor, {
      of: editingHappenings,
      chainId: PROGRAMME_CHAIN,
      kind: 'service.draft_discarded',
      subjectId: service.id,
      facts: { slug, revision: draft.number, isRemoved: !former },
    })
    return accept(slug)
  })
}

async function removeService(tx: Transaction, id: string) {
  await tx.servicePilot.deleteMany({ where: { serviceId: id } })
  await tx.service.updateMany({ where: { successorId: id }, data: { successorId: null } })
  await tx.service.deleteMany({ where: { id } })
}
