import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { draftContentSchema, givenBy } from '@/features/orders/content/order-content'
import { findNextRoundId, findOrderableService } from '@/features/orders/drafting/service-queries'
import { visibleOrders } from '@/features/orders/policy'
import { tellOfOrder } from '@/features/orders/tell-order'
import { refusing } from '@/features/organisations/change-party'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

type CopyOrder = { orderId: string }

/**
 * Starts a draft with an order's content and attachments, on the service as it is now. That the safety representative
 * was told of the old order says nothing of the new one. It is asked again. Gives the new order's id.
 */
export function copyOrder(actor: SignedInActor, { orderId }: CopyOrder): Promise<Result<string>> {
  return refusing(() => withActor(actor, tx => once(tx, actor, () => addCopy(tx, actor, orderId))))
}

async function addCopy(tx: Transaction, actor: SignedInActor, orderId: string): Promise<Result<string>> {
  const source = await tx.order.findFirst({
    where: { AND: [{ id: orderId }, visibleOrders(actor)] },
    select: { id: true, serviceId: true, organisationId: true, content: true, practicalNotes: true },
  })
  if (!source) return refuse('not_found')
  if (!isParty(actor)) return refuse('not_allowed')
  const mandate = await proveMandate(tx, actor)
  if (!mandate.ok) return mandate
  const { organisationId, serviceId } = source
  const asked = { organisationId, day: dayOf(actor.now), locale: actor.locale }
  const service = await findOrderableService(tx, { id: serviceId }, asked)
  if (!service.ok) return service
  const order = await tx.order.create({
    data: {
      organisationId,
      serviceId,
      practicalNotes: source.practicalNotes,
      serviceRevisionId: service.value.revisionId,
      roundId: await findNextRoundId(tx, serviceId, asked),
      copiedFromId: source.id,
      startedByParty: actor.party,
      startedById: actor.personId,
      content: {
        ...draftContentSchema.parse(source.content),
        ...givenBy(service.value),
        safetyRepresentativeInformed: null,
      },
      contactName: actor.name,
      contactEmail: actor.email,
      createdAt: actor.now,
      savedAt: actor.now,
      waitingSince: actor.now,
    },
    select: { id: true, organisationId: true },
  })
  await copyAttachments(tx, { from: source.id, to: order.id, personId: actor.personId, now: actor.now })
  const facts = { service: service.value.slug, copiedFrom: source.id }
  await tellOfOrder(tx, actor, order, { kind: 'order.drafted', facts })
  return accept(order.id)
}

type Copying = { from: string; to: string; personId: string; now: Date }

/** Within the database: the files themselves are not read into the portal. */
function copyAttachments(tx: Transaction, { from, to, personId, now }: Copying) {
  return tx.$executeRaw`
    INSERT INTO "Attachment" ("orderId", "organisationId", name, "mediaType", hash, bytes, "addedById", "addedAt")
    SELECT ${to}::uuid, "organisationId", name, "mediaType", hash, bytes, ${personId}::uuid, ${now}
    FROM "Attachment" WHERE "orderId" = ${from}::uuid AND "removedAt" IS NULL`
}
