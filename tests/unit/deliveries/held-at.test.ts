import { expect, it } from 'vitest'
import { heldAt, plannedTimeOn } from '@/features/deliveries/occasions/held-at'
import { dateOf, stockholmInstant } from '@/lib/dates'
import { describeInZones } from '../../support/zones'

const startsAt = stockholmInstant('2021-05-03', '09:00')
const planned = { startsAt, doneOn: null, doneTime: null }

describeInZones('when an occasion is held', () => {
  it('is its plan until it is done, and then the planned hour of the planned day', () => {
    expect(heldAt(planned)).toEqual({ startsAt, hasHour: true })
    expect(heldAt({ ...planned, startsAt: null })).toEqual({ startsAt: null, hasHour: false })
    expect(heldAt({ ...planned, doneOn: '2021-05-03' })).toEqual({ startsAt, hasHour: true })
  })

  it('is another day without an hour, unless one was given', () => {
    const moved = { ...planned, doneOn: '2021-05-07' } as const
    expect(heldAt(moved)).toEqual({ startsAt: dateOf('2021-05-07'), hasHour: false })
    for (const doneTime of ['09:00', '13:30']) {
      const at = stockholmInstant('2021-05-07', doneTime)
      expect(heldAt({ ...moved, doneTime })).toEqual({ startsAt: at, hasHour: true })
    }
  })

  it('has a planned hour on its planned day alone', () => {
    expect(plannedTimeOn('2021-05-03', startsAt)).toBe('09:00')
    expect(plannedTimeOn('2021-05-04', startsAt)).toBeNull()
    expect(plannedTimeOn('2021-05-03', null)).toBeNull()
  })
})
