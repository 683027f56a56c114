import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { changePartyIn } from '@/features/organisations/change-party'
import type { PartyKind } from '@/features/organisations/happenings'
import { unmannedEvent } from '@/features/organisations/mandates/commands'
import type { PartyAddress } from '@/features/organisations/policy'
import { isOver, signatories } from '@/features/organisations/rules'
import { addDays, dateOf, dayOf, dayOfDate, stockholmInstant } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { accept } from '@/lib/result'

/** How far back a mandate's last day is looked for, should the jobs have been away. */
const DAYS_BACK = 30

/** Carries out the passing of days: attestations run out, and a party's last mandate ends. Safe to repeat. */
export async function settleParties(actor = systemActor()): Promise<void> {
  const { expired, emptied } = await withActor(actor, async tx => ({
    expired: await findExpired(tx, actor.now),
    emptied: await findEmptied(tx, actor.now),
  }))
  const author = { role: actor.role, now: actor.now }
  for (const { id, ...at } of expired) {
    await withActor(actor, tx =>
      changePartyIn(tx, { author, at }, state => {
        const events = [
          { kind: 'party.attestation_expired' as const, subjectId: id, facts: { party: at.party } },
        ]
        return { ...accept(id), events: state.representation === 'no_counterpart' ? events : [] }
      }),
    )
  }
  for (const { since, ...at } of emptied) {
    await withActor(actor, tx =>
      changePartyIn(tx, { author, at }, async (state, reading) => {
        const isTold = await wasTold(reading, at, since)
        const isManned = signatories(state, actor.now).length > 0
        return { ...accept(at.party), events: isTold || isManned ? [] : [unmannedEvent(state)] }
      }),
    )
  }
}

/** Parties that are written down as absent while nothing that holds says so. */
async function findExpired(tx: Transaction, now: Date): Promise<(PartyAddress & { id: string })[]> {
  const today = dateOf(dayOf(now))
  const absent = await tx.localParty.findMany({
    where: { representation: 'no_counterpart' },
    select: { organisationId: true, party: true },
  })
  const attestations = await tx.attestation.findMany({
    where: { confirmedAt: { not: null }, organisationId: { in: absent.map(one => one.organisationId) } },
    orderBy: { expiresOn: 'desc' },
    select: {
      id: true,
      organisationId: true,
      party: true,
      expiresOn: true,
      contestedAt: true,
      endedAt: true,
    },
  })
  return absent.flatMap(at => {
    const own = attestations.filter(
      one => one.organisationId === at.organisationId && one.party === at.party && !isOver(one),
    )
    const [last] = own
    return last && last.expiresOn < today ? [{ ...at, id: last.id }] : []
  })
}

type Emptied = PartyAddress & { since: Date }

/** Parties where a mandate to sign has just had its last day. */
async function findEmptied(tx: Transaction, now: Date): Promise<Emptied[]> {
  const today = dayOf(now)
  const ended = await tx.mandate.findMany({
    where: {
      kind: 'signatory',
      revokedAt: null,
      validTo: { lt: dateOf(today), gte: dateOf(addDays(today, -DAYS_BACK)) },
    },
    orderBy: { validTo: 'desc' },
    select: { organisationId: true, party: true, validTo: true },
  })
  return ended
    .filter(
      (one, index) =>
        index ===
        ended.findIndex(other => other.organisationId === one.organisationId && other.party === one.party),
    )
    .map(({ organisationId, party, validTo }) => ({
      organisationId,
      party,
      since: stockholmInstant(addDays(dayOfDate(validTo ?? dateOf(today)), 1), '00:00'),
    }))
}

async function wasTold(reading: Reading, at: PartyAddress, since: Date): Promise<boolean> {
  const told = await reading.event.count({
    where: {
      chainId: at.organisationId,
      kind: 'party.unmanned' satisfies PartyKind,
      occurredAt: { gte: since },
      facts: { path: ['party'], equals: at.party },
    },
  })
  return told > 0
}
