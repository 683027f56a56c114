import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { changeParty, type PartyChange, type PartyEvent } from '@/features/organisations/change-party'
import { canLeave, canRevoke, type PartyAddress } from '@/features/organisations/policy'
import { endMandate, type MandateState, type PartyState } from '@/features/organisations/rules'
import type { EndMandate } from '@/features/organisations/schema'
import type { Transaction } from '@/lib/db'
import { type Refusal, type Result, refuse } from '@/lib/result'

/** Ends someone's mandate at once, and the stand-ins that they gave. Its signatures stay. */
export function revokeMandate(actor: SignedInActor, input: EndMandate): Promise<Result<string>> {
  return changeMandate(actor, input.mandateId, (state, mandate) => {
    const may = canRevoke(actor, state, mandate)
    return may.ok
      ? endingOf(state, mandate, { by: actor, kind: 'mandate.revoked', reason: input.reason })
      : may
  })
}

/** Gives one's own mandate up, at once. */
export function leaveMandate(actor: SignedInActor, input: EndMandate): Promise<Result<string>> {
  return changeMandate(actor, input.mandateId, (state, mandate) => {
    if (!canLeave(actor, state, mandate)) return refuse('not_allowed')
    return endingOf(state, mandate, { by: actor, kind: 'mandate.left', reason: input.reason })
  })
}

/** Ends a stand-in before its last day: its giver does, like any mandate of the party. */
export function endStandIn(actor: SignedInActor, input: EndMandate): Promise<Result<string>> {
  return changeMandate(actor, input.mandateId, (state, mandate) => {
    if (!mandate.standInForId) return refuse('not_found')
    const may = canRevoke(actor, state, mandate)
    return may.ok
      ? endingOf(state, mandate, { by: actor, kind: 'mandate.revoked', reason: input.reason })
      : may
  })
}

async function changeMandate(
  actor: SignedInActor,
  id: string,
  decide: (state: PartyState, mandate: MandateState) => PartyChange<string> | Refusal,
): Promise<Result<string>> {
  const at: PartyAddress | null = await withActor(actor, tx =>
    tx.mandate.findUnique({ where: { id }, select: { organisationId: true, party: true } }),
  )
  if (!at) return refuse('not_found')
  return changeParty(actor, at, state => {
    const mandate = state.mandates.find(one => one.id === id)
    return mandate ? decide(state, mandate) : refuse('not_found')
  })
}

type Ending = {
  by: SignedInActor
  kind: 'mandate.revoked' | 'mandate.left'
  reason: string
}

function endingOf(
  state: PartyState,
  mandate: MandateState,
  { by, kind, reason }: Ending,
): PartyChange<string> | Refusal {
  const over = endMandate(state, mandate.id, by.now)
  if (!over.ok) return over
  const { ended, leavesNobody } = over.value
  return {
    ok: true,
    value: mandate.id,
    write: tx => revoke(tx, ended, by.now),
    events: [
      ...ended.map(one =>
        one === mandate && kind === 'mandate.left'
          ? leftEvent(state, mandate, reason)
          : revokedEvent(one, reason),
      ),
      ...(leavesNobody ? [unmannedEvent(state)] : []),
    ],
  }
}

export function revoke(tx: Transaction, mandates: MandateState[], revokedAt: Date) {
  return tx.mandate.updateMany({
    where: { id: { in: mandates.map(mandate => mandate.id) }, revokedAt: null },
    data: { revokedAt },
  })
}

export function revokedEvent(
  { id, party, personId, standInForId }: MandateState,
  reason: string,
): PartyEvent {
  return {
    kind: 'mandate.revoked',
    subjectId: id,
    facts: { personId, standInForId, party },
    texts: { reason },
  }
}

/** The giver of a stand-in is told in whose place nobody stands now. */
function leftEvent({ mandates }: PartyState, mandate: MandateState, reason: string): PartyEvent {
  const { id, party, personId, standInForId } = mandate
  const giverId = mandates.find(one => one.id === standInForId)?.personId ?? null
  const facts = { personId, standInForId, giverId, party }
  return { kind: 'mandate.left', subjectId: id, facts, texts: { reason } }
}

/** Nobody can sign for the party any more: its people and the staff are told, and open orders show it. */
export function unmannedEvent({ organisationId, party }: PartyAddress): PartyEvent {
  return { kind: 'party.unmanned', subjectId: organisationId, facts: { party } }
}
