import { expect, it } from 'vitest'
import { OccasionHistory } from '@/features/deliveries/history/components/occasion-history'
import { type HistoryEntry, whyMoved } from '@/features/deliveries/history/history-entry'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const plan = {
  ...{ startsAt: '2027-03-29T08:00:00Z', movedFrom: null, minutes: 60, minutesFrom: null },
  ...{ deliverer: null, sequence: 1, hasNewDeliverer: false, delivererFrom: null },
}
const entry = (id: string, kind: string, mode: string, texts = {}) =>
  ({
    ...{ id, occasionId: 'o', at: new Date('2027-01-01T10:00:00Z'), role: 'staff', by: 'Petra' },
    ...{ delivererFrom: null, delivererTo: null, texts },
    happened: { kind, facts: { ...plan, mode } },
  }) as unknown as HistoryEntry
const said = (...entries: HistoryEntry[]) => markupOf(<OccasionHistory entries={entries} />)
const planned = entry('1', 'occasion.planned', 'digital')

describeInZones('the history of an occasion', () => {
  it('a change of how an occasion is held says from what and to what', () => {
    const text = said(planned, entry('2', 'occasion.rescheduled', 'on_site'))
    expect(text).toContain('Form från Digitalt till På plats.')
    expect(text).toContain('Historik (2)')
  })

  it('times proposed in place of a planned one say from what, and why', () => {
    const asked = entry('2', 'occasion.times_proposed', 'digital', { reason: 'Ledaren är sjuk.' })
    asked.happened.facts = { movedFrom: '2027-03-29T08:00:00Z' } as never
    const text = said(planned, asked)
    expect(text).toContain('Andra tider föreslagna i stället för måndag 29 mars 2027 kl. 10:00.')
    expect(text).toContain('Skäl: Ledaren är sjuk.')
    expect(whyMoved([planned, asked], 'o')).toBe('Ledaren är sjuk.')
    expect(whyMoved([planned, asked], 'other')).toBe('')
  })

  it('a number that was left out is given, and not changed from nothing', () => {
    const counted = entry('2', 'occasion.corrected', 'digital')
    const day = { doneFrom: '2027-03-29', doneTo: '2027-03-29' }
    counted.happened.facts = { ...day, participantsFrom: null, participantsTo: 21 } as never
    expect(said(planned, counted)).toContain('Antal: 21.')
    expect(said(planned, counted)).not.toContain('inget')
  })

  it('a line that would say nothing is left out, unless it tells why a time holds', () => {
    const nothing = entry('2', 'occasion.rescheduled', 'digital')
    expect(said(planned, nothing)).toContain('Historik (1)')
    expect(said(nothing)).toBe('')
    const why = entry('2', 'occasion.rescheduled', 'digital', { clashReason: 'Bestämt tillsammans.' })
    expect(said(planned, why)).toContain('Bestämt tillsammans.')
  })
})
