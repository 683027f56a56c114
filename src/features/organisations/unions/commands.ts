import 'server-only'
import { randomUUID } from 'node:crypto'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { hasEnded } from '@/auth/mandate'
import { endAttestations } from '@/features/organisations/attestations/change-attestations'
import { changeParty, type PartyEvent } from '@/features/organisations/change-party'
import { revoke, revokedEvent, unmannedEvent } from '@/features/organisations/mandates/commands'
import { canKeepParty } from '@/features/organisations/policy'
import { isContested, isOver, leavesNobody, signatories } from '@/features/organisations/rules'
import type { EndLocalUnion, NewLocalUnion } from '@/features/organisations/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import { type Result, refuse } from '@/lib/result'

/**
 * Names a local union or club that acts under a party; a contact union only for Saco-S. Gives its id. It ends
 * the party's attestation. After that union has ended, two of the staff must attest again that nobody is
 * there.
 */
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
    const canSign = signatories(state, actor.now).length > 0
    const disproved = endAttestations(
      state,
      // A contested one waits for somebody who can sign.
      state.attestations.filter(one => !isOver(one) || (canSign && isContested(one))),
      actor.now,
    )
    return {
      ok: true,
      value: id,
      write: async tx => {
        await disproved.write(tx)
        await tx.localUnion.createMany({
          data: { id, organisationId, party, name: unionName, isContactUnion },
        })
      },
      events: [
        {
          kind: 'party.local_union_added',
          subjectId: id,
          facts: { isContactUnion, party },
          texts: { unionName },
        },
        ...disproved.events,
      ],
    }
  })
}

/** Ends a local union, and with it at once the mandates that it gave and the invitations that it sent. */
export async function endLocalUnion(actor: SignedInActor, input: EndLocalUnion): Promise<Result<string>> {
  const { localUnionId: id, reason } = input
  const at = await withActor(actor, tx =>
    tx.localUnion.findUnique({ where: { id }, select: { organisationId: true, party: true } }),
  )
  if (!at) return refuse('not_found')
  return changeParty(actor, at, async (state, reading) => {
    const may = canKeepParty(actor, state)
    if (!may.ok) return may
    const union = state.localUnions.find(one => one.id === id)
    if (!union) return refuse('local_union_over')
    const today = dateOf(dayOf(actor.now))
    const given = await givenBy(reading, id)
    const ended = state.mandates.filter(
      mandate => given.mandates.includes(mandate.id) && !hasEnded(mandate, actor.now),
    )
    return {
      ok: true,
      value: id,
      write: async tx => {
        await tx.localUnion.updateMany({ where: { id }, data: { endedOn: today } })
        await revoke(tx, ended, actor.now)
        const where = { id: { in: given.invitations } }
        await tx.invitation.updateMany({ where, data: { withdrawnAt: actor.now } })
      },
      events: [
        {
          kind: 'party.local_union_ended',
          subjectId: id,
          facts: { party: at.party },
          texts: { reason, unionName: union.name },
        },
        ...given.invitations.map(one => withdrawnEvent(one, at.party)),
        ...ended.map(mandate => revokedEvent(mandate, reason)),
        ...(leavesNobody(state, ended, actor.now) ? [unmannedEvent(state)] : []),
      ],
    }
  })
}

function withdrawnEvent(subjectId: string, party: Party): PartyEvent {
  return { kind: 'mandate.invitation_withdrawn', subjectId, facts: { party } }
}

/** The mandates of a local union, and its invitations that nobody has accepted yet. */
async function givenBy(reading: Reading, localUnionId: string) {
  const [mandates, invitations] = [
    await reading.mandate.findMany({
      where: { localUnionId },
      select: { id: true },
    }),
    await reading.invitation.findMany({
      where: { localUnionId, acceptedAt: null, withdrawnAt: null },
      select: { id: true },
    }),
  ]
  return { mandates: mandates.map(one => one.id), invitations: invitations.map(one => one.id) }
}
