import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { addressedTo, answerTo, canRead, visibleMessages, writableTo } from '@/features/orders/thread/policy'
import { type Addressed, LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { postMessageSchema } from '@/features/orders/thread/schema'
import { unansweredOf } from '@/features/orders/thread/unanswered'
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

describe('what has no answer, to the employer', () => {
  type Said = Addressed & { id: string; party: Party | null; body: string; question: 'need' | 'goal' | null }
  const said = (id: string, party: Party | null, body: string, question: Said['question'] = null): Said => ({
    id,
    party,
    body,
    audience: 'parties',
    addressee: null,
    question,
  })
  const own = said('own', 'employer', 'Vem följer upp?')
  const among: Said = { ...said('u', 'seko', 'Nej.'), audience: 'unions' }
  const thanks = said('n', 'seko', 'Bra.', 'need')
  it.each<[string, Said[], string[], string[]]>([
    ['the own question', [own], ['own'], ['own']],
    ['nothing, once another has answered', [own, said('a', 'seko', 'Det gör vi.')], [], []],
    [
      'the own question, though the own party wrote on',
      [own, said('a', 'employer', 'Hej.')],
      ['own'],
      ['own'],
    ],
    ["another's question", [said('a', 'seko', 'Går det i maj?')], ['a'], ['a']],
    ["another's words about it all, which ask nothing", [said('a', 'seko', 'Då säger vi så.')], [], []],
    [
      'nothing, once the staff answered the one that asked alone',
      [own, { ...said('s', null, 'Ja.'), audience: 'staff', addressee: 'employer' }],
      [],
      [],
    ],
    [
      'the own question, though the staff wrote to another',
      [own, { ...said('s', null, 'Ja.'), audience: 'staff', addressee: 'seko' }],
      ['own'],
      ['own'],
    ],
    ['a question that others answered elsewhere', [own, among], ['own'], ['own']],
    [
      'one question of the draft, though another was answered',
      [said('n', 'employer', 'Räcker det?', 'need'), said('g', 'seko', 'Ja.', 'goal')],
      ['n'],
      ['n', 'g'],
    ],
    [
      'no question of the draft that a message about all of it answers',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Ja.')],
      [],
      [],
    ],
    ["another's comment, to one who writes", [thanks], [], ['n']],
    [
      'no answer that asks nothing, to whoever it was given',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Ja.', 'need')],
      [],
      [],
    ],
    [
      'a question of the draft that one who is not asked wrote on, whose words are no answer',
      [said('n', 'saco_s', 'Räcker det?', 'need'), said('a', 'seko', 'Bra mål.', 'need')],
      ['n'],
      ['n', 'a'],
    ],
    [
      'an answer that asks',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Till vad?', 'need')],
      ['a'],
      ['a'],
    ],
    [
      'a question to all, though one that is not asked wrote on',
      [said('q', 'seko', 'Går det i maj?'), said('w', 'saco_s', 'Det undrar vi också.')],
      ['q'],
      ['q'],
    ],
    [
      'nothing, once the staff answered in the place of those who were asked',
      [said('q', 'seko', 'Går det i maj?'), said('s', null, 'Ja.')],
      [],
      [],
    ],
    [
      'no comment that is answered, and no answer of the own',
      [thanks, said('e', 'employer', 'Ja.', 'need')],
      [],
      [],
    ],
    [
      'a comment that came after the own answer',
      [thanks, said('e', 'employer', 'Ja.', 'need'), said('later', 'ofr_s_p_o', 'Och målet.', 'need')],
      [],
      ['later'],
    ],
    [
      "another's words as the last",
      [said('a', 'seko', 'Går det i maj?'), { ...own, question: 'goal' }],
      ['own', 'a'],
      ['own', 'a'],
    ],
  ])('%s', (_case, messages, toSigner, toWriter) => {
    const idsFor = (isWriting: boolean) =>
      unansweredOf(messages, { party: 'employer', isWriting }).map(({ id }) => id)
    expect(idsFor(false)).toEqual(toSigner)
    expect(idsFor(true)).toEqual(toWriter)
  })
})
