import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { canRead } from '@/features/orders/thread/policy'
import type { Addressed } from '@/features/orders/thread/rules'
import { askedOf, askingOf, unansweredOf } from '@/features/orders/thread/unanswered'
import { type Party, parties } from '@/lib/party'

const partyActor = (party: Party) =>
  makeActor({
    now: new Date('2021-03-30T08:00:00Z'),
    signedInAt: new Date('2021-03-30T08:00:00Z'),
    sessionId: null,
    locale: 'sv',
    personId: 'p',
    name: 'x',
    email: 'x@example.test',
    assurance: 'demo',
    role: 'party',
    organisation: { id: 'o', name: 'Vattenledsverket' },
    party,
    mandateId: 'm',
    canSign: true,
  })

it('a question rests once the party that asked has signed, unless it is to the staff or asked since', () => {
  const at = (of: number) => new Date(Date.UTC(2021, 2, of))
  const signed = [{ party: 'saco_s' as const, at: at(2) }]
  const isOpen = (question: ReturnType<typeof asks>, day: number) => {
    const said = [{ ...question, createdAt: at(day) }]
    return parties.some(party => unansweredOf(said, { party, signed }).length > 0)
  }
  expect(isOpen(asks('saco_s'), 1)).toBe(false)
  expect(isOpen(asks('saco_s'), 3)).toBe(true)
  expect(isOpen(asks('seko'), 1)).toBe(true)
  expect(isOpen(asks('saco_s', 'staff', 'saco_s'), 1)).toBe(true)
})

it.each<[string, ReturnType<typeof asks>, number, boolean]>([
  ["a union's before they agreed", asks('saco_s'), 1, false],
  ["a union's after", asks('saco_s'), 3, true],
  ["the employer's before", asks('employer'), 1, false],
  ["the unions' own before", asks('saco_s', 'unions'), 1, false],
  ["the staff's before", asks(null), 1, true],
  ["the staff's to one party before", asks(null, 'staff', 'seko'), 1, true],
])('once the parties have agreed, what they asked each other rests: %s', (_case, question, day, waits) => {
  const at = (of: number) => new Date(Date.UTC(2021, 2, of))
  const said = [{ ...question, createdAt: at(day) }]
  const asked = parties.filter(party => askedOf(said, { party, validAt: at(2) }))
  expect(asked.length > 0).toBe(waits)
  const asking = parties.some(party => askingOf(said, { party, validAt: at(2) }) !== undefined)
  expect(asking).toBe(waits && question.party !== null)
  expect(parties.some(party => askedOf(said, { party, validAt: null }))).toBe(true)
})

function asks(
  party: Party | null,
  audience: Addressed['audience'] = 'parties',
  addressee: Party | null = null,
) {
  return { party, audience, addressee, question: null, body: 'Går det i maj?' } as const
}

it.each<[string, ReturnType<typeof asks>, Party[]]>([
  ["a union's to all", asks('seko'), ['employer']],
  ["the employer's to all", asks('employer'), ['ofr_s_p_o', 'saco_s', 'seko']],
  ["the staff's to all", asks(null), ['employer']],
  ["a union's to the unions", asks('seko', 'unions'), ['ofr_s_p_o', 'saco_s']],
  ["the staff's to one party", asks(null, 'staff', 'saco_s'), ['saco_s']],
  ["a party's to the staff", asks('saco_s', 'staff', 'saco_s'), []],
])('a question waits for those who are to answer it: %s', (_case, question, waited) => {
  const readers = parties.filter(party => canRead(partyActor(party), question))
  expect(readers.filter(party => askedOf([question], { party }))).toEqual(waited)
  // It is there to be read by all who may, and answered by any that is asked.
  expect(readers.every(party => unansweredOf([question], { party }).length === 1)).toBe(true)
  const others = readers.filter(party => party !== question.party && !waited.includes(party))
  for (const party of others) {
    const said = [question, { ...question, party, body: 'Det undrar vi också.' }]
    expect(readers.filter(one => askedOf(said, { party: one }))).toEqual(waited)
  }
  const answer = { ...asks(waited[0] ?? null, question.audience, question.addressee), body: 'Ja.' }
  expect(readers.filter(party => askedOf([question, answer], { party }))).toEqual([])
})
