import { randomUUID } from 'node:crypto'
import { isParty } from '@/auth/actor'
import { makeActor, withActor } from '@/auth/doors'
import { tellOfPassedDeadlines } from '@/features/orders/signing/jobs'
import { settleParties } from '@/features/organisations/jobs'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'
import { type Act, orderOf, pick, presser } from './history'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Over a day, a deadline, a stand-in, a mandate; the last over an attestation and whatever else has an end. */
const LEAPS = [3 * HOUR, DAY, 4 * DAY, 11 * DAY, 26 * DAY, 26 * DAY, 40 * DAY, 8 * HOUR, 2 * DAY, 240 * DAY]

/** Time passes, and the jobs that go by the clock are run. */
const wait: Act = async (history, { how }) => {
  const leap = LEAPS[how] ?? DAY
  history.now = new Date(history.now.getTime() + leap)
  const clock = makeActor({ role: 'system', now: history.now, locale: 'sv' })
  await tellOfPassedDeadlines(clock)
  await settleParties(clock)
  return { who: 'the clock', what: `goes on ${Math.round(leap / HOUR)} hours`, result: accept(leap) }
}

/** Someone gets past the portal's code. PostgreSQL's refusal of plain SQL is an answer too. */
async function inPlainSql(
  work: (tx: Transaction) => Promise<number>,
  actor: Parameters<typeof withActor>[0],
) {
  try {
    return (await withActor(actor, work)) > 0 ? accept('done') : refuse('not_allowed')
  } catch (error) {
    // 23: what a rule of the database forbids; 42501: what the role or the policies do.
    if (/\b(23\d{3}|42501)\b|violates/.test(String(error))) return refuse('not_allowed')
    throw error
  }
}

const forceValid: Act = async (history, step) => {
  const order = orderOf(history, step, 'awaiting_signatures')
  if (order?.status !== 'awaiting_signatures') return null
  const { persona, actor } = presser(history, step, { signs: true })
  const result: Result<unknown> = await inPlainSql(
    tx => tx.$executeRaw`UPDATE "Order" SET status = 'valid', "validAt" = ${actor.now}, "deadlineOn" = NULL
      WHERE id = ${order.id}::uuid`,
    actor,
  )
  return { who: persona.label, what: 'writes in plain SQL that the order is valid', result }
}

const forge: Act = async (history, step) => {
  const order = orderOf(history, step, 'awaiting_signatures')
  const { persona, actor } = presser(history, step, { signs: true })
  if (!order?.hash || !isParty(actor)) return null
  const others = history.view.mandates.filter(
    one => one.party !== actor.party || one.personId !== actor.personId,
  )
  const mandate = pick(others, step.which + step.how)
  if (!mandate) return null
  const { party, personId, id } = mandate
  const result: Result<unknown> = await inPlainSql(
    tx => tx.$executeRaw`
      INSERT INTO "Signature" (id, "orderId", "versionId", "organisationId", party, "personId", "mandateId",
        "versionHash", assurance, "signedAt")
      SELECT ${randomUUID()}::uuid, "orderId", id, "organisationId", ${party}::"Party", ${personId}::uuid,
        ${id}::uuid, hash, 'mail_link', ${actor.now}
      FROM "OrderVersion" WHERE "orderId" = ${order.id}::uuid AND "closedAt" IS NULL`,
    actor,
  )
  return { who: persona.label, what: `writes in plain SQL that ${party} has signed`, result }
}

export const otherActs = { wait, forceValid, forge } satisfies Record<string, Act>
