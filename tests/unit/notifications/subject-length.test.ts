import { expect, it } from 'vitest'
import { letterKeys } from '@/features/notifications/letter-keys'
import { type Headline, headline } from '@/features/notifications/letters'
import { describeInZones } from '../../support/zones'

const LONGEST = 77
const SHOWN_ON_A_PHONE = 40

const about: Headline = {
  organisation: { sv: 'Vattenledsverket', en: 'Waterways Agency' },
  service: { sv: 'Fånga tidiga tecken', en: 'Catch the early signs' },
  ...{ together: null, party: 'ofr_s_p_o', signed: 2, required: 4, version: 1 },
  occasion: { sv: 'Workshop', en: 'Workshop' },
  startsAt: new Date('2021-09-29T07:30:00Z'),
  movedFrom: new Date('2021-09-22T07:30:00Z'),
  proposed: [new Date('2021-10-12T07:00:00Z'), new Date('2021-10-14T11:00:00Z')],
  deadline: '2021-09-28',
}

describeInZones('the subject of a mail', () => {
  it.each(['sv', 'en'] as const)('is short with names of usual length, in %s', locale => {
    const written = [about, { ...about, movedFrom: null, version: 2 }].flatMap(one =>
      letterKeys.map(key => headline(key, one, { locale })),
    )
    expect(written.filter(line => line.length > LONGEST)).toEqual([])
  })

  it.each(['sv', 'en'] as const)('has no colon beside that of a name, in %s', locale => {
    const named = { service: { sv: '29k: Hantera', en: '29k: Managing' }, occasion: { sv: 'Dag', en: 'Day' } }
    const written = letterKeys.map(key => headline(key, { ...about, ...named }, { locale }))
    const marked = written.filter(line => line.includes('29k: ') && line.split(': ').length > 2)
    expect(
      marked.filter(line => !/^(Påminnelse|Reminder): |omgång|round|start|plats|place/i.test(line)),
    ).toEqual([])
  })

  it.each([
    ['sv', null, 'Välj tider senast 28 sep. för '],
    ['en', null, 'Choose times by 28 Sept for '],
    ['sv', about.movedFrom, 'Kan ni byta tid? Svara senast 28 sep. om '],
    ['en', about.movedFrom, 'New time? Answer by 28 Sept about '],
  ] as const)(
    'says what is asked about times, and by when, on a phone, in %s',
    (locale, movedFrom, start) => {
      const line = headline('occasion.times_proposed.answer', { ...about, movedFrom }, { locale })
      expect(line.slice(0, start.length)).toBe(start)
      expect(start.trimEnd().length).toBeLessThanOrEqual(SHOWN_ON_A_PHONE)
    },
  )
})
