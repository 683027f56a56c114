import { expect, it } from 'vitest'
import { type About, writeLetter } from '@/features/notifications/letters'
import { describeInZones } from '../../support/zones'

const about = {
  ...{ organisation: { sv: 'Verket', en: 'The agency' }, service: { sv: 'Effektiva team', en: 'Teams' } },
  ...{ occasion: { sv: 'Workshop', en: 'Workshop' }, together: null, order: null, account: null },
  ...{ awaited: [], schedule: [], signed: 4, required: 4, clashReason: '', moveReason: '' },
  ...{ startsAt: null, movedFrom: new Date('2020-12-29T12:00:00Z'), proposed: [], deadline: '2021-10-07' },
} as unknown as About
const written = (changes: Partial<About>) =>
  writeLetter('occasion.times_proposed.answer', { ...about, ...changes }, { locale: 'sv', party: 'seko' })

describeInZones('a letter about proposed times', () => {
  it('asks about a planned time with what it moves from, the days, the last day and the reason', () => {
    const proposed = ['2021-10-12T07:00:00Z', '2021-10-14T11:00:00Z'].map(start => new Date(start))
    const moves = { proposed, moveReason: 'Ledaren är sjuk.' }
    const { subject, body } = written(moves)
    const days = 'Förslag: tisdag 12 oktober eller torsdag 14 oktober 2021'
    expect(subject).toBe('Kan ni byta tid? Svara senast 7 okt. om Effektiva team, Workshop')
    expect(body).toContain('från tisdag 29 december 2020 kl. 13:00.')
    expect(body).toContain(`${days}.`)
    expect(body).toContain('svara för Seko, senast 7 oktober 2021.')
    expect(body).toContain('Varför kansliet vill flytta tiden: Ledaren är sjuk.')
    const first = written({ movedFrom: null, deadline: null })
    expect(first.subject).toBe('Välj tider som passar er för Effektiva team, Workshop')
    expect(first.body).not.toMatch(/flytta|Förslag|senast/)
  })
})
