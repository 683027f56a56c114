import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { MemberFacts } from '@/features/organisations/register/member'
import { type Day, dayOfDate } from '@/lib/dates'
import { organisationName } from '@/lib/organisation-name'

export type Period = Pick<MemberFacts, 'name' | 'type' | 'headcount' | 'sector'> & {
  from: Day
  to: Day | null
}

export type Merger = { id: string; name: string; on: Day }

export type MemberView = MemberFacts & {
  id: string
  memberFrom: Day
  memberTo: Day | null
  /** The latest first. */
  periods: Period[]
  mergedInto: Omit<Merger, 'on'> | null
  mergedFrom: Merger[]
}

/** A member as the register has it, now and before; null when there is none. */
export function getMember(actor: StaffActor, id: string): Promise<MemberView | null> {
  const named = { select: { id: true, name: true, nameEn: true, memberTo: true } } as const
  const nameOf = (one: { name: string; nameEn: string }) => organisationName(actor.locale, one)
  return readAs(actor, async tx => {
    const row = await tx.organisation.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        nameEn: true,
        organisationNumber: true,
        type: true,
        headcount: true,
        sector: true,
        place: true,
        memberFrom: true,
        memberTo: true,
        periods: { orderBy: { validFrom: 'desc' } },
        mergedInto: named,
        mergedFrom: named,
      },
    })
    if (!row) return null
    const { periods, mergedInto, mergedFrom, memberFrom, memberTo, ...facts } = row
    return {
      ...facts,
      memberFrom: dayOfDate(memberFrom),
      memberTo: memberTo && dayOfDate(memberTo),
      periods: periods.map(({ name, type, headcount, sector, validFrom, validTo }) => ({
        ...{ name, type, headcount, sector },
        from: dayOfDate(validFrom),
        to: validTo && dayOfDate(validTo),
      })),
      mergedInto: mergedInto && { id: mergedInto.id, name: nameOf(mergedInto) },
      mergedFrom: mergedFrom.flatMap(one =>
        one.memberTo ? [{ id: one.id, name: nameOf(one), on: dayOfDate(one.memberTo) }] : [],
      ),
    }
  })
}
