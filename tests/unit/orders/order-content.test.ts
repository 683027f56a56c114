import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '@/features/orders/content/content-changes'
import { contentFacts } from '@/features/orders/content/content-facts'
import { completeContent, draftContentSchema, emptyDraft } from '@/features/orders/content/order-content'
import { sv } from '@/messages/sv'

const complete = draftContentSchema.parse({
  unit: 'Enheten för stöd',
  need: 'Vi hinner inte prata om hur vi mår.',
  goal: 'Vi tar upp stress på varje möte.',
  planAfter: 'Chefen och skyddsombudet följer upp i höst.',
  targetGroup: 'Alla på enheten',
  participants: 14,
  periodFrom: '2021-09-01',
  periodTo: '2021-10-01',
  mode: 'on_site',
  place: 'Stora salen',
})

describe('what can be sent', () => {
  it('is a draft in which everything is filled in', () => {
    expect(completeContent(complete, '2021-06-17').missing).toEqual([])
  })

  it('names every field that an empty draft lacks', () => {
    expect(completeContent(emptyDraft, '2021-06-17').missing).toEqual([
      'unit',
      'need',
      'goal',
      'planAfter',
      'targetGroup',
      'participants',
      'periodFrom',
      'periodTo',
      'mode',
    ])
  })

  it.each([
    ['a need of spaces only', { need: ' \n ' }, 'need'],
    ['a period that ends before it begins', { periodTo: '2021-08-01' }, 'periodTo'],
    ['a period that has passed', { periodFrom: '2021-01-01', periodTo: '2021-02-01' }, 'periodTo'],
    ['on site without a place', { place: '' }, 'place'],
  ] as const)('is not %s', (_case, change, field) => {
    const draft = draftContentSchema.parse({ ...complete, ...change })
    expect(completeContent(draft, '2021-06-17').missing).toContain(field)
  })
})

describe('what can be written', () => {
  it.each([
    ['10 000 characters of need', { need: 'x'.repeat(10_000) }],
    ['a date that does not exist', { periodFrom: '2021-02-30' }],
    ['no participants', { participants: 0 }],
    ['half a participant', { participants: 1.5 }],
    ['an unknown mode', { mode: 'by_pigeon' }],
  ])('is not %s', (_case, change) => {
    expect(draftContentSchema.safeParse({ ...complete, ...change }).success).toBe(false)
  })
})

describe('what changed between two versions', () => {
  it('is each differing field, before and now', () => {
    const before = JSON.stringify(complete)
    const after = JSON.stringify({ ...complete, participants: 20, place: 'Lilla salen' })
    expect(changesBetween(before, after)).toEqual([
      { field: 'participants', before: '14', after: '20' },
      { field: 'place', before: 'Stora salen', after: 'Lilla salen' },
    ])
  })
})

describe('who, when and where in words', () => {
  const orders = createTranslator({ locale: 'sv', messages: sv, namespace: 'orders' })
  const told = (content: typeof complete) =>
    contentFacts({ orders, locale: 'sv' }, content).map(({ fact, text }) => `${fact}: ${text}`)

  it('come in their order, the two days as one period', () => {
    expect(told(complete)).toEqual([
      'unit: Enheten för stöd',
      'targetGroup: Alla på enheten',
      'participants: 14',
      'period: 1 september 2021 till 1 oktober 2021',
      'mode: På plats',
      'place: Stora salen',
      'safetyRepresentativeInformed: Nej',
    ])
  })

  it('are empty where nothing is filled in', () => {
    expect(told({ ...emptyDraft, periodFrom: '2021-09-01' })).toEqual([
      'unit: ',
      'targetGroup: ',
      'participants: ',
      'period: ',
      'mode: ',
      'place: ',
      'safetyRepresentativeInformed: Nej',
    ])
  })
})
