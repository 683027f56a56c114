import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { changesBetween, countChanges, type OrderText } from '@/features/orders/content/content-changes'
import { contentFacts } from '@/features/orders/content/content-facts'
import { orderModes } from '@/features/orders/content/content-fields'
import {
  askedFields,
  completeContent,
  draftContentSchema,
  emptyDraft,
} from '@/features/orders/content/order-content'
import { sv } from '@/messages/sv'
import { describeInZones } from '../../support/zones'

const words = {
  orders: createTranslator({ locale: 'sv', messages: sv, namespace: 'orders' }),
  locale: 'sv' as const,
}

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
  safetyRepresentativeInformed: false,
})

const alone = { runsInRounds: false, mode: 'either' } as const

const round = { ...alone, runsInRounds: true }

describe('what can be sent', () => {
  it('asks for no days where a round has its own, and keeps none that were wished', () => {
    const wished = { ...complete, periodFrom: '2021-12-01', periodTo: '2021-11-01' }
    const { content, missing } = completeContent(wished, '2021-06-17', round)
    expect(missing).toEqual([])
    expect(content).toMatchObject({ need: complete.need, periodFrom: null, periodTo: null })
    const asked = [alone, round].map(one => askedFields(one, emptyDraft).length)
    expect(asked).toEqual([10, 8])
  })

  it('asks for no place where a round has its own, and keeps one that was written', () => {
    const without = completeContent({ ...complete, place: '' }, '2021-06-17', round)
    expect(without).toMatchObject({ missing: [], content: { mode: 'on_site', place: '' } })
    expect(completeContent(complete, '2021-06-17', round).content?.place).toBe('Stora salen')
  })

  it.each(['on_site', 'digital'] as const)('has the form of a service that is given %s alone', mode => {
    const service = { ...alone, mode }
    for (const wished of [...orderModes, null]) {
      const draft = { ...complete, mode: wished }
      expect(completeContent(draft, '2021-06-17', service).content?.mode).toBe(mode)
      expect(askedFields(service, draft)).not.toContain('mode')
      expect(askedFields(service, draft).includes('place')).toBe(mode === 'on_site')
    }
    const placeless = completeContent({ ...complete, place: '' }, '2021-06-17', service).missing
    expect(placeless).toEqual(mode === 'on_site' ? [{ field: 'place', fault: 'empty' }] : [])
  })

  it('is a draft in which everything is filled in', () => {
    expect(completeContent(complete, '2021-06-17', alone).missing).toEqual([])
  })

  it.each(['need', 'goal', 'planAfter', 'unit', 'targetGroup', 'place'] as const)(
    'has no personal identity number in %s, also where one was kept before',
    field => {
      const draft = { ...complete, [field]: 'Anna 850101-1234 är sjuk ofta.' }
      const { content, missing } = completeContent(draft, '2021-06-17', alone)
      expect({ content, missing }).toEqual({ content: null, missing: [{ field, fault: 'personNumber' }] })
    },
  )

  it('names every field that an empty draft lacks', () => {
    const { missing } = completeContent(emptyDraft, '2021-06-17', alone)
    expect(missing.every(({ fault }) => fault === 'empty')).toBe(true)
    expect(missing.map(({ field }) => field)).toEqual([
      'need',
      'goal',
      'planAfter',
      'unit',
      'targetGroup',
      'participants',
      'periodFrom',
      'periodTo',
      'mode',
      'safetyRepresentativeInformed',
    ])
  })

  it.each([
    ['a need of spaces only', { need: ' \n ' }, 'need', 'empty'],
    ['a period that ends before it begins', { periodTo: '2021-08-01' }, 'periodTo', 'periodOrder'],
    ['a period that has passed', { periodFrom: '2021-01-01', periodTo: '2021-02-01' }, 'periodTo', 'past'],
    ['on site without a place', { place: '' }, 'place', 'empty'],
  ] as const)('is not %s, and says why, whatever else is empty', (_case, change, field, fault) => {
    for (const rest of [complete, { ...complete, goal: '' }]) {
      const draft = draftContentSchema.parse({ ...rest, ...change })
      expect(completeContent(draft, '2021-06-17', alone).missing).toContainEqual({ field, fault })
    }
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

describeInZones('what changed between two versions', () => {
  const text = { content: complete, roundStartsOn: null, attachments: [] }
  const changes = (before: OrderText, after: OrderText) => {
    const told = changesBetween(words, before, after)
    expect(countChanges(before, after)).toBe(told.length)
    return told
  }
  const changedBy = (change: Partial<typeof complete>) =>
    changes(text, { ...text, content: { ...complete, ...change } })

  it('is each differing field, before and now', () => {
    expect(changedBy({ participants: 20, place: 'Lilla salen' })).toEqual([
      { field: 'participants', before: '14', after: '20' },
      { field: 'place', before: 'Stora salen', after: 'Lilla salen' },
    ])
  })

  it('is told in the words that people use, two days as one period', () => {
    const change = { periodTo: '2021-10-15', mode: 'digital' as const, safetyRepresentativeInformed: true }
    expect(changedBy(change)).toEqual([
      {
        field: 'period',
        before: '1 september 2021 till 1 oktober 2021',
        after: '1 september 2021 till 15 oktober 2021',
      },
      { field: 'mode', before: 'På plats', after: 'Digitalt' },
      { field: 'safetyRepresentativeInformed', before: 'Nej', after: 'Ja' },
    ])
  })

  it('is nothing that no eye can see', () => {
    const unit = complete.unit.normalize('NFD')
    expect(changedBy({ unit, need: `  ${complete.need.replace(' ', '\u00a0')}\n` })).toEqual([])
  })

  it('is another start of the round, and another file of the same name', () => {
    const file = (sha256: string) => [{ name: 'plan.pdf', sha256 }]
    const old = { ...text, roundStartsOn: '2021-09-23', attachments: file('aaaaaaaa1') }
    const now = { ...text, roundStartsOn: '2021-10-07', attachments: file('bbbbbbbb2') }
    expect(changes(old, now)).toEqual([
      { field: 'round', before: '23 september 2021', after: '7 oktober 2021' },
      { field: 'attachments', before: 'plan.pdf (aaaaaaaa)', after: 'plan.pdf (bbbbbbbb)' },
    ])
  })
})

describeInZones('who, when and where in words', () => {
  const told = (content: typeof complete) =>
    contentFacts(words, content).map(({ fact, text }) => `${fact}: ${text}`)

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
      'safetyRepresentativeInformed: ',
    ])
  })
})
