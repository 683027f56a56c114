import 'server-only'
import type { Reading } from '@/lib/db'

export type Contact = { orderNumber: number; name: string; email: string; telephone: string }
export type CaseOwner = { name: string; telephone: string }
export type Contacts = { contact: Contact; caseOwner: CaseOwner | null }

type Row = Contact & { deliveryId: string; ownerName: string | null; ownerTelephone: string | null }

/** The workplace's own words, as the person who holds an occasion needs it to prepare. */
export type OrderedText = { need: string; goal: string; planAfter: string; unit: string; targetGroup: string }

/** Of one's own occasions, once one has said yes. The law leaves out all else. */
export async function findOrderedText(tx: Reading, deliveryId: string): Promise<OrderedText | null> {
  const rows = await tx.$queryRaw<OrderedText[]>`SELECT * FROM app.ordered_text(${deliveryId}::uuid)`
  return rows[0] ?? null
}

/** The organisation's contact and the case owner of each delivery. A deliverer may not read the order itself. */
export async function findContacts(tx: Reading, deliveryIds: string[]): Promise<Map<string, Contacts>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id AS "deliveryId", c.* FROM unnest(${deliveryIds}::uuid[]) AS d(id), app.contact_of(d.id) AS c`
  return new Map(
    rows.map(({ deliveryId, ownerName: name, ownerTelephone, ...contact }) => [
      deliveryId,
      { contact, caseOwner: name === null ? null : { name, telephone: ownerTelephone ?? '' } },
    ]),
  )
}
