import 'server-only'
import { isParty, type PartyActor, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { type InterestTiming, suggestedPeriod } from '@/features/interest/rules'
import { changeOrder, type OrderChange } from '@/features/orders/change-order'
import { draftContentSchema, emptyDraft, givenBy } from '@/features/orders/content/order-content'
import {
  addComments,
  commentsOf,
  metText,
  newComments,
  refuseOver,
  wasSavedSince,
} from '@/features/orders/drafting/change-draft'
import { newsOf } from '@/features/orders/drafting/change-news'
import { mergedText, nextOf, refuseLeft, type Saving, savedRow } from '@/features/orders/drafting/change-text'
import { findNextRoundId, findOrderableService } from '@/features/orders/drafting/service-queries'
import { type Particulars, particularsOf } from '@/features/orders/particulars/particulars'
import { canWrite, isOpen } from '@/features/orders/policy'
import type { SaveDraft } from '@/features/orders/schema'
import { can, isGone, statusAfter } from '@/features/orders/statuses'
import { type OrderEvent, tellOfOrder } from '@/features/orders/tell-order'
import { refusing } from '@/features/organisations/change-party'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

type StartOrder = { service: string; interestId?: string; need?: string }

/** Starts a draft for one's own organisation, on the service's latest revision; gives the order's id. */
export async function startOrder(actor: SignedInActor, input: StartOrder): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  return refusing(() => withActor(actor, tx => once(tx, actor, () => addDraft(tx, actor, input))))
}

async function addDraft(tx: Transaction, actor: PartyActor, input: StartOrder): Promise<Result<string>> {
  const mandate = await proveMandate(tx, actor)
  if (!mandate.ok) return mandate
  const today = dayOf(actor.now)
  const asked = { organisationId: actor.organisation.id, day: today, locale: actor.locale }
  const service = await findOrderableService(tx, { slug: input.service }, asked)
  if (!service.ok) return service
  const interest = await findInterest(tx, service.value.id, input.interestId)
  const roundId = await findNextRoundId(tx, service.value.id, asked)
  const order = await tx.order.create({
    data: {
      organisationId: actor.organisation.id,
      serviceId: service.value.id,
      serviceRevisionId: service.value.revisionId,
      roundId,
      interestId: interest?.id,
      startedByParty: actor.party,
      startedById: actor.personId,
      content: {
        ...emptyDraft,
        ...givenBy(service.value),
        ...wishesOf(interest, { roundId, today }),
        ...(input.need && { need: input.need }),
      },
      contactName: interest?.contactName ?? actor.name,
      contactEmail: interest?.contactEmail ?? actor.email,
      contactPhone: interest?.contactPhone,
      createdAt: actor.now,
      savedAt: actor.now,
      waitingSince: actor.now,
    },
    select: { id: true, organisationId: true },
  })
  const facts = { service: input.service, interest: interest?.id ?? null }
  await tellOfOrder(tx, actor, order, { kind: 'order.drafted', facts })
  return accept(order.id)
}

type Saved = Pick<ReturnType<typeof nextOf>, 'fills' | 'takes'> & { revision: number; isCommented: boolean }

/**
 * Saves what the writer changed, beside what others have saved meanwhile. Left out is what is `wrong`, and what both
 * changed until the writer has read both texts. Then the answer is a refusal of these alone. The same press may share
 * the draft and send comments, if nothing is left out. A repeated one, whose answer was lost, is answered that it is
 * saved.
 */
export async function saveDraft(
  actor: SignedInActor,
  posted: SaveDraft,
  wrong: readonly string[] = [],
): Promise<Result<Saved>> {
  const done = await changeOrder<Result<Saved>>(actor, posted.orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!can(order, 'save')) return refuseOver(reading, actor, order)
    const { given, ...saved } = await savedRow(reading, order.id)
    const saving = { reading, actor, order, posted, input: { ...posted, ...given }, wrong, saved }
    return (await whyUnsavable(saving)) ?? decideSaving(saving)
  })
  return done.ok ? done.value : done
}

