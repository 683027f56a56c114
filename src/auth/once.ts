import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { Transaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/**
 * Does the work of a posted form once, however often the form is posted. The key is taken in the same
 * transaction. A second post waits for the first and gets its answer. A refusal is not kept, so that a
 * corrected form can be posted again. A key that comes back with other content is refused.
 */
export async function once<T extends string>(
  tx: Transaction,
  actor: SignedInActor,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!actor.form) return work()
  const where = { personId: actor.personId, key: actor.form.key }
  const taken = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("personId", key, "requestHash", "createdAt")
    VALUES (${where.personId}::uuid, ${where.key}::uuid, ${actor.form.hash}, ${actor.now})
    ON CONFLICT DO NOTHING`
  if (taken === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: where } })
    return first.requestHash === actor.form.hash
      ? { ok: true, value: first.answer as T }
      : refuse('form_already_posted')
  }
  const result = await work()
  if (result.ok) {
    await tx.idempotencyKey.update({ where: { personId_key: where }, data: { answer: result.value } })
  } else {
    await tx.idempotencyKey.delete({ where: { personId_key: where } })
  }
  return result
}
