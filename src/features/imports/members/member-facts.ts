import { readCount, readDay } from '@/features/imports/cells'
import { kindOf, type MemberField, type MemberMapping } from '@/features/imports/members/member-columns'
import type { Fault, FaultName } from '@/features/imports/plan'
import {
  LONGEST_NAME,
  LONGEST_PLACE,
  type MemberFacts,
  type MemberState,
  MOST_HEADCOUNT,
} from '@/features/organisations/register/member'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'

type Read = (field: MemberField) => string
type Known = { number: string; member: MemberState | undefined; mapping: MemberMapping; today: Day }
type Asking = Known & { read: Read; faults: Fault[] }
export type ReadFacts = { facts: MemberFacts | null; memberFrom: Day; faults: Fault[] }

/** A row's facts. An empty cell says nothing: a member keeps what it has, and a new one needs most of them. */
export function readFacts(read: Read, known: Known): ReadFacts {
  const asking: Asking = { ...known, read, faults: [] }
  const { faults } = asking
  const name = nameIn(asking)
  const nameEn = textIn(asking, 'nameEn', LONGEST_NAME) || nameEnOf(known.member, name)
  const place = textIn(asking, 'place', LONGEST_PLACE) || (known.member?.place ?? '')
  const type = typeIn(asking)
  const headcount = headcountIn(asking)
  const sector = sectorIn(asking)
  const memberFrom = memberFromIn(asking)
  if (faults.length > 0 || !type || !headcount || !memberFrom) {
    return { facts: null, memberFrom: known.today, faults }
  }
  const facts = { name, nameEn, organisationNumber: known.number, type, headcount, sector, place }
  return { facts, memberFrom, faults }
}

function nameIn(asking: Asking): string {
  const name = textIn(asking, 'name', LONGEST_NAME) || asking.member?.name
  return name || refuseCell(asking, 'missing', 'name') || ''
}

/** A member that is renamed keeps its English name only where that was another than the Swedish one. */
function nameEnOf(member: MemberState | undefined, name: string): string {
  return member && member.nameEn !== member.name ? member.nameEn : name
}

function textIn(asking: Asking, field: MemberField, longest: number): string {
  const text = asking.read(field)
  if (text.length > longest) refuseCell(asking, 'too_long', field)
  return text
}

function typeIn(asking: Asking): OrganisationType | null {
  const { read, member, mapping } = asking
  const type = read('type') ? kindOf(read('type'), mapping.kinds) : member?.type
  return type ?? refuseCell(asking, 'kind', 'type')
}

function headcountIn(asking: Asking): number | null {
  const { read, member } = asking
  const headcount = read('headcount') ? readCount(read('headcount')) : member?.headcount
  if (headcount && headcount <= MOST_HEADCOUNT) return headcount
  return refuseCell(asking, 'count', 'headcount')
}

function sectorIn(asking: Asking): number | null {
  const { read, member } = asking
  if (!read('sector')) return member?.sector ?? null
  const sector = readCount(read('sector'))
  return sector && sector <= 10 ? sector : refuseCell(asking, 'sector', 'sector')
}

function memberFromIn(asking: Asking): Day | null {
  const { read, member, mapping, today } = asking
  const day = read('memberFrom') ? readDay(read('memberFrom')) : mapping.from
  if (!day) return refuseCell(asking, 'day', 'memberFrom')
  return member || day <= today ? day : refuseCell(asking, 'in_future', 'memberFrom')
}

function refuseCell({ read, faults }: Asking, fault: FaultName, field: MemberField): null {
  const value = read(field)
  faults.push(value ? { fault, field, value } : { fault: 'missing', field })
  return null
}
