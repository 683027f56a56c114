import 'server-only'
import type { PartyActor, SignedInActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { changeOrder } from '@/features/orders/change-order'
import {
  completeContent,
  draftContentSchema,
  type SignedContent,
} from '@/features/orders/content/order-content'
import { firstObstacle, versionPartiesOf } from '@/features/orders/drafting/pre-flight'
import { findOrderableService } from '@/features/orders/drafting/service-queries'
import { findPartyStandings } from '@/features/orders/drafting/standing-queries'
import { roundToJoin } from '@/features/orders/places/change-place'
import { canWrite } from '@/features/orders/policy'
import type { OrderState, VersionParty } from '@/features/orders/rules'
import { deadlineFor } from '@/features/orders/signing/deadline-rules'
import { statusAfter } from '@/features/orders/statuses'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { accept, type Result, refuse } from '@/lib/result'

type SendOrder = { orderId: string; revision: number }

export type SendingOutcome = 'sent' | 'already_sent'

/** Freezes the draft as the next version and asks the parties to sign it. Sending is not signing. */
export function sendOrder(actor: SignedInActor, input: SendOrder): Promise<Result<SendingOutcome>> {
  return changeOrder<SendingOutcome>(actor, input.orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (isSentAs(order, input)) return { ok: true, value: 'already_sent', events: [] }
    const next = statusAfter(order, 'send')
    if (!next.ok) return next
    if (order.revision !== input.revision) return refuse('draft_changed')
    const content = await contentToSign(reading, order, actor)
    if (!content.ok) return content
    const standings = await findPartyStandings(reading, order.organisationId, actor.now)
    const obstacle = firstObstacle(standings)
    if (obstacle) return obstacle
    const number = order.versionNumber + 1
    const startsOn = content.value.roundStartsOn ?? content.value.periodFrom
    const deadline = deadlineFor(dayOf(actor.now), startsOn)
    return {
      ok: true,
      value: 'sent',
      write: tx =>
        freezeVersion(tx, actor, {
          order,
          number,
          content: content.value,
          parties: versionPartiesOf(standings),
        }),
      set: {
        status: next.value,
        versionNumber: number,
        sentAt: actor.now,
        deadlineOn: dateOf(deadline),
      },
      events: [{ kind: 'order.sent', facts: { version: number, party: actor.party, deadline } }],
    }
  })
}

/** A repeated press: the draft that it read is the one that was sent. */
function isSentAs({ status, revision }: OrderState, input: SendOrder): boolean {
  return status === 'awaiting_signatures' && revision === input.revision
}

type Freezing = { order: OrderState; number: number; content: SignedContent; parties: VersionParty[] }

async function freezeVersion(
  tx: Transaction,
  actor: PartyActor,
  { order, number, content, parties }: Freezing,
) {
  const { organisationId } = order
  const canonical = canonicalJson(content)
  const version = await tx.orderVersion.create({
    data: {
      orderId: order.id,
      organisationId,
      number,
      canonical,
      hash: sha256(canonical),
      sentAt: actor.now,
      sentById: actor.personId,
      sentByParty: actor.party,
    },
    select: { id: true },
  })
  await tx.orderVersionParty.createMany({
    data: parties.map(party => ({ ...party, versionId: version.id, organisationId })),
  })
  // The organisation's interest in the service has done its work, however the order was begun: it is an order now.
  await tx.interest.updateMany({
    where: {
      organisationId,
      service: { orders: { some: { id: order.id } } },
      withdrawnAt: null,
      orderedAt: null,
    },
    data: { orderedAt: actor.now },
  })
}

async function contentToSign(
  reading: Reading,
  order: OrderState,
  actor: PartyActor,
): Promise<Result<SignedContent>> {
  const row = await reading.order.findUniqueOrThrow({
    where: { id: order.id },
    select: {
      content: true,
      organisation: { select: { name: true, organisationNumber: true } },
      serviceRevision: { select: { number: true, content: true } },
      serviceId: true,
      attachments: {
        where: { removedAt: null },
        orderBy: [{ name: 'asc' }, { hash: 'asc' }],
        select: { name: true, hash: true },
      },
    },
  })
  const today: Day = dayOf(actor.now)
  const service = await findOrderableService(
    reading,
    { id: row.serviceId },
    { organisationId: order.organisationId, day: today, orderId: order.id, locale: actor.locale },
  )
  if (!service.ok) return service
  const { name, runsInRounds, mode } = serviceContentSchema.parse(row.serviceRevision.content)
  const complete = completeContent(draftContentSchema.parse(row.content), today, { runsInRounds, mode })
  if (!complete.content) return refuse('draft_incomplete')
  const round = await roundToJoin(reading, order, { runsInRounds, day: today })
  if (!round.ok) return round
  return accept({
    ...complete.content,
    service: { slug: service.value.slug, name: name.sv, revision: row.serviceRevision.number },
    roundStartsOn: round.value,
    organisation: row.organisation,
    attachments: row.attachments.map(({ name: file, hash }) => ({ name: file, sha256: hash })),
  })
}
