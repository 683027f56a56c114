import { expect, it } from 'vitest'
import { knownVersion } from '@/features/orders/content/known-version'
import { openedVersions, opensAgreed } from '@/features/orders/signing/opened'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import type { Party } from '@/lib/party'

const version = (number: number, sentByParty: Party = 'employer') => ({
  id: `v${number}`,
  number,
  sentByParty,
})
const order = {
  versions: [version(4), version(3), version(2), version(1)],
  signatures: [
    { party: 'saco_s' as const, versionId: 'v1', takenBackAt: null },
    { party: 'seko' as const, versionId: 'v2', takenBackAt: new Date('2021-06-17') },
  ],
  declines: [{ party: 'ofr_s_p_o' as const, versionId: 'v2' }],
}

it.each([
  ['the one that the party answered last, though the reader opened a later one', 'saco_s', [1, 3, 4], 1],
  ['whether it said yes or no', 'ofr_s_p_o', [1, 3], 2],
  ['else the one that the reader opened last: an answer that was taken back is none', 'seko', [1, 4], 1],
  ['or that the party sent itself', 'employer', [1], 3],
  ['else the one before', 'seko', [4], 3],
] as const)('changes are told against %s', (_case, party, opened, expected) => {
  expect(knownVersion(order, { party, opened })?.number).toBe(expected)
})

it('a first version has nothing to be held against', () => {
  expect(knownVersion({ ...order, versions: [version(1)] }, { party: 'seko', opened: [1] })).toBeNull()
})

it('they stay told against the same once the newest is answered too', () => {
  const later = [{ party: 'saco_s' as const, versionId: 'v4', takenBackAt: null }]
  const signed = { ...order, signatures: [...order.signatures, ...later] }
  expect(knownVersion(signed, { party: 'saco_s', opened: [1, 3] })?.number).toBe(1)
})

const day = (date: number) => new Date(Date.UTC(2021, 8, date))
const told = (kind: string, readAt: Date | null, version?: number) => ({
  kind,
  version,
  readAt,
  isRead: readAt !== null,
})

it('the versions that were open are those whose request was read before the next was sent', () => {
  const all = [
    told('order.sent', day(1), 1),
    told('order.sent', day(5), 2),
    told('order.sent', null, 3),
    told('order.valid', day(1), 4),
  ]
  expect(openedVersions(all, day(4))).toEqual([1])
})

it('the ring closes once: for those who have not read of it, and not for the one who signed last', () => {
  const signed = (personId: string, date: number) => ({ personId, signedAt: day(date) })
  const valid = {
    status: 'valid' as OrderStatus,
    signatures: [signed('hr', 1), signed('saco', 3), signed('ofr', 2)],
  }
  const news = [told('order.valid', null)]
  expect(opensAgreed(news, valid, { personId: 'hr' })).toBe(true)
  expect(opensAgreed(news, valid, { personId: 'saco' })).toBe(false)
  expect(opensAgreed(news, valid, { personId: 'saco', done: 'made_valid' })).toBe(true)
  expect(opensAgreed([told('order.valid', day(4))], valid, { personId: 'hr' })).toBe(false)
  const seen = orderStatuses.filter(status => opensAgreed(news, { ...valid, status }, { personId: 'ofr' }))
  expect(seen).toEqual(['valid', 'confirmed', 'in_delivery'])
  // One who comes to answer gets the field, at the first visit too.
  for (const done of [undefined, 'made_valid']) {
    expect(opensAgreed(news, valid, { personId: 'hr', done, svara: 'parties' })).toBe(false)
  }
})
