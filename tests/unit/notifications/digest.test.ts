import { expect, it } from 'vitest'
import {
  type DigestGroup,
  type DigestOrder,
  writeDigest,
} from '@/features/notifications/digest/digest-letter'
import type { LetterKey } from '@/features/notifications/letter-keys'
import type { About } from '@/features/notifications/letters'
import { mailTextOf } from '@/features/notifications/mail-text'
import type { DigestMove } from '@/features/notifications/rules'
import { describeInZones } from '../../support/zones'

const about: About = {
  organisationId: 'organisation-1',
  organisation: { sv: 'Vattenledsverket', en: 'the Waterways Agency' },
  service: { sv: 'Effektiva team', en: 'Effective teams' },
  orderId: 'order-1',
  deliveryId: null,
  together: null,
  interestId: null,
  account: null,
  version: 1,
  deadline: null,
  startsAt: null,
  startsOn: null,
  party: 'seko',
  startedBy: 'employer',
  awaited: [],
  order: null,
  signed: 3,
  required: 3,
  startedOn: null,
  occasion: null,
  held: null,
  heldTogether: [],
  movedFrom: null,
  schedule: [],
  clashReason: '',
  moveReason: '',
  proposed: [],
}
const order: DigestOrder = {
  number: 1012,
  service: { sv: 'Effektiva team', en: 'Effective teams' },
  organisation: about.organisation,
  move: { whose: 'staff' },
  deadlineOn: null,
}
const groupOf = (change: Partial<DigestOrder> = {}, path = '/avrop/order-1'): DigestGroup => ({
  order: { ...order, ...change },
  news: [{ letter: 'order.valid.told', about, own: ['seko'] }],
  path,
})
const written = (groups: DigestGroup[], locale: 'sv' | 'en' = 'sv') =>
  writeDigest(groups, { locale, portalUrl: 'https://portal.example', today: '2021-10-01' })

describeInZones('a digest', () => {
  it('tells of each order what has happened and whose move it is, and leads there', () => {
    const { subject, body, path } = written([groupOf()])
    expect(subject).toBe('Det senaste från Hållbart arbetsliv')
    expect(mailTextOf({ body, path }).paragraphs[1]).toBe(
      [
        'Avrop 1012, Effektiva team, Vattenledsverket',
        'Väntar på kansliet.',
        '– Ni är överens om Effektiva team (3 av 3)',
        'https://portal.example/avrop/order-1',
      ].join('\n'),
    )
    expect(mailTextOf({ body, path }).call).toEqual({ text: 'Se alla aviseringar', path: '/aviseringar' })
    expect(body).toContain('https://portal.example/konto')
  })

  it('begins with what waits for its reader, and counts it', () => {
    const own = groupOf(
      { number: 1013, move: { whose: 'mine_sign', parties: ['seko'] }, deadlineOn: '2021-10-07' },
      '/avrop/order-2',
    )
    const { subject, body } = written([groupOf(), own])
    expect(subject).toBe('Det senaste: ett avrop väntar på dig')
    expect(body.indexOf('Avrop 1013')).toBeLessThan(body.indexOf('Avrop 1012'))
    expect(body).toContain('Din tur: signera för Seko. Sista dag är 7 oktober 2021.')
    expect(written([own], 'en').body).toContain('Your turn: sign for Seko. The last day is 7 October 2021.')
  })

  it('tells what others wait for before what is asked afterwards, and the late first', () => {
    const sign = (number: number, deadlineOn: DigestOrder['deadlineOn']) =>
      groupOf({ number, move: { whose: 'mine_sign', parties: ['seko'] }, deadlineOn }, `/avrop/${number}`)
    const asked = (number: number, letter: LetterKey, deadline: About['deadline']): DigestGroup => ({
      ...groupOf({ number, move: { whose: 'delivery' } }, `/avrop/${number}`),
      news: [{ letter, about: { ...about, deadline }, own: ['seko'] }],
    })
    const groups = [
      groupOf({ number: 1 }),
      asked(2, 'delivery.follow_up_asked.answer', '2021-09-20'),
      groupOf({ number: 3, move: { whose: 'mine_write' } }, '/avrop/3'),
      sign(4, '2021-10-07'),
      asked(5, 'occasion.times_proposed.answer', '2021-10-04'),
      sign(6, '2021-09-30'),
    ]
    const told = written(groups).body.match(/(?<=Avrop )\d+/g)
    expect(told).toEqual(['6', '5', '4', '3', '2', '1'])
  })

  it('a group about no order stands with its page alone', () => {
    const { body } = written([{ ...groupOf({}, '/verksamhet'), order: null }])
    expect(body).not.toContain('Avrop 1012')
    expect(body).toContain('– Ni är överens om Effektiva team (3 av 3)\nhttps://portal.example/verksamhet')
  })

  it.each([
    { whose: 'mine_write' },
    { whose: 'mine_staff' },
    { whose: 'employer' },
    { whose: 'union' },
    { whose: 'delivery' },
    { whose: 'nobody' },
    { whose: 'parties', parties: ['employer', 'seko'] },
  ] satisfies DigestMove[])('says in words that it is the move of $whose', move => {
    for (const locale of ['sv', 'en'] as const) {
      const line = written([groupOf({ move })], locale).body.split('\n')[3]
      expect(line).toMatch(/^\p{Lu}.+\.$/u)
      expect(line).not.toMatch(/[{}]|digest\./)
    }
  })
})
