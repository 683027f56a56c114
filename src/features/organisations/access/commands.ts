import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, isParty, isSignedIn, isStaff, type SignedInActor } from '@/auth/actor'
import { asGuest, withActor } from '@/auth/doors'
import { changeParty, type PartyChange, refusing, tellOfParty } from '@/features/organisations/change-party'
import { invitationOf } from '@/features/organisations/invitations/change-invitation'
import { mailRefusedRequest } from '@/features/organisations/invitations/mail-commands'
import { canKeepParty, granters, grantWay, isFreshEnoughToGrant } from '@/features/organisations/policy'
import { type PartyState, unionFor } from '@/features/organisations/rules'
import type { AccessWish, GrantAccess } from '@/features/organisations/schema'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { salted } from '@/lib/hashing'
import { sideOf } from '@/lib/party'
import { rateLimit } from '@/lib/rate-limit'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

const mayAsk = rateLimit({ what: 'access asked for', times: 20, minutes: 60 })

/**
 * Asks for a mandate without an invitation. The request goes to those who may grant it. A signed-in person
 * asks for themselves. A stranger who asks again gets the same answer. So nobody learns here that someone has
 * asked to act for a union (GDPR art. 9).
 */
export async function requestAccess(actor: Actor, wish: AccessWish): Promise<Result<string>> {
  const { organisationId, party, kind, message } = wish
  const asker = isSignedIn(actor) ? actor : null
  if (asker && isStaff(asker)) return refuse('staff_hold_no_mandates')
  if (asker && isOnOtherSide(asker, wish)) return refuse('both_sides')
  const { name, email } = asker ?? wish
  const personId = asker?.personId
  const id = randomUUID()
  const asked = await refusing<string>(() =>
    asGuest({ organisationId, party, personId }, async tx => {
      const known = await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } })
      if (!known) return refuse('not_found', { field: 'organisationId' })
      const { salt, digest } = salted(email)
      await tx.accessRequest.createMany({
        data: { id, organisationId, party, kind, personId, name, email, message, salt, createdAt: actor.now },
      })
      const author = { role: actor.role, now: actor.now, personId }
      await tellOfParty(tx, author, organisationId, {
        kind: 'mandate.requested',
        subjectId: id,
        // Every party reads its organisation's events: the asker, and the digest's salt, stand in the request alone.
        facts: { kind, digest, party },
      })
      return accept(id)
    }),
  )
  return !asker && !asked.ok && asked.reason === 'access_already_asked' ? accept(id) : asked
}

/** For the form of a page: from one network address only so often. */
export async function askForAccess(actor: Actor, wish: AccessWish): Promise<Result<string>> {
  if ((await mayAsk(actor.client.address)) > 0) return refuse('too_many_attempts')
  return requestAccess(actor, wish)
}

function isOnOtherSide(actor: SignedInActor, { organisationId, party }: AccessWish): boolean {
  return isParty(actor) && actor.organisation.id === organisationId && sideOf(actor.party) !== sideOf(party)
}

type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** Grants what was asked: the asker's address is invited, as if by hand. */
export function grantAccess(
  actor: SignedInActor,
  { requestId, localUnionId }: GrantAccess,
): Promise<Result<string>> {
  return answerRequest(actor, requestId, (request, state) => {
    const way = grantWay(actor, state)
    if (!way.ok) return way
    if (!isFreshEnoughToGrant(actor)) return refuse('sign_in_too_old_to_grant')
    const union = unionFor(state, localUnionId)
    if (!union.ok) return union
    const { organisationId, party, kind, name, email } = request
    const invited = invitationOf(actor, state, {
      organisationId,
      party,
      kind,
      name,
      email,
      localUnionId: union.value,
      dates: { validFrom: null, validTo: null },
      waitsForSecond: way.value === 'staff_four_eyes',
    })
    if (!invited.ok) return invited
    return {
      ...invited,
      write: async tx => {
        await invited.write?.(tx)
        await answer(tx, actor, { requestId, isGranted: true })
      },
      events: [...invited.events, answeredEvent(request, true)],
    }
  })
}

/** Says no, with a reason that is mailed to the asker. */
export function refuseAccess(
  actor: SignedInActor,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<Result<string>> {
  return answerRequest(actor, requestId, (request, state) => {
    const may = canKeepParty(actor, state)
    if (!may.ok) return may
    return {
      ok: true,
      value: requestId,
      write: async tx => {
        await answer(tx, actor, { requestId, isGranted: false })
        await mailRefusedRequest(tx, { ...request, reason }, actor.now)
      },
      events: [{ ...answeredEvent(request, false), texts: { reason } }],
    }
  })
}

/** The staff remind those at the party who are to answer, at most once a day. */
export async function remindOfRequest(
  actor: SignedInActor,
  { requestId }: { requestId: string },
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return answerRequest(actor, requestId, async ({ id, party }, state, reading) => {
    if (granters(state, actor.now).length === 0) return refuse('nobody_to_remind')
    const kind = 'mandate.request_reminded' as const
    const today = stockholmInstant(dayOf(actor.now), '00:00')
    const where = { subjectId: id, kind, occurredAt: { gte: today } }
    if ((await reading.event.count({ where })) > 0) return refuse('reminded_today')
    return { ok: true, value: id, events: [{ kind, subjectId: id, facts: { party } }] }
  })
}

type Answer = PartyChange<string> | Refusal

async function answerRequest(
  actor: SignedInActor,
  id: string,
  decide: (request: RequestRow, state: PartyState, reading: Reading) => Answer | Promise<Answer>,
): Promise<Result<string>> {
  const at = await withActor(actor, tx => findRequest(tx, id))
  if (!at) return refuse('not_found')
  return changeParty(actor, at, async (state, reading) => {
    const request = await findRequest(reading, id)
    if (!request) return refuse('not_found')
    return request.answeredAt ? refuse('access_answered') : decide(request, state, reading)
  })
}

function findRequest(reading: Reading, id: string) {
  return reading.accessRequest.findUnique({ where: { id } })
}

function answer(
  tx: Transaction,
  actor: SignedInActor,
  { requestId, isGranted }: { requestId: string; isGranted: boolean },
) {
  return tx.accessRequest.updateMany({
    where: { id: requestId, answeredAt: null },
    data: { answeredAt: actor.now, answeredById: actor.personId, isGranted },
  })
}

function answeredEvent({ id, party }: RequestRow, isGranted: boolean) {
  return { kind: 'mandate.request_answered' as const, subjectId: id, facts: { isGranted, party } }
}
