import 'server-only'
import { type AdminActor, isAdmin, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { lockAccounts } from '@/features/account/roles/change-account'
import type { ErasureState, Obstacle } from '@/features/personal-data/erasure/rules'
import { erasureHappenings } from '@/features/personal-data/happenings'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { type EventAuthor, PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'
import { type Result, refuse } from '@/lib/result'

type Held = {
  isErased: boolean
  isOfSecretariat: boolean
  erasure: ErasureState | null
  obstacles: Obstacle[]
}

/** The one way to an erasure, for admins: they come one after the other, as with accounts. */
export function changeErasure<T>(
  actor: SignedInActor,
  personId: string,
  work: (tx: Transaction, admin: AdminActor, held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!isAdmin(actor)) return Promise.resolve(refuse('not_allowed'))
  return withActor(actor, async tx => {
    await lockAccounts(tx)
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { staffRole: true, erasedAt: true },
    })
    if (!person) return refuse('not_found')
    return work(tx, actor, {
      isErased: person.erasedAt !== null,
      isOfSecretariat: person.staffRole === 'staff' || person.staffRole === 'admin',
      erasure: await findErasure(tx, personId),
      obstacles: await findObstacles(tx, personId, dayOf(actor.now)),
    })
  })
}

export function findErasure(tx: Reading, personId: string) {
  return tx.erasure.findUnique({
    where: { personId },
    select: { askedById: true, confirmedById: true, doneAt: true },
  })
}

export function findObstacles(tx: Reading, personId: string, today: Day): Promise<Obstacle[]> {
  return tx.$queryRaw<Obstacle[]>`
    SELECT kind, organisation, party::text AS party, "orderNumber"
    FROM app.erasure_obstacles(${personId}::uuid, ${today}::date) ORDER BY kind, organisation, "orderNumber"`
}

/** In the programme's own chain. */
export function tellOfErasure(
  tx: Transaction,
  author: EventAuthor,
  event: Happening<typeof erasureHappenings> & { subjectId: string },
): Promise<void> {
  return tell(tx, author, { of: erasureHappenings, ...event, chainId: PROGRAMME_CHAIN })
}
