import 'server-only'
import type { Reading } from '@/lib/db'

export type Contact = { orderNumber: number; name: string; email: string; telephone: string }
export type CaseOwner = { name: string; telephone: string }
export type Contacts = { contact: Contact; caseOwner: CaseOwner | null }

type Row = Contact & { deliveryId: string; ownerName: string | null; ownerTelephone: string | null }

type OwnWords = 'need' | 'goal' | 'planAfter' | 'targetGroup'
/** The unit, and the workplace's own words. They are null for one who is asked and has not said yes. */
export type OrderedText = { unit: string } & (Record<OwnWords, string> | Record<OwnWords, null>)

/** Of one's own occasions, as one needs it to answer and then to prepare. The law leaves out all else. */
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
