import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor, SignedInActor } from '@/auth/actor'
import { asGuest, withActor } from '@/auth/doors'
import { findContestKey } from '@/auth/mailed-keys'
import { changeParty, changePartyIn, type PartyChange } from '@/features/organisations/change-party'
import { mailAttestation } from '@/features/organisations/invitations/mail-commands'
import { canAttest, canConfirm, canContest, contest } from '@/features/organisations/policy'
import { checkAttestation, type PartyState } from '@/features/organisations/rules'
import type { Contest, NewAttestation } from '@/features/organisations/schema'
import { dateOf } from '@/lib/dates'
import { type Refusal, type Result, refuse } from '@/lib/result'

/** One of the staff attests, with a reason, that a union has nobody at the organisation. Gives its id. */
export async function attestNoCounterpart(
  actor: SignedInActor,
  input: NewAttestation,
): Promise<Result<string>> {
  if (!canAttest(actor)) return refuse('not_allowed')
  const { organisationId, party, reason, expiresOn } = input
  return changeParty(actor, { organisationId, party }, state => {
    const checked = checkAttestation(state, expiresOn, actor.now)
    if (!checked.ok) return checked
    const id = randomUUID()
    const attested = { attestedById: actor.personId, attestedAt: actor.now, expiresOn: dateOf(expiresOn) }
    return {
      ok: true,
      value: id,
      write: tx => tx.attestation.createMany({ data: { id, organisationId, party, reason, ...attested } }),
      events: [
        {
          kind: 'party.absence_attested',
          subjectId: id,
          facts: { until: expiresOn, party },
          texts: { reason },
        },
      ],
    }
  })
}

/** Another of the staff confirms it. From now on it holds, and the central union is told. */
export function confirmAttestation(actor: SignedInActor, id: string): Promise<Result<string>> {
  return changeAttestation(actor, id, state => {
    const attestation = state.attestations.find(one => one.id === id)
    if (!attestation) return refuse('not_found')
    const may = canConfirm(actor, { personId: attestation.attestedById })
    if (!may.ok) return may
    if (attestation.contestedAt) return refuse('attestation_contested')
    if (attestation.confirmedAt) return refuse('attestation_confirmed')
    if (state.localUnions.length > 0) return refuse('party_is_represented')
    if (attestation.endedAt) return refuse('attestation_ended')
    const { organisationId, party } = state
    return {
      ok: true,
      value: id,
      write: async tx => {
        const told = { attestationId: id, organisationId, party, expiresOn: attestation.expiresOn }
        const contestToken = await mailAttestation(tx, told, actor.now)
        const set = { confirmedById: actor.personId, confirmedAt: actor.now, contestToken }
        await tx.attestation.updateMany({ where: { id }, data: set })
      },
      events: [
        { kind: 'party.absence_confirmed', subjectId: id, facts: { until: attestation.expiresOn, party } },
      ],
    }
  })
}

/** The union says that it does have someone. The attestation stops holding at once. */
export function contestAttestation(actor: SignedInActor, input: Contest): Promise<Result<string>> {
  return changeAttestation(actor, input.attestationId, state => {
    if (!canContest(actor, state)) return refuse('not_allowed')
    return contestOf(state, { ...input, by: actor.personId, now: actor.now })
  })
}

/** The same by the central union, with the key that was mailed to its notice address. */
export async function contestByKey(
  actor: Actor,
  { kod, reason }: { kod: string; reason: string },
): Promise<Result<string>> {
  const key = await findContestKey(kod)
  if (!key) return refuse('contest_key_unknown')
  const { organisationId, party, id } = key
  const at = { organisationId, party }
  const author = { role: 'central_union', now: actor.now, party }
  return asGuest(at, tx =>
    changePartyIn(tx, { author, at }, state =>
      contestOf(state, { attestationId: id, reason, by: null, now: actor.now }),
    ),
  )
}

type Contesting = Contest & { by: string | null; now: Date }

function contestOf(
  state: PartyState,
  { attestationId: id, reason, by, now }: Contesting,
): PartyChange<string> | Refusal {
  const open = contest(state.attestations.find(one => one.id === id))
  if (!open.ok) return open
  return {
    ok: true,
    value: id,
    write: tx =>
      tx.attestation.updateMany({
        where: { id },
        data: { contestedAt: now, contestedById: by, contestReason: reason },
      }),
    events: [
      {
        kind: 'party.attestation_contested',
        subjectId: id,
        facts: { party: state.party },
        texts: { reason },
      },
    ],
  }
}

async function changeAttestation(
  actor: SignedInActor,
  id: string,
  decide: (state: PartyState) => PartyChange<string> | Refusal,
): Promise<Result<string>> {
  const at = await withActor(actor, tx =>
    tx.attestation.findUnique({ where: { id }, select: { organisationId: true, party: true } }),
  )
  return at ? changeParty(actor, at, decide) : refuse('not_found')
}
