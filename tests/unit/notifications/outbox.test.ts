import { describe, expect, it } from 'vitest'
import {
  canRetry,
  isGivenUp,
  isOutage,
  type MailHealth,
  secretOf,
  tellsOfAddress,
  thingOf,
} from '@/features/notifications/outbox/rules'

const now = new Date('2021-09-02T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const HOURS = 60
const ID = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'

it.each([
  [`/avrop/${ID}`, `/avrop/${ID}`],
  [`/avrop/${ID}/signera?ord=1-2-x`, `/avrop/${ID}`],
  [`/leveranser/${ID}#tider`, `/leveranser/${ID}`],
  [`/intresse/${ID}`, `/admin/intresse/${ID}`],
  [`/admin/omgangar/${ID}?tillfalle=ja`, `/admin/omgangar/${ID}`],
  [`/admin/verksamheter/${ID}?part=seko`, `/admin/verksamheter/${ID}`],
  ['/tjanster/29k-hantera-stress?svar=1', '/tjanster/29k-hantera-stress'],
  [`/avrop/${ID}0`, null],
  [`/intresse/bekrafta?kod=${ID}`, null],
  ['/utvardera/hemlig', null],
  ['/avrop/ny', null],
  [null, null],
])('a mail that leads to %s is about %s', (path, thing) => {
  expect(thingOf(path)).toBe(thing)
})

describe('mail with a link that is kept nowhere', () => {
  it.each([
    ['sign_in:a', 'sign_in'],
    ['invitation:a', 'invitation'],
    ['attestation:a', 'attestation'],
    ['access:a', null],
    ['morning:sign_in:', null],
  ])('%s', (key, secret) => {
    expect(secretOf(key)).toBe(secret)
    expect(canRetry({ key, state: 'failed', attempts: 3 })).toBe(secret === null)
  })
})

it.each([
  ['failed', 1, true],
  ['failed', 0, true],
  ['queued', 1, true],
  ['queued', 0, false],
  ['sent', 1, false],
  ['captured', 1, false],
] as const)('a mail that is %s after %i attempts can be tried now: %s', (state, attempts, can) => {
  expect(canRetry({ key: 'event:person', state, attempts })).toBe(can)
})

it.each([
  ['event:person', 72 * HOURS - 1, false],
  ['event:person', 72 * HOURS, true],
  ['sign_in:a', 59, false],
  ['sign_in:a', 60, true],
])('%s that has failed for %i minutes is given up: %s', (key, minutes, is) => {
  expect(isGivenUp({ key, failingSince: ago(minutes) }, now)).toBe(is)
})

it('an address is doubted when it is refused, and when its mail is given up, but not for a late sign-in', () => {
  expect(tellsOfAddress('event:person', true)).toBe(true)
  expect(tellsOfAddress('event:person', false)).toBe(true)
  expect(tellsOfAddress('sign_in:a', true)).toBe(true)
  expect(tellsOfAddress('sign_in:a', false)).toBe(false)
})

describe('an outage', () => {
  const health: MailHealth = { waiting: 2, since: ago(15), lastSentAt: null, failed: 0, lastError: null }

  it.each<[string, Partial<MailHealth>, boolean]>([
    ['nothing waits', { since: null }, false],
    ['it has lasted a quarter of an hour', {}, true],
    ['it has just begun', { since: ago(14) }, false],
    ['mail went before it', { lastSentAt: ago(16) }, true],
    ['mail went the instant it began', { lastSentAt: ago(15) }, false],
    ['mail has gone since', { lastSentAt: ago(5) }, false],
  ])('when %s', (_case, change, is) => {
    expect(isOutage({ ...health, ...change }, now)).toBe(is)
  })
})
