import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { canSeeSuggestions } from '@/features/suggestions/policy'
import { type NextCount, suggest, wayTo } from '@/features/suggestions/rules'

const service = (id: string, canBeOrdered = true, canBeShownInterest = true) => ({
  id,
  canBeOrdered,
  canBeShownInterest,
})
const services = [
  service('had'),
  service('also-had'),
  service('open'),
  service('another'),
  service('coming', false),
  service('closed', false, false),
]
const count = (nextServiceId: string, more: Partial<NextCount> = {}): NextCount => ({
  afterServiceId: 'had',
  nextServiceId,
  likeness: 'type',
  cases: 5,
  ordered: 10,
  ...more,
})
const suggested = (counts: NextCount[], taken: string[] = ['had', 'also-had']) =>
  suggest(counts, { services, taken: new Set(taken) }).map(one => [
    one.service.id,
    one.after.id,
    one.way,
    one.cases,
  ])

describe('what is suggested', () => {
  it.each([
    [4, []],
    [5, [['open', 'had', 'order', 5]]],
  ])('from %i cases', (cases, expected) => {
    expect(suggested([count('open', { cases })])).toEqual(expected)
  })

  it('is never what the organisation has, what has closed, or what there is not', () => {
    expect(suggested([count('also-had'), count('closed'), count('gone')])).toEqual([])
    expect(suggested([count('open', { afterServiceId: 'gone' })])).toEqual([])
    expect(suggested([count('open')], ['had', 'open'])).toEqual([])
  })

  it('is an interest where an order is not possible yet', () => {
    expect(suggested([count('coming')])).toEqual([['coming', 'had', 'interest', 5]])
  })

  it('comes once for each service, with its strongest reason, the most cases first', () => {
    const counts = [
      count('open', { cases: 6 }),
      count('another', { cases: 7, ordered: 20 }),
      count('open', { afterServiceId: 'also-had', cases: 8, ordered: 9 }),
      count('coming', { cases: 7, ordered: 8 }),
    ]
    expect(suggested(counts)).toEqual([
      ['open', 'also-had', 'order', 8],
      ['coming', 'had', 'interest', 7],
      ['another', 'had', 'order', 7],
    ])
  })

  it('has a way to it, or is not suggested', () => {
    expect([service('a'), service('b', false), service('c', false, false)].map(wayTo)).toEqual([
      ...['order', 'interest', null],
    ])
  })
})

describe('who sees suggestions', () => {
  const person = {
    now: new Date('2021-06-17T10:00:00Z'),
    locale: 'sv' as const,
    personId: 'p',
    name: 'Sam Holm',
    email: 's@example.test',
    assurance: 'mail_link' as const,
    signedInAt: new Date(0),
    sessionId: null,
  }
  const organisation = { id: 'own', name: 'own' }
  const party = { ...person, organisation, party: 'seko' as const, mandateId: 'm', canSign: false }
  it.each([
    ['its own party', makeActor({ ...party, role: 'party' }), 'own', true],
    ["another's party", makeActor({ ...party, role: 'party' }), 'other', false],
    ['staff', makeActor({ ...person, role: 'staff' }), 'own', true],
    ['a reader', makeActor({ ...person, role: 'reader' }), 'own', false],
  ])('%s', (_who, actor, about, expected) => {
    expect(canSeeSuggestions(actor, about)).toBe(expected)
  })
})
