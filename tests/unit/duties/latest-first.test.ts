import { expect, it } from 'vitest'
import { type Duties, type Duty, latestFirst } from '@/features/duties/duty'
import type { DutyKind } from '@/features/duties/rules'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const groupOf = (kind: DutyKind, ...days: string[]): Duties => {
  const shown = days.map(day => ({ kind, since: new Date(`${day}T10:00:00Z`) }) as Duty)
  return { kind, shown, total: shown.length, firstCalls: 0 }
}

describeInZones('the late ones', () => {
  it('begin with the kind of the one that is most over its time, not with the longest wait', () => {
    const groups = [
      groupOf('confirm', '2021-06-07'),
      groupOf('call', '2021-05-20'),
      groupOf('mail', '2021-06-16', '2021-05-24'),
    ]
    expect(latestFirst(groups, now).map(({ kind }) => kind)).toEqual(['mail', 'call', 'confirm'])
  })
})