async function decideSaving(saving: Saving): Promise<OrderChange<Result<Saved>>> {
  const { reading, actor, order, input, wrong } = saving
  const { party } = actor
  const text = mergedText(saving)
  const isLeft = wrong.length > 0 || text.merged.clashes.length > 0
  const isSharing = !isLeft && input.intent === 'share' && !order.sharedAt && can(order, 'share')
  const sharedAt = isSharing ? actor.now : undefined
  const comments = isLeft ? [] : await newComments(reading, actor, order, input)
  const isNothing =
    (isLeft || wasSavedSince(order, input)) && text.fields.length === 0 && !isSharing && comments.length === 0
  const revision = order.revision + (isNothing ? 0 : 1)
  const done = { revision, isCommented: commentsOf(input).length > 0, ...nextOf(text, revision) }
  const value = (await refuseLeft(saving, text, revision)) ?? accept(done)
  if (isNothing) return { ok: true, value, events: [] }
  const shared: OrderEvent[] = sharedAt ? [{ kind: 'order.shared', facts: { party } }] : []
  const facts = { revision, party, fields: text.fields.join(',') }
  const { told, partyDrafts } = await newsOf(saving, text)
  const content = draftContentSchema.parse(text.answers)
  return {
    ok: true,
    value,
    set: {
      content,
      partyDrafts: isSharing ? { ...partyDrafts, shared: content } : partyDrafts,
      ...(text.answers.roundId && { roundId: text.answers.roundId }),
      ...particularsOf(text.answers),
      revision,
      savedAt: actor.now,
      sharedAt,
    },
    waitsFrom: sharedAt,
    events: [{ kind: 'order.saved', facts }, ...told, ...shared],
    carryAlong: tx => addComments(tx, actor, order, comments),
  }
}

async function whyUnsavable({ reading, order, posted, input }: Saving): Promise<Refusal | null> {
  const { roundId, intent } = input
  if (posted.mode && posted.mode !== input.mode) return refuse('mode_given', { field: 'mode' })
  if (roundId && !(await isRoundOfService(reading, order, roundId))) return refuse('round_missing')
  const isShared = isOpen(order) || intent === 'share'
  return commentsOf(input).length > 0 && !isShared ? refuse('thread_not_open') : null
}

/** Lets the other side read and write the draft too. */
export function shareDraft(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder(actor, orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    const next = statusAfter(order, 'share')
    if (!next.ok) return next
    if (order.sharedAt) return { ok: true, value: order.id, events: [] }
    return {
      ok: true,
      value: order.id,
      set: { sharedAt: actor.now, partyDrafts: await metText(reading, order.id, [actor.party, 'shared']) },
      waitsFrom: actor.now,
      events: [{ kind: 'order.shared', facts: { party: actor.party } }],
    }
  })
}

/** Contact, diary number and notes: outside what is signed, so they change at any time and void nothing. */
export function saveParticulars(
  actor: SignedInActor,
  { orderId, ...particulars }: Particulars & { orderId: string },
): Promise<Result<string>> {
  return changeOrder(actor, orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (isGone(order.status)) return refuse('order_moved_on')
    return {
      ok: true,
      value: order.id,
      set: particulars,
      events: [{ kind: 'order.particulars_changed', texts: particulars }],
    }
  })
}

/** Sending asks whether the round is open. So a passed day never loses anybody's text. */
async function isRoundOfService(reading: Reading, order: { id: string }, roundId: string): Promise<boolean> {
  const service = { orders: { some: { id: order.id } } }
  return (await reading.round.count({ where: { id: roundId, service } })) > 0
}

function findInterest(tx: Transaction, serviceId: string, id: string | undefined) {
  return tx.interest.findFirst({
    where: { serviceId, withdrawnAt: null, orderedAt: null, ...(id && { id }) },
    select: { id: true, need: true, timing: true, contactName: true, contactEmail: true, contactPhone: true },
  })
}

type Wishes = { need: string; timing: InterestTiming }

/** The content of an interest: the need, and its urgency as a wished period. A round has days of its own. */
function wishesOf(interest: Wishes | null, { roundId, today }: { roundId: string | null; today: Day }) {
  if (!interest) return {}
  return { need: interest.need, ...(!roundId && suggestedPeriod(interest.timing, today)) }
}
