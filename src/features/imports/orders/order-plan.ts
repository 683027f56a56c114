import { isFormula } from '@/features/imports/cells'
import { cellsBy } from '@/features/imports/columns'
import type { FileRow } from '@/features/imports/file-table'
import { type DoneOccasion, readOccasions } from '@/features/imports/orders/done-occasions'
import { type OrderField, type OrderMapping, orderFields } from '@/features/imports/orders/order-columns'
import { readOrderDays } from '@/features/imports/orders/order-days'
import { type Fault, faulty, type PlannedRow } from '@/features/imports/plan'
import { readOrganisationNumber } from '@/features/organisations/register/organisation-number'
import type { Day } from '@/lib/dates'
import { slugOf } from '@/lib/slug'

export type KnownService = { id: string; slug: string; names: string[]; countsUse: boolean }
export type KnownOrganisation = { id: string; name: string; organisationNumber: string }
/** An earlier order that has been read in already. */
export type EarlierOrder = { organisationId: string; serviceId: string; orderedOn: Day }

export type OrderDeed = EarlierOrder & { occasions: DoneOccasion[]; inUseOn: Day | null }
export type OrderRow = PlannedRow<OrderDeed>

export type OrderPlanning = {
  mapping: OrderMapping
  organisations: readonly KnownOrganisation[]
  services: readonly KnownService[]
  earlier: readonly EarlierOrder[]
  today: Day
}

/** Answers each row of a file of earlier orders. */
export function planOrders(rows: readonly FileRow[], planning: OrderPlanning): OrderRow[] {
  const known = {
    organisations: new Map(planning.organisations.map(one => [one.organisationNumber, one])),
    services: byCall(planning.services),
    there: new Set(planning.earlier.map(keyOf)),
    seen: new Map<string, number>(),
    planning,
  }
  return rows.map(row => planRow(row, known))
}

type Read = (field: OrderField) => string
type Known = {
  organisations: Map<string, KnownOrganisation>
  services: Map<string, KnownService>
  /** The orders that have been read in before. */
  there: Set<string>
  /** The line on which the file has an order first. */
  seen: Map<string, number>
  planning: OrderPlanning
}

function planRow(row: FileRow, { organisations, services, there, seen, planning }: Known): OrderRow {
  const { today } = planning
  const read = cellsBy(planning.mapping.columns, row.cells)
  const written = read('organisationNumber')
  const number = readOrganisationNumber(written)
  const organisation = organisations.get(number ?? '')
  const service = services.get(slugOf(read('service')))
  const whole = wholeFaults(row, read)
  const faults = whole.length > 0 ? whole : rowFaults(read, { number, organisation, service, today })
  const base = { line: row.line, label: labelOf(read, organisation), number: number ?? written }
  const deed = organisation && service && deedOf(read, { organisation, service, today })
  if (faults.length > 0 || !deed) return faulty(base, faults)
  const first = seen.get(keyOf(deed))
  if (first !== undefined) return faulty(base, [{ fault: 'duplicate', line: first }])
  seen.set(keyOf(deed), row.line)
  const none = { ...base, faults: [], differences: [] }
  if (there.has(keyOf(deed))) return { ...none, verdict: 'same', deed: null }
  return { ...none, verdict: 'new', deed }
}

type Whose = {
  number: string | null
  organisation: KnownOrganisation | undefined
  service: KnownService | undefined
  today: Day
}

function rowFaults(read: Read, whose: Whose): Fault[] {
  return [
    ...whoseFaults(read, whose),
    ...readOrderDays(read, whose.today).faults,
    ...readOccasions(read, whose.today).faults,
  ]
}

type Whom = { organisation: KnownOrganisation; service: KnownService; today: Day }

function deedOf(read: Read, { organisation, service, today }: Whom): OrderDeed | null {
  const { orderedOn, inUseOn } = readOrderDays(read, today)
  const { occasions } = readOccasions(read, today)
  if (!orderedOn) return null
  return { organisationId: organisation.id, serviceId: service.id, orderedOn, occasions, inUseOn }
}

/** A service goes by its address or its name in either language; of two that share one, the first. */
function byCall(services: readonly KnownService[]): Map<string, KnownService> {
  const calls = services.flatMap(one =>
    [one.slug, ...one.names.map(slugOf)].map(call => [call, one] as const),
  )
  return new Map(calls.filter(([call]) => call !== '').toReversed())
}

function wholeFaults(row: FileRow, read: Read): Fault[] {
  if (row.isBroken) return [{ fault: 'broken' }]
  return orderFields
    .filter(field => isFormula(read(field)))
    .map(field => ({ fault: 'formula', field, value: read(field) }))
}

function whoseFaults(read: Read, { number, organisation, service }: Whose): Fault[] {
  const faults: Fault[] = []
  const about = (fault: Fault['fault'], field: OrderField) =>
    faults.push(read(field) ? { fault, field, value: read(field) } : { fault: 'missing', field })
  if (number === null) about('number', 'organisationNumber')
  else if (!organisation) about('organisation', 'organisationNumber')
  if (!service) about('service', 'service')
  return faults
}

function labelOf(read: Read, organisation: KnownOrganisation | undefined): string {
  return [organisation?.name, read('service')].filter(Boolean).join(', ')
}

function keyOf({ organisationId, serviceId, orderedOn }: EarlierOrder): string {
  return `${organisationId} ${serviceId} ${orderedOn}`
}
