import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import {
  type ChangeOfDelivery,
  carryOut,
  type Decide,
  mayLock,
} from '@/features/deliveries/occasions/change-delivery'
import {
  findJoined,
  findOccasion,
  lastSequence,
  lockOccasion,
  type OccasionRow,
} from '@/features/deliveries/occasions/lock-occasion'
import type { Transaction } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import type { Locale } from '@/messages/messages'

/** An occasion to be changed, as itself or as one part of a joint session. */
export type ChangedOccasion = OccasionRow & {
  /** Not the part that was asked for, but one that changes with it. */
  besides: boolean
  /** The parts that are decided after it, and those before it. */
  joined: OccasionRow[]
  before: OccasionRow[]
  lastSequence: number
}

/**
 * The one way to change an occasion. A joint session of a round is changed once for all its organisations. Lock order:
 * orders, deliveries, occasions, then the heads of the organisations' chains. Gives the delivery's id. A repeated form
 * gets the first answer.
 */
export function changeOccasion(
  actor: SignedInActor,
  occasionId: string,
  decide: Decide<ChangedOccasion>,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findOccasion(tx, actor, occasionId)
      if (!found) return refuse('not_found')
      if (!mayLock(actor)) return refuse('not_allowed')
      await lockOccasion(tx, found)
      // Read again: while it waited for the lock, another may have changed it or been given it.
      const occasion = await findOccasion(tx, actor, occasionId)
      if (!occasion) return refuse('not_found')
      return changeJointly(tx, actor, occasion, decide)
    }),
  )
}

async function changeJointly(
  tx: Transaction,
  actor: SignedInActor,
  occasion: OccasionRow,
  decide: Decide<ChangedOccasion>,
): Promise<Result<string>> {
  const joined = await findJoined(tx, actor, occasion)
  const shared = { lastSequence: await lastSequence(tx, occasion) }
  const asked = await decide({ ...occasion, ...shared, joined, before: [], besides: false }, tx)
  if (!asked.ok) return asked
  const changes: ChangeOfDelivery[] = [{ delivery: occasion.delivery, change: asked }]
  for (const [index, row] of joined.entries()) {
    const before = [occasion, ...joined.slice(0, index)]
    const change = await decide({ ...row, ...shared, joined: [], before, besides: true }, tx)
    if (!change.ok) return naming(await findOrganisation(tx, row), change, actor.locale)
    changes.push({ delivery: row.delivery, change })
  }
  await carryOut(tx, actor, changes)
  return accept(occasion.deliveryId)
}

/** Another organisation's part stands in the way: the person is told whose. */
function naming(organisation: Names, refusal: Refusal, locale: Locale): Refusal {
  const whose = {
    reason: 'of_joint_session',
    values: { organisation: organisationName(locale, organisation) },
  } as const
  return { ...refusal, besides: [whose, ...(refusal.besides ?? [])] }
}

type Names = { name: string; nameEn: string }

function findOrganisation(tx: Transaction, { organisationId: id }: OccasionRow): Promise<Names> {
  return tx.organisation.findUniqueOrThrow({ where: { id }, select: { name: true, nameEn: true } })
}
