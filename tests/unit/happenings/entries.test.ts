import { describe, expect, expectTypeOf, it } from 'vitest'
import { allHappenings } from '@/features/notifications/all-happenings'
import { isLetterKey, letterKeys, tellingOf } from '@/features/notifications/letter-keys'
import type { orderHappenings } from '@/features/orders/happenings'
import { staff } from '@/lib/happenings/concerned'
import { declareHappenings, type Entry, type Happenings } from '@/lib/happenings/declare'
import { factsOf, sharedFactsOf } from '@/lib/happenings/facts'
import type { Happening } from '@/lib/happenings/tell'
import type { Party } from '@/lib/party'
import { messageFiles, texts } from '../../support/message-files'

type Written = Happening<typeof orderHappenings>
type NoFacts = Record<never, never>

describe('what compiles', () => {
  it('the facts of a kind, and no others', () => {
    type Sent = Extract<Written, { kind: 'order.sent' }>['facts']
    type Facts = { version: number; party: Party; deadline: string }
    expectTypeOf<Sent>().toEqualTypeOf<Facts>()
    expectTypeOf<{ kind: 'order.lapsed'; facts: { version: number } }>().toExtend<Written>()
    expectTypeOf<{ kind: 'order.lapsed'; facts: { version: string } }>().not.toExtend<Written>()
    expectTypeOf<{ kind: 'order.lapsed' }>().not.toExtend<Written>()
  })

  it('no kind without an entry', () => {
    expectTypeOf<Written['kind']>().not.toExtend<'order.unheard_of'>()
    expectTypeOf<'order.unheard_of'>().not.toExtend<Written['kind']>()
  })

  it('an entry tells those whom there is a letter for, all of them and no others', () => {
    expectTypeOf<Entry<'order.unheard_of', NoFacts, 'interest'>['tells']>().toEqualTypeOf<'nobody'>()
    expectTypeOf<keyof Entry<'order.valid', NoFacts, 'order'>['tells']>().toEqualTypeOf<'told' | 'confirm'>()
  })

  it("an event of an order has a line in the order's timeline, or is quiet there", () => {
    expectTypeOf<Entry<'order.unheard_of', NoFacts, 'order'>['quiet']>().toEqualTypeOf<true>()
    expectTypeOf<Entry<'order.drafted', NoFacts, 'order'>['quiet']>().toEqualTypeOf<undefined>()
  })
})

it('each text is of a kind that is declared', () => {
  const happenings = messageFiles().sv['happenings.json']
  const words = typeof happenings === 'object' ? texts(happenings).map(([key]) => key) : []
  const known = [
    ...Object.keys(allHappenings).map(kind => `${kind}.line`),
    ...letterKeys.flatMap(key => [`${key}.subject`, `${key}.body`, `${key}.call`]),
  ]
  expect(words.length).toBeGreaterThan(letterKeys.length)
  expect(words.filter(word => !known.includes(word))).toEqual([])
})

it('facts are read as their entry declares them, and not at all where they are others', () => {
  const declared = allHappenings['order.round_changed']
  const facts = { startsOn: '2021-10-07', startedOn: '2021-09-30', version: 2 }
  expect(factsOf(declared, facts)).toEqual(facts)
  expect(factsOf(declared, { startsOn: 7 })).toBeNull()
  expect(sharedFactsOf({ version: 3, other: 'thing' })).toEqual({ version: 3 })
  expect(sharedFactsOf(null)).toEqual({})
})

it('an entry says of itself what its events are about', () => {
  const { 'order.drafted': drafted } = declareHappenings('order', {
    'order.drafted': { facts: {}, tells: 'nobody' },
  })
  expect(drafted.about).toBe('order')
})

it('a letter that asks for an answer is read once the answer is given', () => {
  const happenings: Happenings = allHappenings
  const settled = Object.values(happenings).flatMap(({ settles }) => Object.keys(settles ?? {}))
  expect(settled.filter(letter => !isLetterKey(letter))).toEqual([])
  const asking = letterKeys.filter(letter => letter.endsWith('.answer') && tellingOf(letter).asks === 'move')
  expect(asking.length).toBeGreaterThan(3)
  expect(asking.filter(letter => !settled.includes(letter))).toEqual([])
})

/** Told of somebody to find: a mandate is another subject, and who looks has read of it. */
const untilRead = [
  'party.attestation_expired.arrange',
  'party.signatory_asked.arrange',
  'party.unmanned.arrange',
]

it('a letter that asks the staff for a step is read once the step is done, by whomever', () => {
  const happenings: Happenings = allHappenings
  const settled = Object.values(happenings).flatMap(({ settles }) =>
    Object.entries(settles ?? {}).flatMap(([letter, by]) => (by === 'everyone' ? [letter] : [])),
  )
  const asking = letterKeys.filter(letter => {
    const { whom, asks } = tellingOf(letter)
    return asks === 'move' && whom === staff
  })
  expect(asking.length).toBeGreaterThan(8)
  expect(asking.filter(letter => !settled.includes(letter))).toEqual(untilRead)
})
