import 'server-only'
import type { PartyActor, SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { type InterestKind, interestHappenings } from '@/features/interest/happenings'
import { lockInterest } from '@/features/interest/lock-interest'
import { canShowInterest, canWithdraw } from '@/features/interest/policy'
import { withdraw } from '@/features/interest/rules'
import type { NewInterest } from '@/features/interest/schema'
import { findWelcomingService } from '@/features/interest/service-queries'
import { visibleUnconfirmed } from '@/features/interest/unconfirmed/policy'
import { refusing } from '@/features/organisations/change-party'
import type { Transaction } from '@/lib/db'
import { type Happening, tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'

/** Whether the interest is new, is joined by someone else, or was already there for the same person. */
export type Showing = 'shown' | 'joined' | 'existed'
/** The organisation's one active interest in the service. */
export type ShownInterest = { interestId: string; showing: Showing }

/**
 * Shows the organisation's interest in a service. A second person joins the interest that is there. Their
 * text is kept beside it, and the first person is told.
 */
export async function showInterest(actor: SignedInActor, input: NewInterest): Promise<Result<ShownInterest>> {
  if (!canShowInterest(actor)) return refuse('not_allowed')
  const shown = await refusing(() => withActor(actor, tx => once(tx, actor, () => takeUp(tx, actor, input))))
  if (!shown.ok) return shown
  const [showing, interestId] = shown.value.split(' ') as [Showing, string]
  return accept({ interestId, showing })
}

type Answer = `${Showing} ${string}`

/** Shows the interest, and lets go of the unconfirmed one that it came from. */
async function takeUp(tx: Transaction, actor: PartyActor, input: NewInterest): Promise<Result<Answer>> {
  const shown = await addInterest(tx, actor, input)
  const where = visibleUnconfirmed(actor)
  if (shown.ok && input.unconfirmedId && where) {
    await tx.unconfirmedInterest.deleteMany({ where: { AND: [{ id: input.unconfirmedId }, where] } })
  }
  return shown
}

async function addInterest(tx: Transaction, actor: PartyActor, input: NewInterest): Promise<Result<Answer>> {
  const service = await findWelcomingService(tx, actor, input.service)
  if (!service.ok) return service
  const serviceId = service.value
  const { need, timing, contactName, contactEmail, contactPhone } = input
  const own = { organisationId: actor.organisation.id, party: actor.party, personId: actor.personId }
  // Two who press at the same moment: the index lets one in, and the other one waits for it here.
  const [created] = await tx.interest.createManyAndReturn({
    data: [
      { ...own, serviceId, need, timing, contactName, contactEmail, contactPhone, createdAt: actor.now },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!created) return joinInterest(tx, actor, { serviceId, input })
  await record(tx, actor, {
    kind: 'interest.shown',
    subjectId: created.id,
    facts: { serviceId, timing },
    texts: textsOf(input),
  })
  return accept<Answer>(`shown ${created.id}`)
}

type Joining = { serviceId: string; input: NewInterest }

async function joinInterest(
  tx: Transaction,
  actor: PartyActor,
  { serviceId, input }: Joining,
): Promise<Result<Answer>> {
  const [first] = await tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT id, "personId" FROM "Interest"
    WHERE "organisationId" = ${actor.organisation.id}::uuid AND "serviceId" = ${serviceId}::uuid
      AND "withdrawnAt" IS NULL AND "orderedAt" IS NULL FOR UPDATE`
  // Taken back between the two: the form stands as it was and can be sent again.
  if (!first) return refuse('interest_exists')
  const said = {
    subjectId: first.id,
    kind: 'interest.joined' satisfies InterestKind,
    personId: actor.personId,
  }
  const hasSaid = (await tx.event.count({ where: said })) > 0
  if (first.personId === actor.personId || hasSaid) return accept<Answer>(`existed ${first.id}`)
  const { timing } = input
  await record(tx, actor, {
    kind: 'interest.joined',
    subjectId: first.id,
    facts: { serviceId, timing },
    texts: textsOf(input),
  })
  return accept<Answer>(`joined ${first.id}`)
}

/** The words that stand beside the chain; most give no number. */
function textsOf({ need, contactName, contactEmail, contactPhone }: NewInterest): Record<string, string> {
  return { need, contactName, contactEmail, ...(contactPhone && { contactPhone }) }
}

/** Takes an active interest back; its history stays. */
export async function withdrawInterest(actor: SignedInActor, interestId: string): Promise<Result<string>> {
  if (!canShowInterest(actor)) return refuse('not_allowed')
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const interest = await lockInterest(tx, interestId)
      if (!interest || !canWithdraw(actor, interest)) return refuse('not_found')
      const withdrawn = withdraw(interest, actor.now)
      if (!withdrawn.ok) return withdrawn
      await tx.interest.update({ where: { id: interestId }, data: withdrawn.value, select: { id: true } })
      const { serviceId } = interest
      await record(tx, actor, { kind: 'interest.withdrawn', subjectId: interestId, facts: { serviceId } })
      return accept(interestId)
    }),
  )
}

type Shown = Happening<typeof interestHappenings> & { subjectId: string }

/** In the organisation's own chain, with those concerned told of it. */
function record(tx: Transaction, actor: PartyActor, shown: Shown) {
  return tell(tx, actor, { of: interestHappenings, ...shown, chainId: actor.organisation.id })
}
