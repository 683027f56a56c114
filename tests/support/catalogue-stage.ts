import { randomUUID } from 'node:crypto'
import type { StaffActor } from '@/auth/actor'
import { createService, saveServiceDraft } from '@/features/catalogue/editing/draft-commands'
import { readDraft, type ServiceDraft } from '@/features/catalogue/editing/draft-content'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { moveService } from '@/features/catalogue/lifecycle/lifecycle-commands'
import { services } from '@/features/catalogue/thirteen/services'
import { asSystem, found } from './order-stage'

/** Everything that a service can say, under a name of its own. */
export function aWholeDraft(changed: Partial<ServiceDraft> = {}): ServiceDraft {
  return { ...readDraft(found(services[0], 'service').content), ...changed }
}

/** A service that has just been begun: a draft that nobody has published. Gives its slug. */
export async function aNewService(staff: StaffActor): Promise<string> {
  const name = `Ny ${randomUUID()}`
  const created = await createService(staff, { name: { sv: name, en: name } })
  if (!created.ok) throw new Error(created.reason)
  return created.value
}

/** Saves over whatever is there, as someone who has just read it. */
export async function saveOver(staff: StaffActor, slug: string, draft: ServiceDraft): Promise<number> {
  const saves = await savesOf(slug)
  const saved = await saveServiceDraft(staff, { service: slug, saves, intent: 'save', ...draft })
  if (!saved.ok) throw new Error(saved.reason)
  return savesOf(slug)
}

/** A draft that is whole and new, ready to be published. */
export async function aReadyDraft(staff: StaffActor): Promise<{ service: string; saves: number }> {
  const service = await aNewService(staff)
  return { service, saves: await saveOver(staff, service, aWholeDraft()) }
}

export async function aPublishedService(staff: StaffActor): Promise<string> {
  const ready = await aReadyDraft(staff)
  const published = await publishServiceDraft(staff, ready)
  if (!published.ok) throw new Error(published.reason)
  return ready.service
}

export async function anOpenService(staff: StaffActor): Promise<string> {
  const service = await aPublishedService(staff)
  const none = { lastOrderOn: null, lastDeliveryOn: null, successor: null }
  const opened = await moveService(staff, { service, from: 'coming', to: 'open', ...none })
  if (!opened.ok) throw new Error(opened.reason)
  return service
}

/** How often the draft has been saved; 0 when there is none. */
export async function savesOf(slug: string): Promise<number> {
  const draft = await asSystem(tx =>
    tx.serviceRevision.findFirst({ where: { service: { slug }, state: 'draft' }, select: { saves: true } }),
  )
  return draft?.saves ?? 0
}

export function serviceRow(slug: string) {
  return asSystem(tx =>
    tx.service.findUniqueOrThrow({
      where: { slug },
      include: { revisions: { orderBy: { number: 'asc' } }, pilots: true },
    }),
  )
}

/** The entries on a service in the programme's log, in order. */
export async function serviceEvents(serviceId: string) {
  return asSystem(tx =>
    tx.event.findMany({
      where: { subjectId: serviceId },
      orderBy: { position: 'asc' },
      select: { kind: true, facts: true, chainId: true },
    }),
  )
}
