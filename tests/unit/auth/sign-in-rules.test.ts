import { describe, expect, it } from 'vitest'
import {
  assuranceOf,
  isSignInProblem,
  meetsAcr,
  normalAddress,
  provenAt,
  showsTwoFactors,
  wayToRenew,
} from '@/auth/sign-in-rules'
import { placeOf } from '@/features/settings/starting/places'
import { historyPage } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'
import { onPage, withPlace } from '@/lib/place'
import { pathAfterSignIn, sameSitePath } from '@/lib/same-site-path'

describe('where to go on', () => {
  it.each(['/avrop/1', '/tjanster?niva=group&x=%2F%2F', '/konto#sessioner'])('%s is kept', path => {
    expect(sameSitePath(path, '/')).toBe(path)
    expect(pathAfterSignIn(path)).toBe(path)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\tevil.example',
    '/\n/evil.example',
    ' /avrop',
    '',
    undefined,
    ['/avrop'],
    `/${'a'.repeat(2000)}`,
  ])('%j is not', path => {
    expect(sameSitePath(path, '/')).toBe('/')
    expect(pathAfterSignIn(path)).toBe('/oversikt')
  })

  it.each([
    '/logga-in',
    '/logga-in/lank?token=x',
    '/logga-in?fel=x',
    '/logga-ut',
    '/api/v1/services',
    '/sprak',
  ])('signing in does not lead back to %s', path => expect(pathAfterSignIn(path)).toBe('/oversikt'))

  it('a page that only begins like the sign-in is a page of its own', () => {
    expect(pathAfterSignIn('/logga-in-hjalp')).toBe('/logga-in-hjalp')
  })
})

describe('the place on its page that a link leads to', () => {
  // The browser keeps the fragment to itself.
  const asked = (link: string) => link.split('#')[0]

  const placed = [
    paths.thread('1'),
    paths.answer('1', 'staff', '2'),
    paths.ask('1'),
    paths.askForDay('1', '2'),
    paths.remind('1'),
    paths.questionOf('1', 'goal'),
    paths.commentOn('1', 'goal'),
    paths.answerTimes('1'),
    historyPage({ orderId: '1', organisationId: '2', deliveryId: null, interestId: null }),
    placeOf.contact,
  ]

  it.each(placed)('survives sign-in: %s', path => {
    expect(path.split('#')[1]).toMatch(/^[\w-]+$/)
    expect(pathAfterSignIn(asked(path))).toBe(path)
    expect(pathAfterSignIn(path)).toBe(path)
  })

  it('is a fragment alone on its own page', () => {
    expect(onPage(paths.order('1'), paths.thread('1'))).toBe('#trad')
    expect(onPage(paths.order('1'), paths.ask('1'))).toBe(paths.ask('1'))
    expect(onPage(paths.order('1'), paths.editOrder('1'))).toBe(paths.editOrder('1'))
    expect(onPage('', paths.thread('1'))).toBe(paths.thread('1'))
    expect(withPlace('/avrop/1?v=2', 'trad')).toBe('/avrop/1?v=2&stycke=trad#trad')
  })

  it('is no more than a name', () => {
    const odd = '/avrop/1?stycke=%22%3E'
    expect(pathAfterSignIn(odd)).toBe(odd)
  })
})

describe('the assurance level', () => {
  it.each([
    ['http://id.elegnamnden.se/loa/1.0/loa3', 'e_id'],
    ['http://id.swedenconnect.se/loa/1.0/loa4', 'e_id'],
    ['urn:se:freja:loa-3', 'e_id'],
    ['http://id.elegnamnden.se/loa/1.0/loa2', 'sso'],
    ['1', 'sso'],
    [undefined, 'sso'],
    [['loa3'], 'sso'],
  ])('%j is %s', (acr, expected) => {
    expect(assuranceOf(acr)).toBe(expected)
  })

  it.each([
    ['loa3', 'loa3', true],
    ['loa4', 'loa3 loa4', true],
    ['loa2', 'loa3 loa4', false],
    ['', 'loa3', false],
    [undefined, 'loa3', false],
    [undefined, undefined, true],
    ['loa', 'loa3', false],
  ])('%j meets the required %j: %s', (stated, required, expected) => {
    expect(meetsAcr(stated, required)).toBe(expected)
  })
})

it('an address is compared in lower case, without what came along when it was pasted', () => {
  expect(normalAddress(' Karin.Lindqvist@Verket.example \n')).toBe('karin.lindqvist@verket.example')
})

it('only known problems are shown', () => {
  expect(isSignInProblem('account_unknown')).toBe(true)
  expect(isSignInProblem('toString')).toBe(false)
})

describe('showing once more who one is', () => {
  const both = { demo: true, provider: true }
  it.each([
    ['demo', both, 'press'],
    ['demo', { demo: false, provider: true }, 'mail'],
    ['mail_link', both, 'mail'],
    ['sso', both, 'provider'],
    ['e_id', both, 'provider'],
    ['e_id', { demo: true, provider: false }, 'mail'],
  ] as const)('at the level %s, with %j, is by %s', (assurance, has, way) => {
    expect(wayToRenew(assurance, has)).toBe(way)
  })

  it('counts from when the provider saw the proof, never from ahead of now', () => {
    const now = new Date('2026-06-17T08:00:00Z')
    const seconds = now.getTime() / 1000
    expect(provenAt({}, now)).toEqual(now)
    expect(provenAt({ auth_time: 'nonsense' }, now)).toEqual(now)
    expect(provenAt({ auth_time: seconds - 3600 }, now)).toEqual(new Date('2026-06-17T07:00:00Z'))
    expect(provenAt({ auth_time: seconds + 3600 }, now)).toEqual(now)
  })
})

describe('two factors', () => {
  const NAMED = 'https://refeds.org/profile/mfa http://schemas.example/mfa'
  it.each([
    ['passkey', undefined, undefined, true],
    ['e_id', 'loa3', undefined, true],
    ['sso', 'https://refeds.org/profile/mfa', NAMED, true],
    ['sso', 'https://refeds.org/profile/sfa', NAMED, false],
    // A provider that the operator trusts in nothing shows one.
    ['sso', 'https://refeds.org/profile/mfa', undefined, false],
    ['sso', undefined, NAMED, false],
    // A mailed link is one, whatever is said beside it.
    ['mail_link', 'https://refeds.org/profile/mfa', NAMED, false],
    ['demo', undefined, NAMED, false],
  ] as const)('%s at %s, where the operator names %s: %s', (assurance, acr, named, shows) => {
    expect(showsTwoFactors(assurance, acr, named)).toBe(shows)
  })
})
