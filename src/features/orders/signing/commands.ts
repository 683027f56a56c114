import 'server-only'
import type { PartyActor, SignedInActor } from '@/auth/actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { changeOrder, type OrderChange } from '@/features/orders/change-order'
import { closeVersion, versionOf } from '@/features/orders/change-version'
import { tooLateToSign } from '@/features/orders/drafting/service-queries'
import { canSign, canWrite } from '@/features/orders/policy'
import { decline, type OrderState, type Signing, sign, takeBack } from '@/features/orders/rules'
import { waitsFrom } from '@/features/orders/signing/awaited-since'
import { refuseChangedParties } from '@/features/orders/signing/changed-party-queries'
import { statusAfter } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { type Refusal, type Result, refuse } from '@/lib/result'
import { violates } from '@/lib/violations'

type ReadVersion = { orderId: string; versionHash: string }
export type SigningOutcome = 'signed' | 'made_valid' | 'already_received'

/**
 * Signs the version that was read, for the actor's party. The last signature makes the order valid. A sign-in
 * that is too old, or was ended elsewhere a moment ago, signs nothing. Nobody signs while a union that
 * the version left out has a representative.
 */
export async function signOrder(actor: SignedInActor, input: ReadVersion): Promise<Result<SigningOutcome>> {
  try {
    return await signInTransaction(actor, input)
  } catch (error) {
    if (violates(error, 'sign_in_is_fresh')) return refuse('sign_in_too_old')
    throw error
  }
}

function signInTransaction(actor: SignedInActor, input: ReadVersion): Promise<Result<SigningOutcome>> {
  return changeOrder<SigningOutcome>(actor, input.orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!canSign(actor, order)) return refuse('not_a_signatory')
    const decision = sign(order, actor, input.versionHash)
    const obstacle = await obstacleTo(reading, actor, { order, decision })
    if (obstacle) return obstacle
    if (!decision.ok) return decision
    if (decision.value.kind === 'already_received') return { ok: true, value: 'already_received', events: [] }
    return signatureOf(actor, order, decision.value.makesValid)
  })
}

/** An obstacle to a signature that is not in the order itself. A repeated press meets none. */
async function obstacleTo(
  reading: Reading,
  actor: SignedInActor,
  { order, decision }: { order: OrderState; decision: Result<Signing> },
): Promise<Refusal | null> {
  if (decision.ok && decision.value.kind === 'already_received') return null
  // Comes before other faults, so that a party that was left out hears what can be done about it.
  const changed = await refuseChangedParties(reading, order)
  if (changed || !decision.ok) return changed
  if (!isFreshlySignedIn(actor)) return refuse('sign_in_too_old')
  return tooLateToSign(reading, order.id, dayOf(actor.now))
}

/** Says no with a reason. The round ends and the order goes back to be corrected. */
export function declineOrder(
  actor: SignedInActor,
  input: ReadVersion & { reason: string },
): Promise<Result<string>> {
  return changeOrder<string>(actor, input.orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!canSign(actor, order)) return refuse('not_a_signatory')
    const { party, personId, mandateId, now } = actor
    const next = decline(order, { party, personId }, input.versionHash)
    if (!next.ok) return next
    const version = versionOf(order)
    const { reason } = input
    const act = { orderId: order.id, versionId: version.id, organisationId: order.organisationId }
    return {
      ok: true,
      value: order.id,
      write: async tx => {
        await tx.decline.create({
          data: { ...act, party, personId, mandateId, reason, declinedAt: now },
          select: { id: true },
        })
        await closeVersion(tx, version.id, { closedAt: now, closure: 'declined' })
      },
      set: { status: next.value },
      events: [{ kind: 'order.declined', facts: { version: version.number, party }, texts: { reason } }],
    }
  })
}

/** Takes the party's own signature back, as long as the order is not valid. */
export function takeBackSignature(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, order => {
    if (!canSign(actor, order)) return refuse('not_a_signatory')
    const own = takeBack(order, actor.party)
    if (!own.ok) return own
    const version = versionOf(order)
    const acts = {
      signatures: version.signatures.filter(({ party }) => party !== actor.party),
      tookBack: [...version.tookBack, { party: actor.party, takenBackAt: actor.now }],
    }
    return {
      ok: true,
      value: order.id,
      write: tx =>
        tx.signature.updateMany({
          where: { versionId: version.id, party: actor.party, takenBackAt: null },
          data: { takenBackAt: actor.now },
        }),
      waitsFrom: waitsFrom(order, acts),
      events: [
        { kind: 'order.signature_taken_back', facts: { version: version.number, party: actor.party } },
      ],
    }
  })
}

/**
 * Opens a sent order for change: the version closes and its signatures no longer count. One that more have signed than
 * the reader was told of stays as it is.
 */
export function amendOrder(
  actor: SignedInActor,
  orderId: string,
  signedAsRead = Number.POSITIVE_INFINITY,
): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    const next = statusAfter(order, 'amend')
    if (!next.ok) return next
    const version = versionOf(order)
    if (version.signatures.length > signedAsRead) return refuse('order_moved_on')
    const { party, now } = actor
    const facts = { version: version.number, party, signatures: version.signatures.length }
    return {
      ok: true,
      value: order.id,
      write: tx => closeVersion(tx, version.id, { closedAt: now, closure: 'amended', amendedByParty: party }),
      set: { status: next.value },
      events: [{ kind: 'order.amended', facts }],
    }
  })
}

function signatureOf(actor: PartyActor, order: OrderState, makesValid: boolean): OrderChange<SigningOutcome> {
  const version = versionOf(order)
  const { party, personId, mandateId, assurance, now } = actor
  const { number, hash, tookBack } = version
  const acts = { signatures: [...version.signatures, { party, personId }], tookBack }
  const facts = { version: number, party, assurance, hash, ...(makesValid && { isLast: true }) }
  const events: OrderEvent[] = [{ kind: 'order.signed', facts }]
  if (makesValid) events.push({ kind: 'order.valid', facts: { version: number, hash } })
  return {
    ok: true,
    value: makesValid ? 'made_valid' : 'signed',
    write: async tx => {
      await tx.signature.create({
        data: {
          orderId: order.id,
          versionId: version.id,
          organisationId: order.organisationId,
          party,
          personId,
          mandateId,
          assurance,
          versionHash: version.hash,
          signedAt: now,
        },
        select: { id: true },
      })
      if (makesValid) await enqueue(tx, 'issue_receipt', { orderId: order.id })
    },
    set: makesValid ? { status: 'valid', validAt: now } : undefined,
    waitsFrom: tookBack.length > 0 ? waitsFrom(order, acts) : undefined,
    events,
  }
}
