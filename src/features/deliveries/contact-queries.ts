import 'server-only'
import type { Reading } from '@/lib/db'

export type Contact = { orderNumber: number; name: string; email: string; telephone: string }

/** The organisation's contact for each delivery. A deliverer may not read the order itself. */
export async function findContacts(tx: Reading, deliveryIds: string[]): Promise<Map<string, Contact>> {
  const rows = await tx.$queryRaw<(Contact & { deliveryId: string })[]>`
    SELECT d.id AS "deliveryId", c.* FROM unnest(${deliveryIds}::uuid[]) AS d(id), app.contact_of(d.id) AS c`
  return new Map(rows.map(({ deliveryId, ...contact }) => [deliveryId, contact]))
}
