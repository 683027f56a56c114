import 'server-only'
import type { Transaction } from '@/lib/db'

export type Erased = {
  personId: string
  name: string
  email: string
  decidedById: string
  /** Where the person has had a mandate. Elsewhere somebody else may be called the same. */
  organisationIds: string[]
  pseudonym: { name: string; email: string }
}

/** Ends every way in, and takes away what was for the person alone. */
export async function forgetAccess(tx: Transaction, { personId, email }: Erased): Promise<void> {
  const own = { where: { personId } }
  await tx.session.deleteMany(own)
  await tx.account.deleteMany(own)
  await tx.passkey.deleteMany(own)
  await tx.addressChange.deleteMany(own)
  await tx.calendarFeed.deleteMany(own)
  await tx.savedView.deleteMany(own)
  await tx.idempotencyKey.deleteMany(own)
  await tx.notification.deleteMany(own)
  await tx.signInToken.deleteMany({ where: { email } })
  await tx.unconfirmedInterest.deleteMany({ where: { email } })
}

/**
 * Empties what the person wrote, and texts of the log that name them. The log keeps their salted digests, so that it
 * holds. The text that the parties signed stays word for word. Gives how many texts there were.
 */
export async function emptyTexts(tx: Transaction, erased: Erased): Promise<number> {
  const { personId, name, email, organisationIds } = erased
  const counts = [
    (await tx.message.updateMany({ where: { personId }, data: { body: '' } })).count,
    (await tx.decline.updateMany({ where: { personId }, data: { reason: '–' } })).count,
    (await tx.interest.updateMany({ where: { personId }, data: { need: '' } })).count,
    (await tx.timeAnswer.updateMany({ where: { personId }, data: { wish: '' } })).count,
    (await tx.timeProposal.updateMany({ where: { proposedById: personId }, data: { passedReason: '' } }))
      .count,
    await tx.$executeRaw`
      UPDATE "Occasion" c SET reason = '' FROM (
        SELECT DISTINCT ON ("occasionId") "occasionId", "recordedById" FROM "OccasionRecord"
        ORDER BY "occasionId", "recordedAt" DESC, id DESC) latest
      WHERE latest."occasionId" = c.id AND latest."recordedById" = ${personId}::uuid AND c.reason <> ''`,
    await tx.$executeRaw`
      DELETE FROM "EventText" t USING "Event" e
      WHERE e.id = t."eventId" AND (e."personId" = ${personId}::uuid OR e."subjectId" = ${personId}::uuid
        OR position(${email} IN lower(t.text)) > 0
        OR (t."chainId" = ANY(${organisationIds}::uuid[]) AND position(${name} IN t.text) > 0))`,
    await tx.$executeRaw`
      DELETE FROM "ReceiptName" x USING app.receipt_names_of(${personId}::uuid) own
      WHERE (x."receiptId", x.party, x."isStoodInFor") = (own."receiptId", own.party, own."isStoodInFor")`,
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}
