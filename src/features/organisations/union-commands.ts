import 'server-only'
import { randomUUID } from 'node:crypto'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import { changeParty } from '@/features/organisations/change-party'
import { revoke, revokedEvent, unmannedEvent } from '@/features/organisations/mandate-commands'
import { canKeepParty } from '@/features/organisations/policy'
import { leavesNobody } from '@/features/organisations/rules'
import type { EndLocalUnion, NewLocalUnion } from '@/features/organisations/schema'
import { dateOf, dayOf } from '@/lib/dates'
import { type Result, refuse } from '@/lib/result'

/** Names a local union or club that acts under a party; a contact union only for Saco-S. Gives its id. */
export function addLocalUnion(actor: SignedInActor, input: NewLocalUnion): Promise<Result<string>> {
  const { organisationId, party, unionName, isContactUnion } = input
  return changeParty(actor, { organisationId, party }, state => {
    const may = canKeepParty(actor, state)
    if (!may.ok) return may
    if (isContactUnion && party !== 'saco_s') {
      return refuse('contact_union_is_saco', { field: 'isContactUnion' })
    }
    if (state.localUnions.some(union => union.name === unionName)) {
      return refuse('local_union_exists', { field: 'unionName' })
    }
    const id = randomUUID()
    return {
      ok: true,
      value: id,
      write: tx =>
        tx.localUnion.createMany({ data: { id, organisationId, party, name: unionName, isContactUnion } }),
      events: [
        { kind: 'party.local_union_added', subjectId: id, facts: { isContactUnion }, texts: { unionName } },
      ],
    }
  })
}

/** Ends a local union, and with it at once the mandates that it gave. */
export async function endLocalUnion(actor: SignedInActor, input: EndLocalUnion): Promise<Result<string>> {
  const { localUnionId: id, reason } = input
  const at = await withActor(actor, tx =>
    tx.localUnion.findUnique({ where: { id }, select: { organisationId: true, party: true } }),
  )
  if (!at) return refuse('not_found')
  return changeParty(actor, at, async (state, tx) => {
    const may = canKeepParty(actor, state)
    if (!may.ok) return may
    const union = state.localUnions.find(one => one.id === id)
    if (!union) return refuse('local_union_over')
    const given = await tx.mandate.findMany({
      where: {
        localUnionId: id,
        revokedAt: null,
        OR: [{ validTo: null }, { validTo: { gte: dateOf(dayOf(actor.now)) } }],
      },
      select: { id: true },
    })
    const ended = state.mandates.filter(mandate => given.some(one => one.id === mandate.id))
    return {
      ok: true,
      value: id,
      write: async transaction => {
        await transaction.localUnion.updateMany({
          where: { id },
          data: { endedOn: dateOf(dayOf(actor.now)) },
        })
        await revoke(transaction, ended, actor.now)
      },
      events: [
        { kind: 'party.local_union_ended', subjectId: id, texts: { reason, unionName: union.name } },
        ...ended.map(mandate => revokedEvent(mandate, { kind: 'mandate.revoked', reason })),
        ...(leavesNobody(state, ended, actor.now) ? [unmannedEvent(state)] : []),
      ],
    }
  })
}
