import { expect, it } from 'vitest'
import { allHappenings } from '@/features/notifications/all-happenings'
import { letterKeys } from '@/features/notifications/letter-keys'
import type { LetterOrder } from '@/features/notifications/letter-order'
import { type About, writeLetter } from '@/features/notifications/letters'
import { entryOf, type Happenings } from '@/lib/happenings/declare'
import { describeInZones } from '../../support/zones'

const name = { sv: 'Namnet', en: 'The name' }
const order = {
  ...{ signsBy: null, number: 7, unit: '', asked: null, signedBy: [], ring: [], changesFor: () => null },
  sign: { number: 5, level: 'group_individual', kinds: ['preventive'] },
  ...{ slug: 'kursen', inShort: name, isSelfLed: false, need: '', reading: 1 },
} as unknown as LetterOrder

/** The facts of a letter that its event keeps. Another letter's are not known when it is written. */
function knownTo(kind: string): Partial<About> {
  const facts = entryOf(allHappenings as Happenings, kind)?.facts ?? {}
  const days = { deadline: '2021-10-07', startsOn: '2021-09-23', startedOn: '2021-09-16' }
  const all = { ...days, movedFrom: new Date('2021-09-22T07:30:00Z'), outcome: 'lapsed' }
  return Object.fromEntries(Object.entries(all).map(([fact, value]) => [fact, fact in facts ? value : null]))
}

describeInZones('what a letter knows', () => {
  it.each(['sv', 'en'] as const)('a letter names no fact that its event does not keep, in %s', locale => {
    const about = {
      ...{ order, organisation: name, service: name, occasion: name, orderId: 'o', deliveryId: 'd' },
      ...{ organisationId: 'org', interestId: 'i', account: 'Nora Ny', together: null, party: 'employer' },
      ...{ signed: 1, required: 4, version: 1, startedBy: 'employer', awaited: ['seko'], held: null },
      ...{ startsAt: new Date('2021-09-23T07:30:00Z'), heldTogether: [], proposed: [] },
      ...{ schedule: [], clashReason: '', moveReason: '' },
    } as unknown as About
    const odd = letterKeys.flatMap(key => {
      const kind = key.split('.').slice(0, 2).join('.')
      const { subject, body } = writeLetter(key, { ...about, ...knownTo(kind) }, { locale, party: 'seko' })
      return /\bnone\b|undefined|null/.test(`${subject}\n${body}`) ? [`${key}: ${subject}\n${body}`] : []
    })
    expect(odd).toEqual([])
  })
})
