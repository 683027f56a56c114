import 'server-only'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { findErasure, findObstacles } from '@/features/personal-data/erasure/change-erasure'
import {
  type ErasureState,
  mayConfirmErasure,
  type Obstacle,
  pseudonymOf,
} from '@/features/personal-data/erasure/rules'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

export type ErasureView = {
  personId: string
  name: string
  pseudonym: string
  isOneself: boolean
  takesTwo: boolean
  erasedAt: Date | null
  obstacles: Obstacle[]
  /** Another admin has to confirm it, or the job is about to do it. */
  state: 'none' | 'waits' | 'under_way' | 'done'
  askedBy: string | null
  mayConfirm: boolean
}

/** Says what an erasure would do, and how far it has come. Nothing for anybody but an admin. */
export async function getErasure(actor: Actor, personId: string): Promise<ErasureView | null> {
  if (!isAdmin(actor)) return null
  return readAs(actor, async tx => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, staffRole: true, erasedAt: true },
    })
    if (!person) return null
    const erasure = await findErasure(tx, personId)
    const { name, erasedAt } = person
    const takesTwo = person.staffRole === 'staff' || person.staffRole === 'admin'
    const state = stateOf({ erasedAt, takesTwo, erasure })
    return {
      ...{ personId, name, erasedAt, takesTwo, state },
      pseudonym: pseudonymOf(personId).name,
      isOneself: personId === actor.personId,
      obstacles: erasedAt ? [] : await findObstacles(tx, personId, dayOf(actor.now)),
      askedBy: erasure && (await nameOf(tx, erasure.askedById)),
      mayConfirm: state === 'waits' && mayConfirmErasure(erasure, actor.personId).ok,
    }
  })
}

type Facts = { erasedAt: Date | null; takesTwo: boolean; erasure: ErasureState | null }

function stateOf({ erasedAt, takesTwo, erasure }: Facts): ErasureView['state'] {
  if (erasedAt) return 'done'
  if (!erasure) return 'none'
  return takesTwo && !erasure.confirmedById ? 'waits' : 'under_way'
}

async function nameOf(tx: Reading, id: string): Promise<string | null> {
  const person = await tx.person.findUnique({ where: { id }, select: { name: true } })
  return person?.name ?? null
}
