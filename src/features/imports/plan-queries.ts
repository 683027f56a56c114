import 'server-only'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import type { FileRow } from '@/features/imports/file-table'
import { neededOfMembers } from '@/features/imports/members/member-columns'
import { type MemberRow, planMembers } from '@/features/imports/members/member-plan'
import { neededOfOrders } from '@/features/imports/orders/order-columns'
import { type OrderRow, planOrders } from '@/features/imports/orders/order-plan'
import { memberMappingSchema, orderMappingSchema } from '@/features/imports/schema'
import type { MemberState } from '@/features/organisations/register/member'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { sha256 } from '@/lib/hashing'

type File = { kind: 'members' | 'orders'; rows: FileRow[]; mapping: unknown }

/** The answers to all rows of a file. Its hash says whether that is still what somebody read. */
export type Plan = { hash: string; missing: string[] } & (
  | { kind: 'members'; rows: MemberRow[] }
  | { kind: 'orders'; rows: OrderRow[] }
)

type Surroundings = { today: Day; readMembers: () => Promise<MemberState[]> }

/** Reckons a file's plan in the caller's transaction, against the register as it is there. */
export async function findPlan(tx: Reading, file: File, around: Surroundings): Promise<Plan> {
  const plan = file.kind === 'members' ? await membersIn(file, around) : await ordersIn(tx, file, around)
  return { ...plan, hash: sha256(JSON.stringify(plan.rows)) } as Plan
}

async function membersIn({ mapping: kept, rows }: File, { today, readMembers }: Surroundings) {
  const mapping = memberMappingSchema.parse(kept)
  const missing = neededOfMembers.filter(field => mapping.columns[field] === undefined)
  if (missing.length > 0) return { kind: 'members' as const, missing, rows: [] }
  const planned = planMembers(rows, { mapping, register: await readMembers(), today })
  return { kind: 'members' as const, missing, rows: planned }
}

async function ordersIn(tx: Reading, { mapping: kept, rows }: File, { today }: Surroundings) {
  const mapping = orderMappingSchema.parse(kept)
  const missing = neededOfOrders.filter(field => mapping.columns[field] === undefined)
  if (missing.length > 0) return { kind: 'orders' as const, missing, rows: [] }
  const organisations = await tx.organisation.findMany({
    select: { id: true, name: true, organisationNumber: true },
  })
  const earlier = await tx.order.findMany({
    where: { origin: 'imported' },
    select: { organisationId: true, serviceId: true, orderedOn: true },
  })
  const planned = planOrders(rows, {
    mapping,
    organisations,
    services: await findServices(tx),
    earlier: earlier.flatMap(({ orderedOn, ...one }) =>
      orderedOn ? [{ ...one, orderedOn: dayOfDate(orderedOn) }] : [],
    ),
    today,
  })
  return { kind: 'orders' as const, missing, rows: planned }
}

/** The services that have been published, as a file may call them. */
async function findServices(tx: Reading) {
  const services = await tx.service.findMany({ select: { id: true, slug: true, revisions: revisionInForce } })
  return services.flatMap(({ id, slug, revisions }) => {
    const content = revisions[0] && serviceContentSchema.parse(revisions[0].content)
    return content ? [{ id, slug, names: Object.values(content.name), countsUse: content.countsUse }] : []
  })
}
