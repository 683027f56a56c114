import { expect, it } from 'vitest'
import { lastDayToAnswer, outcomeOf } from '@/features/deliveries/mode-switch/rules'
import { stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'

const all = ['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const
const endsOn = '2021-04-06'
const yes = (...parties: Party[]) => parties.map(party => ({ party, agrees: true }))
const no = (party: Party) => ({ party, agrees: false })

describeInZones('how a question about the mode ends', () => {
  it.each([
    ['nobody has answered', [], null, 'lapsed'],
    ['the employer alone', yes('employer'), null, 'lapsed'],
    ['the unions alone', yes('ofr_s_p_o', 'saco_s', 'seko'), null, 'lapsed'],
    ['the employer and one union', yes('employer', 'seko'), null, 'agreed'],
    ['everybody', yes(...all), 'agreed', 'agreed'],
    ['the employer says no', [no('employer')], 'refused', 'refused'],
    [
      'a union says no to all the others',
      [...yes('employer', 'ofr_s_p_o', 'saco_s'), no('seko')],
      'refused',
      'refused',
    ],
  ] as const)('%s', (_name, answers, onLastDay, dayAfter) => {
    expect(outcomeOf({ asked: all, answers, endsOn }, endsOn)).toBe(onLastDay)
    expect(outcomeOf({ asked: all, answers, endsOn }, '2021-04-07')).toBe(dayAfter)
  })

  it('waits for represented parties alone', () => {
    expect(outcomeOf({ asked: ['employer', 'seko'], answers: yes('employer', 'seko'), endsOn }, endsOn)).toBe(
      'agreed',
    )
  })

  it('takes three working days, weekends and Easter not counted', () => {
    expect(lastDayToAnswer(stockholmInstant('2021-03-30', '10:00'))).toBe('2021-04-06')
    expect(lastDayToAnswer(stockholmInstant('2021-12-30', '10:00'))).toBe('2022-01-05')
  })
})
