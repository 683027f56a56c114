import { expect, it } from 'vitest'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { unansweredEvents } from '@/features/deliveries/times/tell-times'
import { describeInZones } from '../../support/zones'

const start = new Date('2021-06-28T07:00:00Z')
// Three working days from a Tuesday: the answer is asked for by Friday 18 June.
const proposal = {
  ...{
    proposedAt: new Date('2021-06-15T08:00:00Z'),
    remindedAt: null,
    times: [{ position: 1, startsAt: start }],
  },
  ...{ asked: ['employer', 'seko'], answers: [{ party: 'employer', suits: [1] }] },
} as unknown as TimeProposal

describeInZones('a reminder of proposed times', () => {
  it.each([
    ['2021-06-17', '2021-06-18'],
    ['2021-06-18', '2021-06-18'],
    ['2021-06-19', undefined],
    ['2021-06-23', undefined],
  ] as const)('on %s names the last day to answer as long as it is to come: %s', (today, deadline) => {
    const [event, ...others] = unansweredEvents(proposal, today)
    const asked = deadline ? { deadline } : {}
    expect(event?.facts).toEqual({ party: 'seko', starts: start.toISOString(), ...asked })
    expect(others).toEqual([])
  })
})
