import 'server-only'
import type { Erased } from '@/features/personal-data/erasure/change-texts'
import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'

/**
 * Puts the pseudonym where others wrote the name or the address, and ends what was offered or asked for. Gives how
 * many mails there were.
 */
export async function replaceName(tx: Transaction, erased: Erased, now: Date): Promise<number> {
  const { personId, email, decidedById, pseudonym } = erased
  const own = { OR: [{ personId }, { email }] }
  await tx.deliverer.updateMany({ where: { personId }, data: { name: pseudonym.name } })
  await tx.invitation.updateMany({
    where: { email, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  await tx.invitation.updateMany({ where: { email }, data: pseudonym })
  await tx.accessRequest.updateMany({
    where: { ...own, answeredAt: null },
    data: { answeredAt: now, answeredById: decidedById, isGranted: false },
  })
  await tx.accessRequest.updateMany({ where: own, data: { ...pseudonym, message: '' } })
  await tx.pendingChange.updateMany({ where: own, data: pseudonym })
  await replaceContact(tx, erased)
  for (const place of writtenByOthers) await replaceIn(tx, erased, place)
  return endMail(tx, erased)
}

/** The person as an order's or an interest's contact, by the address, or by the name where they have acted. */
async function replaceContact(tx: Transaction, { name, email, organisationIds, pseudonym }: Erased) {
  const where = {
    OR: [{ contactEmail: email }, { contactName: name, organisationId: { in: organisationIds } }],
  }
  const data = { contactName: pseudonym.name, contactEmail: pseudonym.email, contactPhone: '' }
  await tx.interest.updateMany({ where, data })
  await tx.order.updateMany({ where, data })
}

/** Free text that others wrote at an organisation, which may name the person. */
const writtenByOthers = [
  { table: 'Message', column: 'body' },
  { table: 'Decline', column: 'reason' },
  { table: 'Dialogue', column: 'note' },
  { table: 'Dialogue', column: 'nextStep' },
  { table: 'Interest', column: 'need' },
  { table: 'AccessRequest', column: 'message' },
  { table: 'Evaluation', column: 'next' },
  { table: 'FollowUpAnswer', column: 'outcome' },
  { table: 'Attestation', column: 'reason' },
  { table: 'Order', column: 'practicalNotes' },
  { table: 'Order', column: 'endedReason' },
  { table: 'Occasion', column: 'note' },
  { table: 'Occasion', column: 'assignmentNote' },
  { table: 'Occasion', column: 'reason' },
  { table: 'TimeProposal', column: 'passedReason' },
  { table: 'TimeAnswer', column: 'wish' },
] as const

async function replaceIn(
  tx: Transaction,
  { name, email, organisationIds, pseudonym }: Erased,
  place: (typeof writtenByOthers)[number],
) {
  const [table, column] = [Prisma.raw(`"${place.table}"`), Prisma.raw(`"${place.column}"`)]
  const isThere = Prisma.sql`"organisationId" = ANY(${organisationIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE ${table} SET ${column} = replace(
      CASE WHEN ${isThere} THEN replace(${column}, ${name}, ${pseudonym.name}) ELSE ${column} END,
      ${email}, ${pseudonym.email})
    WHERE position(${email} IN ${column}) > 0 OR (${isThere} AND position(${name} IN ${column}) > 0)`
}

/** Mail that waits is not sent. Mail that went keeps its row, without text; that of others keeps no name. */
async function endMail(tx: Transaction, { personId, name, email, pseudonym }: Erased): Promise<number> {
  const own = { OR: [{ personId }, { toAddress: email }] }
  const waiting = await tx.mail.deleteMany({ where: { ...own, state: 'queued' } })
  const gone = await tx.mail.updateMany({
    where: own,
    data: { toAddress: pseudonym.email, body: '', path: null, calendar: null, dismissReason: '' },
  })
  await tx.$executeRaw`
    UPDATE "Mail" SET subject = replace(replace(subject, ${name}, ${pseudonym.name}), ${email}, ${pseudonym.email}),
      body = replace(replace(body, ${name}, ${pseudonym.name}), ${email}, ${pseudonym.email}),
      "dismissReason" = replace(replace("dismissReason", ${name}, ${pseudonym.name}), ${email}, ${pseudonym.email})
    WHERE position(${name} IN subject || body || "dismissReason") > 0
      OR position(${email} IN subject || body || "dismissReason") > 0`
  return waiting.count + gone.count
}
