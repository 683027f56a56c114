import { expect, it } from 'vitest'
import { deliveryModes } from '@/features/catalogue/service-kinds'
import { MOST_PARTICIPANTS, writings } from '@/features/orders/content/content-fields'
import {
  answeredFields,
  askedFields,
  completeContent,
  draftContentSchema,
  emptyDraft,
  placeIsAskedBy,
} from '@/features/orders/content/order-content'
import { wishedFrom } from '@/features/orders/content/wished-period'
import { begunIn } from '@/features/orders/drafting/draft-answers'
import { answersIn } from '@/features/orders/drafting/typed-answers'
import { describeInZones } from '../../support/zones'

const complete = draftContentSchema.parse({
  unit: 'Enheten för stöd',
  need: 'Vi hinner inte prata om hur vi mår.',
  goal: 'Vi tar upp stress på varje möte.',
  planAfter: 'Chefen följer upp i höst.',
  targetGroup: 'Alla på enheten',
  participants: 14,
  periodFrom: '2021-09-01',
  periodTo: '2021-10-01',
  mode: 'on_site',
  place: 'Stora salen',
  safetyRepresentativeInformed: false,
})

const services = [true, false].flatMap(runsInRounds => deliveryModes.map(mode => ({ runsInRounds, mode })))

describeInZones('the count of answers', () => {
  const today = '2021-06-17'
  const empty = { need: '', place: '', periodFrom: null, participants: null }
  it.each([
    ['all that is asked', {}],
    ['nothing', emptyDraft],
    ['on site without a place', { place: '' }],
    ['no place, where nobody asks for one', { place: '', mode: 'digital' as const }],
    ['a place, where nobody asks for one', { mode: 'either' as const }],
    ['no word of the safety representative', { safetyRepresentativeInformed: null }],
    ['a need of spaces', { need: ' ' }],
    ['a need with a personal identity number', { need: 'Anna 850101-1234 är ofta sjuk.' }],
    ['a period that has passed', { periodFrom: '2021-01-01', periodTo: '2021-02-01' }],
    ['a period that ends before it begins', { periodTo: '2021-08-01' }],
    ['a start that has been', { periodFrom: '2021-06-16' }],
    ['a period far ahead', { periodFrom: '3027-01-31', periodTo: '3027-02-28' }],
    ['less', empty],
  ])('is full where sending lacks no answer, with a script and without: %s', (_case, change) => {
    const draft = draftContentSchema.parse({ ...complete, ...change })
    for (const service of services) {
      const names = askedFields(service, draft)
      const answered = answeredFields(draft, today, service)
      const lacks = completeContent(draft, today, service).missing.map(({ field }) => field)
      expect(names.filter(name => !answered.includes(name))).toEqual(lacks)
      const typed = new FormData()
      for (const [name, value] of Object.entries(draft)) typed.set(name, String(value ?? ''))
      const counted = answersIn(typed, {
        asked: askedFields(service, { mode: null }),
        askedToo:
          service.runsInRounds || service.mode !== 'either' ? null : { name: 'place', by: placeIsAskedBy },
        count: { name: 'participants', most: MOST_PARTICIPANTS },
        period: wishedFrom(today),
        atLength: writings,
      })
      expect(counted.all).toBe(names.length)
      expect(counted.filled.toSorted()).toEqual(answered.toSorted())
      expect(counted.begun).toEqual(begunIn(draft))
    }
  })
})

it.each([
  ['1 200', true],
  ['fem', false],
  ['0', false],
  ['100001', false],
])('%s as a number of participants is an answer: %s', (said, isAnswer) => {
  const typed = new FormData()
  typed.set('participants', said)
  const { filled } = answersIn(typed, {
    asked: ['participants'],
    askedToo: null,
    count: { name: 'participants', most: MOST_PARTICIPANTS },
    period: wishedFrom('2021-06-17'),
    atLength: writings,
  })
  expect(filled).toEqual(isAnswer ? ['participants'] : [])
})
