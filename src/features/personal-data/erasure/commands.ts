import 'server-only'
import type { AdminActor, SignedInActor } from '@/auth/actor'
import { changeErasure, tellOfErasure } from '@/features/personal-data/erasure/change-erasure'
import { mayAskForErasure, mayConfirmErasure } from '@/features/personal-data/erasure/rules'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

type About = { personId: string }
export type Outcome = 'done' | 'waits'

/** Decides that a person is erased. For an account of the secretariat it waits for another admin. */
export function erasePerson(actor: SignedInActor, { personId }: About): Promise<Result<Outcome>> {
  return changeErasure<Outcome>(actor, personId, async (tx, admin, held) => {
    const { isErased, isOfSecretariat, erasure, obstacles } = held
    const isOneself = admin.personId === personId
    const may = mayAskForErasure({ isOneself, isErased, obstacles: obstacles.length, waiting: erasure })
    if (!may.ok) return may
    if (isOfSecretariat && (await isOnlyAdmin(tx, admin))) return refuse('only_one_admin')
    await tx.erasure.createMany({ data: { personId, askedById: admin.personId, askedAt: admin.now } })
    if (!isOfSecretariat) return decide(tx, admin, personId)
    await tellOfErasure(tx, admin, {
      kind: 'account.erasure_asked',
      subjectId: personId,
      facts: { personId },
    })
    return accept('waits')
  })
}

/** The second admin stands behind the erasure of a colleague's account. */
export function confirmErasure(actor: SignedInActor, { personId }: About): Promise<Result<Outcome>> {
  return changeErasure<Outcome>(actor, personId, async (tx, admin, { erasure, obstacles }) => {
    const may = mayConfirmErasure(erasure, admin.personId)
    if (!may.ok) return may
    if (obstacles.length > 0) return refuse('erasure_has_obstacles')
    await tx.erasure.updateMany({
      where: { personId },
      data: { confirmedById: admin.personId, confirmedAt: admin.now },
    })
    return decide(tx, admin, personId)
  })
}

/** Takes an erasure back that waits for another admin. */
export function withdrawErasure(actor: SignedInActor, { personId }: About): Promise<Result<string>> {
  return changeErasure<string>(actor, personId, async (tx, admin, { isOfSecretariat, erasure }) => {
    const waits = isOfSecretariat && erasure && !erasure.confirmedById && !erasure.doneAt
    if (!waits) return refuse('erasure_moved_on')
    await tx.erasure.deleteMany({ where: { personId } })
    await tellOfErasure(tx, admin, {
      kind: 'account.erasure_withdrawn',
      subjectId: personId,
      facts: { personId },
    })
    return accept(personId)
  })
}

async function decide(tx: Transaction, admin: AdminActor, personId: string): Promise<Result<Outcome>> {
  await tellOfErasure(tx, admin, {
    kind: 'account.erasure_decided',
    subjectId: personId,
    facts: { personId },
  })
  await enqueue(tx, 'erase_person', { personId })
  return accept('done')
}

async function isOnlyAdmin(tx: Transaction, admin: AdminActor): Promise<boolean> {
  const others = { staffRole: 'admin' as const, deactivatedAt: null, id: { not: admin.personId } }
  return (await tx.person.count({ where: others })) === 0
}
