import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { interestHappenings } from '@/features/interest/happenings'
import { type Day, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { tell } from '@/lib/happenings/tell'

/**
 * Reminds the author of a next step, once, when its day has come. The interest must still be active, with
 * nothing noted since. Safe to repeat, and for two at once.
 */
export async function tellOfDueSteps(actor: SystemActor): Promise<void> {
  const today = dayOf(actor.now)
  const due = await withActor(actor, tx => findDue(tx, today))
  for (const step of due) {
    await withActor(actor, async tx => {
      const reminded = await tx.dialogue.updateMany({
        where: { id: step.dialogueId, remindedAt: null },
        data: { remindedAt: actor.now },
      })
      if (reminded.count === 0) return
      const { organisationId: chainId, interestId: subjectId, staffId: personId, ...facts } = step
      await tell(tx, actor, {
        of: interestHappenings,
        chainId,
        kind: 'interest.step_due',
        subjectId,
        facts: { ...facts, personId },
      })
    })
  }
}

type DueStep = {
  dialogueId: string
  interestId: string
  organisationId: string
  serviceId: string
  staffId: string
  dueOn: Day
}

function findDue(tx: Transaction, today: Day): Promise<DueStep[]> {
  return tx.$queryRaw<DueStep[]>`
    SELECT d.id AS "dialogueId", i.id AS "interestId", d."organisationId", d."serviceId", d."staffId",
           d."nextStepOn"::text AS "dueOn"
    FROM "Dialogue" d
    JOIN "Interest" i ON i."organisationId" = d."organisationId" AND i."serviceId" = d."serviceId"
      AND i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL AND d."createdAt" >= i."createdAt"
    WHERE d."nextStepOn" <= ${today}::date AND d."remindedAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM "Dialogue" later
        WHERE later."organisationId" = d."organisationId" AND later."serviceId" = d."serviceId"
          AND (later."heldOn", later.id) > (d."heldOn", d.id))
    ORDER BY d.id`
}
