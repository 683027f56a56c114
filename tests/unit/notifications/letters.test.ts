import { describe, expect, it } from 'vitest'
import { type LetterKey, letterKeys } from '@/features/notifications/letter-keys'
import { type About, writeLetter } from '@/features/notifications/letters'
import { mailTextOf } from '@/features/notifications/mail-text'

const about: About = {
  organisationId: 'organisation-1',
  organisation: { sv: 'Vattenledsverket', en: 'the Waterways Agency' },
  service: { sv: 'Effektiva team', en: 'Effective teams' },
  orderId: 'order-1',
  deliveryId: 'delivery-1',
  interestId: null,
  version: 2,
  party: 'employer',
  startedBy: 'employer',
  awaited: ['ofr_s_p_o', 'seko'],
  deadline: '2021-10-07',
  startsOn: '2021-09-23',
  startsAt: new Date('2021-09-23T07:30:00Z'),
}

describe.each(['sv', 'en'] as const)('letters in %s', locale => {
  it.each(letterKeys)('%s says what happened, where, and what to do', key => {
    const { subject, body, path } = writeLetter(key, about, { locale, party: 'seko' })
    const isOfService = !/^(mandate|member|party|account|setting)\./.test(key)
    const service = locale === 'sv' ? 'Effektiva team' : 'Effective teams'
    expect(subject.includes(service)).toBe(isOfService)
    expect(body).toContain(about.organisation[locale])
    expect(body.includes(service)).toBe(isOfService)
    expect(mailTextOf({ body, path }).paragraphs.length).toBeGreaterThanOrEqual(2)
    expect(mailTextOf({ body, path }).call?.text).toBeTruthy()
    expect(`${subject}\n${body}`).not.toMatch(/[{}!]|notifications\.|happenings\./)
    expect(path).toMatch(/^\//)
  })
})

describe('what a letter says', () => {
  const written = (key: LetterKey, changes: Partial<About> = {}) =>
    writeLetter(key, { ...about, ...changes }, { locale: 'sv', party: 'seko' })

  it('leads the one who is to sign to the page where they sign, and says until when', () => {
    const { body, path } = written('order.sent.sign')
    expect(path).toBe('/avrop/order-1/signera')
    expect(body).toContain('för Seko')
    expect(body).toContain('Sista dag är 7 oktober 2021.')
    expect(written('order.sent.sign', { deadline: null }).body).not.toContain('Sista dag')
  })

  it('says whose move it is', () => {
    const signed = (awaited: About['awaited']) =>
      writeLetter('order.signed.told', { ...about, awaited }, { locale: 'sv' }).body
    expect(signed(['ofr_s_p_o', 'seko'])).toContain('Nu väntar avropet på OFR/S,P,O och Seko.')
    expect(signed([])).toContain('Alla parter har signerat.')
    expect(signed(['seko'])).toMatch(/^Arbetsgivaren vid/)
    expect(written('order.declined.told').body).toContain('arbetsgivarens tur')
    expect(written('order.declined.told', { startedBy: 'saco_s' }).body).toContain('fackliga sidans tur')
  })

  it('gives times as they are in Stockholm', () => {
    expect(written('occasion.planned.told').body).toContain('torsdag 23 september')
    expect(written('occasion.planned.told').body).toContain('09:30')
  })

  it('leads to the page of what it is about', () => {
    expect(written('delivery.done.evaluate').path).toBe('/leveranser/delivery-1/utvardera')
    expect(written('occasion.planned.deliver').path).toBe('/leveranser/delivery-1')
    const interest = { orderId: null, deliveryId: null, interestId: 'interest-1' }
    expect(written('interest.shown.told', interest).path).toBe('/intresse/interest-1')
    expect(written('interest.shown.call', interest).path).toBe('/admin/intresse/interest-1')
  })
})
