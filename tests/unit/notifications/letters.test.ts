import { describe, expect, it } from 'vitest'
import { type LetterKey, letterKeys, tellingOf } from '@/features/notifications/letter-keys'
import type { LetterOrder } from '@/features/notifications/letter-order'
import { type About, writeLetter } from '@/features/notifications/letters'
import { mailTextOf } from '@/features/notifications/mail-text'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'

const tookBack = [{ party: 'ofr_s_p_o' as const, takenBackAt: new Date('2021-09-20T08:00:00Z') }]
const order: LetterOrder = {
  number: 1229,
  unit: 'Enheten för tillsyn',
  need: 'Vi ser fler sjukskrivningar än förr.',
  reading: 3,
  asked: { sentAt: new Date('2021-09-02T08:00:00Z'), tookBack },
  signsBy: '2021-10-07',
  signedBy: ['employer', 'saco_s'],
  sign: { number: 5, level: 'group_individual' as const, kinds: ['preventive' as const] },
  ring: ['signed', 'awaited', 'signed', 'awaited'],
  ...{ isSelfLed: false, slug: 'effektiva-team' },
  changesFor: () => null,
  inShort: { sv: 'Heldag · En dag', en: 'Full day · One day' },
}
const about: About = {
  order,
  signed: 2,
  required: 4,
  organisationId: 'organisation-1',
  organisation: { sv: 'Vattenledsverket', en: 'the Waterways Agency' },
  service: { sv: 'Effektiva team', en: 'Effective teams' },
  orderId: 'order-1',
  deliveryId: 'delivery-1',
  interestId: null,
  account: 'Nora Ny',
  together: null,
  version: 2,
  party: 'employer',
  startedBy: 'employer',
  awaited: ['ofr_s_p_o', 'seko'],
  deadline: '2021-10-07',
  startsOn: '2021-09-23',
  startedOn: '2021-09-16',
  occasion: { sv: 'Workshop', en: 'Workshop' },
  startsAt: new Date('2021-09-23T07:30:00Z'),
  ...{ held: null, heldTogether: [], proposed: [], schedule: [] },
  movedFrom: new Date('2020-12-29T12:00:00Z'),
  ...{ clashReason: '', moveReason: '' },
}

it('a message names the party that wrote it, or the secretariat', () => {
  const subjects = (['seko', null] as const).map(
    party => writeLetter('order.message_posted.read', { ...about, party }, { locale: 'sv' }).subject,
  )
  expect(subjects).toEqual([
    'Seko har skrivit ett meddelande om Effektiva team',
    'Kansliet har skrivit ett meddelande om Effektiva team',
  ])
})

it('a question about the form says what ended it: one no, or its last day', () => {
  for (const key of ['occasion.mode_kept.told', 'occasion.mode_kept.arrange'] as const) {
    const bodyOf = (outcome: string) => writeLetter(key, { ...about, outcome }, { locale: 'sv' }).body
    expect(bodyOf('refused')).toContain('En part sa nej')
    expect(bodyOf('refused')).not.toContain('från båda sidor')
    expect(bodyOf('lapsed')).toMatch(/sista dagen att svara har gått, utan ett ja från båda sidor/)
  }
})

