import { expect, it } from 'vitest'
import { daysInWords } from '@/lib/day-text'
import { markedOnce } from '@/lib/marked-once'
import { describeInZones } from '../../support/zones'

describeInZones('a text', () => {
  it('a day among the values of a text is said as people write it', () => {
    const values = { day: '2027-02-17', count: 3, number: '2027-02-30', title: 'Start 2027-02-17' }
    expect(daysInWords('sv', values)).toEqual({ ...values, day: '17 februari 2027' })
    expect(daysInWords('en', values)).toEqual({ ...values, day: '17 February 2027' })
    expect(daysInWords('sv')).toEqual({})
  })

  it.each([
    ['Vad vet man?: torsdag 3 december', 'Vad vet man? torsdag 3 december'],
    ['Start: torsdag 3 december', 'Start: torsdag 3 december'],
    ['Tillfälle 2: Vad vet man?: inställt', 'Tillfälle 2: Vad vet man? inställt'],
  ])('%s has no colon after another mark', (text, said) => {
    expect(markedOnce(text)).toBe(said)
  })
})
