import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { addressedTo, answerTo, canRead, visibleMessages, writableTo } from '@/features/orders/thread/policy'
import { type Addressed, LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { postMessageSchema } from '@/features/orders/thread/schema'
import type { Party } from '@/lib/party'

const message = { orderId: randomUUID(), audience: 'parties', body: 'Hej' }

it('a message has a text and someone who may read it', () => {
  expect(postMessageSchema.safeParse(message).success).toBe(true)
  expect(postMessageSchema.safeParse({ ...message, body: 'x'.repeat(LONGEST_MESSAGE) }).success).toBe(true)
})

it.each([
  ['spaces only', { body: ' \n ' }],
  ['10 000 characters', { body: 'x'.repeat(10_000) }],
  ['nobody to read it', { audience: undefined }],
  ['the public to read it', { audience: 'everyone' }],
  ['no order', { orderId: 'avrop' }],
])('a message with %s is refused', (_case, change) => {
  expect(postMessageSchema.safeParse({ ...message, ...change }).success).toBe(false)
})

describe('between one party and the staff', () => {
  const asked = {
    now: new Date('2021-03-30T08:00:00Z'),
    signedInAt: new Date(),
    sessionId: null,
    locale: 'sv' as const,
  }
  const someone = {
    ...asked,
    personId: randomUUID(),
    name: 'x',
    email: 'x@example.test',
    assurance: 'demo' as const,
  }
  const of = (party: Party) =>
    makeActor({
      ...someone,
      role: 'party',
      organisation: { id: randomUUID(), name: 'Vattenledsverket' },
      party,
      mandateId: randomUUID(),
      canSign: true,
    })
  const staff = makeActor({ ...someone, role: 'staff' })
  const deliverer = makeActor({ ...someone, role: 'deliverer' })

  it.each([
    ['a union', of('seko'), ['parties', 'unions', 'staff']],
    ['the employer', of('employer'), ['parties', 'staff']],
    ['the staff', staff, ['parties', 'employer', 'seko', 'staff']],
    ['a deliverer', deliverer, []],
  ])('%s writes to those it may', (_who, actor, to) => {
    expect(writableTo(actor, ['employer', 'seko'])).toEqual(to)
  })

  it.each([
    ['a party to all', of('seko'), 'parties', { audience: 'parties', addressee: null }],
    ['a union to the unions', of('seko'), 'unions', { audience: 'unions', addressee: null }],
    ['a party to the staff', of('seko'), 'staff', { audience: 'staff', addressee: 'seko' }],
    ['the staff to a party', staff, 'saco_s', { audience: 'staff', addressee: 'saco_s' }],
    ['the staff among themselves', staff, 'staff', { audience: 'staff', addressee: null }],
    ['a party to another', of('seko'), 'saco_s', null],
    ['the employer to the unions', of('employer'), 'unions', null],
    ['a deliverer to all', deliverer, 'parties', null],
  ] as const)('%s', (_case, actor, to, addressed) => {
    expect(addressedTo(actor, to)).toEqual(addressed)
  })

  it('is answered to the same two', () => {
    const question = { audience: 'staff', addressee: 'seko' } as const
    expect(answerTo(staff, question)).toBe('seko')
    expect(answerTo(of('seko'), question)).toBe('staff')
    expect(answerTo(deliverer, question)).toBeNull()
  })

  it.each([
    ['all', { audience: 'parties', addressee: null }],
    ['the staff', { audience: 'staff', addressee: 'seko' }],
    ['the staff among themselves', { audience: 'staff', addressee: null }],
    ['the unions', { audience: 'unions', addressee: null }],
  ] as const)('an answer to a message for %s is read by those who read the message', (_to, message) => {
    const readers = [of('seko'), of('employer'), staff, deliverer]
    const readersOf = (said: Addressed) => readers.filter(actor => canRead(actor, said))
    const mayAnswer = readersOf(message).filter(actor => answerTo(actor, message) !== null)
    expect(mayAnswer.map(({ role }) => role)).toEqual(readersOf(message).map(({ role }) => role))
    for (const actor of mayAnswer) {
      const to = answerTo(actor, message)
      const answer = to && addressedTo(actor, to)
      expect(answer && readersOf(answer)).toEqual(readersOf(message))
    }
  })

  it.each([
    ['the parties', { audience: 'parties', addressee: null }, 'employer seko saco_s staff'],
    ['the unions', { audience: 'unions', addressee: null }, 'seko saco_s'],
    ['Seko and the staff', { audience: 'staff', addressee: 'seko' }, 'seko staff'],
    ['the employer and the staff', { audience: 'staff', addressee: 'employer' }, 'employer staff'],
    ['the staff', { audience: 'staff', addressee: null }, 'staff'],
  ] as const)('a message for %s is read by nobody else', (_case, addressed, readers) => {
    const everyone = [of('employer'), of('seko'), of('saco_s'), staff, deliverer]
    const read = everyone.filter(actor => canRead(actor, addressed))
    expect(read.map(actor => (actor.role === 'party' ? actor.party : actor.role)).join(' ')).toBe(readers)
  })

  it('is asked of the database in the same words', () => {
    const own = (party: Party) => ({ audience: 'staff', addressee: party })
    expect(visibleMessages(staff)).toEqual({ audience: { not: 'unions' } })
    expect(visibleMessages(deliverer)).toEqual({ id: { in: [] } })
    expect(visibleMessages(of('seko'))).toEqual({
      OR: [{ audience: { in: ['parties', 'unions'] } }, own('seko')],
    })
    expect(visibleMessages(of('employer'))).toEqual({
      OR: [{ audience: { in: ['parties'] } }, own('employer')],
    })
  })
})
