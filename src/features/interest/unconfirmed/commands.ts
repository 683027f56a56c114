import 'server-only'
import type { Actor, SignedInActor } from '@/auth/actor'
import { asGuest, type Guest, withActor } from '@/auth/doors'
import { findInterestBehind, findInterestKey } from '@/auth/mailed-keys'
import { findWelcomingService } from '@/features/interest/service-queries'
import { mailInterestKey } from '@/features/interest/unconfirmed/mail-commands'
import { canWriteInterest, visibleUnconfirmed } from '@/features/interest/unconfirmed/policy'
import { canBeConfirmed, memberNamed } from '@/features/interest/unconfirmed/rules'
import type { WrittenInterest } from '@/features/interest/unconfirmed/schema'
import { tellOfParty } from '@/features/organisations/change-party'
import type { PartyKind } from '@/features/organisations/happenings'
import { listMemberNames } from '@/features/organisations/register/queries'
import { CONFIRM_HOURS } from '@/features/settings/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { randomToken, sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import { rateLimit } from '@/lib/rate-limit'
import { accept, type Result, refuse } from '@/lib/result'

const byAddress = rateLimit({ what: 'interest written, by address', times: 20, minutes: 60 })
const toMailbox = rateLimit({ what: 'interest written, to a mailbox', times: 3, minutes: 24 * 60 })

/**
 * Writes an interest for somebody without a mandate. It is kept once they confirm it by mail. A mailbox gets
 * three such mails a day: after that the answer is the same, and nothing is mailed. Gives the hash of the key.
 */
export async function writeInterest(actor: Actor, input: WrittenInterest): Promise<Result<string>> {
  if (!canWriteInterest(actor)) return refuse('not_allowed')
  if ((await byAddress(actor.client.address)) > 0) return refuse('too_many_attempts')
  const member = memberNamed(await listMemberNames(actor), input.organisation)
  if (!member.ok) return member
  const party = input.belongs === 'unsure' ? null : input.belongs
  const isMailed = (await toMailbox(input.email)) === 0
  return asGuest({ organisationId: member.value, party }, async tx => {
    const service = await findWelcomingService(tx, actor, input.service)
    if (!service.ok) return service
    const { need, timing, email, telephone } = input
    const at = { organisationId: member.value, serviceId: service.value, party }
    return keepUntilConfirmed(tx, actor, { row: { ...at, need, timing, email, telephone }, isMailed })
  })
}

/**
 * The address was wrong: the text goes on to the right one, and the first key opens nothing any more. `brev` is the
 * hash of that key.
 */
export async function correctMailedTo(
  actor: Actor,
  { brev, email }: { brev: string; email: string },
): Promise<Result<string>> {
  if (!canWriteInterest(actor)) return refuse('not_allowed')
  if ((await byAddress(actor.client.address)) > 0) return refuse('too_many_attempts')
  const found = await findInterestBehind(brev)
  if (!found) return refuse('written_gone')
  const isMailed = (await toMailbox(email)) === 0
  return asGuest(guestOf(found), async tx => {
    const written = await tx.unconfirmedInterest.findUnique({ where: { id: found.id } })
    if (!written || written.confirmedAt || !canBeConfirmed(written, actor.now)) return refuse('written_gone')
    await tx.unconfirmedInterest.deleteMany({ where: { id: written.id } })
    const { organisationId, serviceId, party, need, timing, telephone } = written
    const row = { organisationId, serviceId, party, need, timing, email, telephone }
    return keepUntilConfirmed(tx, actor, { row, isMailed })
  })
}

type Written = Omit<Prisma.UnconfirmedInterestCreateManyInput, 'tokenHash' | 'createdAt'>

async function keepUntilConfirmed(
  tx: Transaction,
  actor: Actor,
  { row, isMailed }: { row: Written; isMailed: boolean },
): Promise<Result<string>> {
  const key = randomToken()
  const tokenHash = sha256(key)
  await tx.unconfirmedInterest.createMany({ data: { ...row, tokenHash, createdAt: actor.now } })
  const { email, serviceId } = row
  if (isMailed) await mailInterestKey(tx, { key, email, serviceId, locale: actor.locale }, actor.now)
  return accept(tokenHash)
}

/** The writer confirms, with the mailed key, that it is theirs. The granters hear of it, once a day at most. */
export async function confirmWritten(actor: Actor, { kod }: { kod: string }): Promise<Result<string>> {
  const key = await findInterestKey(kod)
  if (!key) return refuse('not_found')
  const { id, organisationId, party } = key
  const oldest = new Date(actor.now.getTime() - CONFIRM_HOURS * 3_600_000)
  return asGuest({ organisationId, party }, async tx => {
    const waiting = { id, confirmedAt: null, createdAt: { gt: oldest } }
    const { count } = await tx.unconfirmedInterest.updateMany({
      where: waiting,
      data: { confirmedAt: actor.now },
    })
    const isKept =
      count > 0 || (await tx.unconfirmedInterest.count({ where: { id, confirmedAt: { not: null } } }))
    if (!isKept) return refuse('not_found')
    if (count > 0 && party) await tellGranters(tx, actor, { organisationId, party })
    return accept(kod)
  })
}

async function tellGranters(tx: Transaction, actor: Actor, at: { organisationId: string; party: Party }) {
  const kind = 'party.interest_written' satisfies PartyKind
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${kind} ${at.organisationId} ${at.party}`}))`
  const toldToday = await tx.event.count({
    where: {
      chainId: at.organisationId,
      kind,
      occurredAt: { gte: stockholmInstant(dayOf(actor.now), '00:00') },
      facts: { path: ['party'], equals: at.party },
    },
  })
  if (toldToday > 0) return
  const author = { role: actor.role, now: actor.now }
  await tellOfParty(tx, author, at.organisationId, {
    kind,
    subjectId: at.organisationId,
    facts: { party: at.party },
  })
}

/** The writer takes it back, with the same key. */
export async function takeBackWritten(_actor: Actor, { kod }: { kod: string }): Promise<Result<string>> {
  const key = await findInterestKey(kod)
  if (!key) return refuse('not_found')
  await asGuest(guestOf(key), tx => tx.unconfirmedInterest.deleteMany({ where: { id: key.id } }))
  return accept(kod)
}

/** The granter of its side or one of the staff takes away what is nobody's interest. */
export async function removeUnconfirmed(
  actor: SignedInActor,
  { unconfirmedId }: { unconfirmedId: string },
): Promise<Result<string>> {
  const where = visibleUnconfirmed(actor)
  if (!where) return refuse('not_allowed')
  const { count } = await withActor(actor, tx =>
    tx.unconfirmedInterest.deleteMany({ where: { AND: [{ id: unconfirmedId }, where] } }),
  )
  return count > 0 ? accept(unconfirmedId) : refuse('not_found')
}

function guestOf({ organisationId, party }: Guest): Guest {
  return { organisationId, party }
}