describe.each(['sv', 'en'] as const)('letters in %s', locale => {
  it.each(letterKeys)('%s says what happened, where, and what to do', key => {
    const { subject, body, path } = writeLetter(key, about, { locale, party: 'seko' })
    const isOfService = !/^(mandate|member|party|account|setting|duty)\./.test(key)
    const service = locale === 'sv' ? 'Effektiva team' : 'Effective teams'
    expect(subject.includes(service)).toBe(isOfService)
    expect(body).toContain(about.organisation[locale])
    expect(body.includes(service)).toBe(isOfService)
    // Ten mails of one organisation are told apart by the number, the unit and the session.
    if (/^(order|occasion|delivery)\./.test(key)) expect(body).toMatch(/1[\u00a0,]229.*Enheten för tillsyn/)
    if (key.startsWith('occasion.')) expect(subject).toMatch(/Workshop|23 sep. kl. 09:30|23 Sept at 09:30/)
    // Admins read whose account it is. Its holder knows, and nothing names somebody who is to be erased.
    expect(body.includes('Nora Ny')).toBe(/^account\.(?!erasure|erased).*(told|confirm)$/.test(key))
    expect(mailTextOf({ body, path }).paragraphs.length).toBeGreaterThanOrEqual(2)
    expect(mailTextOf({ body, path }).call?.text).toBeTruthy()
    expect(`${subject}\n${body}`).not.toMatch(/[{}!]|notifications\.|happenings\./)
    expect(path).toMatch(/^\//)
  })
})

describeInZones('what a letter says', () => {
  const written = (key: LetterKey, changes: Partial<About> = {}) =>
    writeLetter(key, { ...about, ...changes }, { locale: 'sv', party: 'seko' })

  it('leads the one who is to sign to the page where they sign, and says until when', () => {
    const { body, path } = written('order.sent.sign')
    expect(path).toBe('/avrop/order-1/signera')
    expect(body).toContain('för Seko')
    expect(body).toContain('Sista dag är 7 oktober 2021.')
    expect(body).toMatch(/Tjänsten: Heldag · En dag\n\S+\/tjanster\/effektiva-team\n\n/)
    expect(written('order.sent.sign', { deadline: null }).body).not.toContain('Sista dag')
  })

  it('says of a later version that it is new, and how much differs from the one that its reader knows', () => {
    const of = (version: number, changes = 0) => {
      const changesFor = () => (version > 1 ? { changes, since: 1, did: 'declined' as const } : null)
      return written('order.sent.sign', { version, order: { ...order, changesFor } })
    }
    expect(of(1).subject).toBe('Signera avropet av Effektiva team, Vattenledsverket')
    expect(of(1).body).not.toContain('version')
    expect(of(2, 2).subject).toMatch(/^Ny version\. Signera avropet av Effektiva team/)
    expect(of(3, 2).body).toMatch(/^Det här är version 3, med 2 ändringar sedan version 1, som ni avböjde\./)
    expect(of(3).body).toMatch(/med samma text som version 1, som ni avböjde\. Alla signerar/)
  })

  it('says since when it waits, once it has waited', () => {
    for (const locale of ['sv', 'en'] as const) {
      const body = (key: LetterKey) => writeLetter(key, about, { locale, party: 'seko' }).body
      expect(body('order.sent.sign')).not.toMatch(/2 (september|September) 2021/)
      const waiting = ['order.signed.told', 'order.deadline_passed.sign', 'order.reminded.sign'] as const
      for (const later of waiting) {
        expect(body(later)).toMatch(/(sedan|since) 2 september 2021/i)
      }
    }
  })

  it('says whose move it is', () => {
    const signed = (awaited: About['awaited']) =>
      writeLetter('order.signed.told', { ...about, awaited }, { locale: 'sv' }).body
    const waits = 'väntar på Seko sedan 2 september 2021, OFR/S,P,O sedan 20 september 2021.'
    expect(signed(['ofr_s_p_o', 'seko'])).toContain(waits)
    expect(signed([])).toContain('Alla parter har signerat.')
    expect(signed(['seko'])).toMatch(/^Arbetsgivaren vid/)
    expect(written('order.declined.told').body).toContain('arbetsgivarens tur')
    expect(written('order.declined.told', { startedBy: 'saco_s' }).body).toContain('fackliga sidans tur')
  })

  it('says who signed what, how many have, and whether it is the turn of its reader', () => {
    const told = (own: Party[]) =>
      writeLetter('order.signed.told', { ...about, party: 'saco_s' }, { locale: 'sv', own })
    expect(told([]).subject).toBe('Saco-S har signerat Effektiva team (2 av 4)')
    expect(told(['seko']).body).toContain('Det är alltså din tur också.')
    expect(told([]).body).toContain('Avrop 1 229, Enheten för tillsyn.'.replace(' 229', '\u00a0229'))
    const agreed = written('order.valid.told').body
    expect(agreed).toContain('i den här ordningen: arbetsgivaren och Saco-S.')
    expect(agreed).toMatch(/^https?:\/\/\S+\/avrop\/\S+\/kvitto$/m)
  })

  it.each(letterKeys)('%s does not name the party of its reader in the subject', key => {
    for (const party of ['ofr_s_p_o', 'saco_s', 'seko'] as const) {
      const { subject } = writeLetter(key, { ...about, party }, { locale: 'sv', party, own: [party] })
      expect(subject).not.toMatch(/OFR|Saco|Seko/)
    }
    expect(
      writeLetter(key, { ...about, party: 'saco_s' }, { locale: 'sv', own: ['seko'] }).subject,
    ).not.toContain('din part')
  })

  it("asks for a signature with the need in the sender's words, and says how long it takes to read", () => {
    const { body } = written('order.sent.sign')
    expect(body).toContain('Arbetsgivaren har skickat ett partsgemensamt avrop')
    expect(body).toContain('”Vi ser fler sjukskrivningar än förr.”')
    expect(body).toContain('ungefär 3 minuter')
    expect(written('order.sent.sign', { order: { ...order, need: '', reading: 1 } }).body).not.toContain('”')
  })

  it('gives times as they are in Stockholm, with their year, and the old one beside the new', () => {
    const { subject, body } = written('occasion.rescheduled.told')
    expect(subject).toBe('Ny tid tors 23 sep. kl. 09:30 för Effektiva team, Workshop')
    expect(body).toContain(
      'Ny tid: torsdag 23 september 2021 kl. 09:30. Förut: tisdag 29 december 2020 kl. 13:00.',
    )
    expect(written('occasion.rescheduled.told', { movedFrom: null }).body).not.toContain('Förut')
    expect(written('order.round_moved.told').body).toContain(
      'Ny start: 23 september 2021. Förut: 16 september 2021.',
    )
  })

  it('carries the ring of an order that was sent, and of nothing else', () => {
    expect(written('order.signed.told').ring).toBe('signed awaited signed awaited')
    expect(written('order.shared.read', { order: { ...order, ring: [] } }).ring).toBeNull()
    expect(written('mandate.revoked.holder', { order: null }).ring).toBeNull()
  })

  it('tells nobody to do what the secretariat does: its turn is said to those who are asked', () => {
    for (const locale of ['sv', 'en'] as const) {
      const told = letterKeys.filter(key =>
        /Nu är det kansliets tur|secretariat’s (turn|move)/.test(writeLetter(key, about, { locale }).body),
      )
      expect(told.length).toBeGreaterThan(5)
      expect(told.filter(key => tellingOf(key).asks === 'nothing')).toEqual([])
    }
  })

  it('leads to the page of what it is about', () => {
    expect(written('delivery.done.evaluate').path).toBe('/leveranser/delivery-1/utvardera')
    expect(written('occasion.planned.deliver').path).toBe('/leveranser/delivery-1')
    const interest = { orderId: null, deliveryId: null, interestId: 'interest-1' }
    expect(written('interest.shown.told', interest).path).toBe('/intresse/interest-1')
    expect(written('interest.shown.call', interest).path).toBe('/admin/intresse/interest-1')
  })
})
