import { isFormula } from '@/features/imports/cells'
import { cellsBy } from '@/features/imports/columns'
import type { FileRow } from '@/features/imports/file-table'
import { type MemberField, type MemberMapping, memberFields } from '@/features/imports/members/member-columns'
import { readFacts } from '@/features/imports/members/member-facts'
import { type Fault, faulty, type PlannedRow } from '@/features/imports/plan'
import type { MemberFacts, MemberState } from '@/features/organisations/register/member'
import { readOrganisationNumber } from '@/features/organisations/register/organisation-number'
import { differencesOf, mayChangeFrom, mayEndOn } from '@/features/organisations/register/rules'
import type { Day } from '@/lib/dates'

export type MemberDeed =
  | { act: 'added'; facts: MemberFacts; memberFrom: Day }
  | { act: 'changed'; id: string; after: MemberFacts; from: Day }
  | { act: 'ended'; id: string; memberTo: Day }

export type MemberRow = PlannedRow<MemberDeed>
type Planning = { mapping: MemberMapping; register: readonly MemberState[]; today: Day }

/** Answers each row of a file by the register as it stands, and finds the members that the file lacks. */
export function planMembers(rows: readonly FileRow[], planning: Planning): MemberRow[] {
  const members = new Map(planning.register.map(member => [member.organisationNumber, member]))
  const seen = new Map<string, number>()
  const planned = rows.map(row => {
    const read = cellsBy(planning.mapping.columns, row.cells)
    const number = readOrganisationNumber(read('organisationNumber'))
    const first = seen.get(number ?? '')
    if (number !== null && first === undefined) seen.set(number, row.line)
    return planWhole(row, { read, number, first, member: members.get(number ?? ''), planning })
  })
  const gone = planning.register
    .filter(member => member.memberTo === null && !seen.has(member.organisationNumber))
    .map(member => planGone(member, planning))
  return [...planned, ...gone]
}

type Whole = Omit<Reading, 'number'> & { number: string | null; first: number | undefined }

function planWhole(row: FileRow, { read, number, first, member, planning }: Whole): MemberRow {
  const written = read('organisationNumber')
  const faults = wholeFaults(row, read)
  if (faults.length === 0 && number === null) faults.push(numberFault(written))
  if (first !== undefined) faults.push({ fault: 'duplicate', line: first })
  const base = { line: row.line, label: read('name') || member?.name || '', number: number ?? written }
  if (number === null || faults.length > 0) return faulty(base, faults)
  return planRow(base, { read, number, member, planning })
}

type Base = Pick<MemberRow, 'line' | 'label' | 'number'>
type Read = (field: MemberField) => string
type Reading = { read: Read; number: string; member: MemberState | undefined; planning: Planning }

function planRow(base: Base, { read, number, member, planning }: Reading): MemberRow {
  const { mapping, today } = planning
  const { facts, memberFrom, faults } = readFacts(read, { number, member, mapping, today })
  if (!facts || faults.length > 0) return faulty(base, faults)
  const none = { ...base, faults: [], differences: [] }
  if (!member) return { ...none, verdict: 'new', deed: { act: 'added', facts, memberFrom } }
  if (member.memberTo !== null && member.memberTo <= mapping.from)
    return faulty(base, [{ fault: 'has_left' }])
  const differences = differencesOf(member, facts)
  if (differences.length === 0) return { ...none, verdict: 'same', deed: null }
  const may = mayChangeFrom(member, mapping.from, today)
  if (!may.ok) return faulty(base, [{ fault: 'before_last_change', day: member.periodFrom }])
  const deed = { act: 'changed' as const, id: member.id, after: facts, from: mapping.from }
  return { ...none, verdict: 'changed', differences, deed }
}

/** A member that the file lacks: nothing happens to it, unless somebody said that it is to end. */
function planGone(member: MemberState, { mapping }: Planning): MemberRow {
  const base = { line: null, label: member.name, number: member.organisationNumber }
  const gone = { ...base, verdict: 'gone' as const, faults: [], differences: [] }
  if (mapping.gone === 'keep') return { ...gone, deed: null }
  const may = mayEndOn(member, mapping.from)
  if (!may.ok) return faulty(base, [{ fault: 'before_last_change', day: member.periodFrom }])
  return { ...gone, deed: { act: 'ended', id: member.id, memberTo: mapping.from } }
}

function wholeFaults(row: FileRow, read: Read): Fault[] {
  if (row.isBroken) return [{ fault: 'broken' }]
  return memberFields
    .filter(field => isFormula(read(field)))
    .map(field => ({ fault: 'formula', field, value: read(field) }))
}

function numberFault(written: string): Fault {
  const field = 'organisationNumber'
  return written ? { fault: 'number', field, value: written } : { fault: 'missing', field }
}
