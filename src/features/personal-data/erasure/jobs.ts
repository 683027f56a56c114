import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { lockAccounts } from '@/features/account/roles/change-account'
import { findObstacles, tellOfErasure } from '@/features/personal-data/erasure/change-erasure'
import { replaceName } from '@/features/personal-data/erasure/change-names'
import { type Erased, emptyTexts, forgetAccess } from '@/features/personal-data/erasure/change-texts'
import { pseudonymOf } from '@/features/personal-data/erasure/rules'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import type { Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'

/**
 * Erases a person on an admin's decision: names, addresses and free text.
 * Rows that figures count, signatures and the log stay under a pseudonym. Done again, it does nothing more.
 */
export async function erasePersonOnDecision({ personId }: Jobs['erase_person'], actor = systemActor()) {
  await withActor(actor, async tx => {
    await lockAccounts(tx)
    const erasure = await tx.erasure.findUnique({ where: { personId } })
    if (!erasure || erasure.doneAt) return
    const erased = await holdPerson(tx, erasure)
    if (!erased) return
    if ((await findObstacles(tx, personId, dayOf(actor.now))).length > 0) return giveUp(tx, actor, personId)
    const { name, email } = erased.pseudonym
    await tx.person.updateMany({
      where: { id: personId },
      data: {
        ...{ name, email, persona: null, mailFailedAt: null, erasedAt: actor.now },
        deactivatedAt: actor.now,
      },
    })
    await forgetAccess(tx, erased)
    const texts = await emptyTexts(tx, erased)
    const mails = await replaceName(tx, erased, actor.now)
    await tx.erasure.updateMany({ where: { personId }, data: { doneAt: actor.now } })
    log().info({ texts, mails }, 'a person was erased')
    await tellOfErasure(
      tx,
      { role: actor.role, now: actor.now },
      { kind: 'account.erased', subjectId: personId, facts: { personId, texts, mails } },
    )
  })
}

/** The person is needed again since the decision, so an admin decides once more. */
async function giveUp(tx: Transaction, { role, now }: SystemActor, personId: string): Promise<void> {
  await tx.erasure.deleteMany({ where: { personId } })
  const event = { kind: 'account.erasure_withdrawn' as const, subjectId: personId, facts: { personId } }
  await tellOfErasure(tx, { role, now }, event)
}

/** Locked with its name: no session, account or mandate begins until this is over. */
async function holdPerson(
  tx: Transaction,
  { personId, askedById: decidedById }: { personId: string; askedById: string },
): Promise<Erased | null> {
  const [person] = await tx.$queryRaw<{ name: string; email: string }[]>`
    SELECT name, email FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const mandates = await tx.mandate.findMany({
    where: { personId },
    distinct: ['organisationId'],
    select: { organisationId: true },
  })
  const organisationIds = mandates.map(({ organisationId }) => organisationId)
  return person
    ? { personId, ...person, decidedById, organisationIds, pseudonym: pseudonymOf(personId) }
    : null
}
