import { describe, expect, it } from 'vitest'
import { tellingOf } from '@/features/notifications/letter-keys'
import { isStillConcerned, recipientsOf } from '@/features/notifications/recipients'
import { mailReaderOf } from '@/features/notifications/rules'
import type { Concerned } from '@/lib/happenings/concerned'
import { type Party, parties } from '@/lib/party'
import { cases, everyone, people, type Told } from './told-cases'

function toldOf(kind: string, { by, party = null, facts }: Told, those = people) {
  return recipientsOf({ kind, personId: by, party, facts: { party, ...facts } }, those)
}

describe('who is told of an event', () => {
  it.each(Object.entries(cases))('%s', (kind, { told, ...event }) => {
    const recipients = toldOf(kind, event)
    expect(recipients.map(one => one.personId)).toEqual(told)
    expect(recipients.filter(one => !one.letter.startsWith(`${kind}.`))).toEqual([])
  })

  it('an account that no organisation concerns gets what never waits, so that it has no mail to choose', () => {
    const told = Object.entries(cases).flatMap(([kind, { told: _, ...event }]) => toldOf(kind, event))
    const ofAccounts = told.filter(({ personId }) => personId === 'reader')
    expect(ofAccounts.length).toBeGreaterThan(0)
    expect(ofAccounts.filter(({ letter }) => tellingOf(letter).asks !== 'never_waits')).toEqual([])
    expect(mailReaderOf('reader')).toBeNull()
  })

  it('all who could write in a shared draft are told that it is withdrawn, by a letter of its own', () => {
    const never = { ...people, signingParties: [], signers: [], sender: null }
    const withdrawn = (facts: Told['facts']) =>
      toldOf(
        'order.withdrawn',
        { by: 'hr-assistant', party: 'employer', facts: { version: 0, ...facts } },
        never,
      )
    expect(withdrawn({ wasShared: true })).toEqual(
      everyone
        .filter(one => one !== 'hr-assistant')
        .map(personId => ({ personId, letter: 'order.withdrawn.draft' })),
    )
    // A draft that one side alone saw is no news to the other.
    expect(withdrawn({})).toEqual([])
  })

  it('the one who sent and signs is not told of their own signature', () => {
    expect(toldOf('order.signed', { by: 'hr', party: 'employer' })).toEqual([])
  })

  it('others who might have signed for the same party are told that it is done', () => {
    const told = toldOf('order.signed', { by: 'saco', party: 'saco_s' })
    expect(told.map(one => one.personId)).toEqual(['hr', 'saco-stand-in'])
  })

  it('those who write for a party and do not sign are told that its signature is taken back', () => {
    const writer = (party: Party) => ({
      personId: `${party} writer`,
      party,
      canSign: false,
      standsInFor: null,
    })
    const holders = [...people.holders, ...parties.map(writer)]
    for (const party of people.signingParties) {
      const told = toldOf('order.signature_taken_back', { by: null, party }, { ...people, holders })
      const writers = told.filter(one => one.personId.endsWith(' writer'))
      expect(writers).toEqual([{ personId: `${party} writer`, letter: 'order.signature_taken_back.told' }])
    }
  })

  it('the one in whose place a stand-in signed is told so, by a letter that names nobody', () => {
    const signed = { by: 'saco-stand-in', party: 'saco_s' as const }
    const told = (isLast: boolean, signer = signed.by) =>
      toldOf('order.signed', { ...signed, by: signer, facts: { isLast } }, { ...people, signers: [signer] })
    expect(told(false)).toEqual([
      { personId: 'saco', letter: 'order.signed.in_your_place' },
      { personId: 'hr', letter: 'order.signed.told' },
    ])
    expect(told(false, 'saco').map(one => one.letter)).toEqual(['order.signed.told', 'order.signed.told'])
    expect(told(true)).toEqual([])
  })

  it('the last signature is told once, as an order that is valid, also to a sender who can’t sign', () => {
    const sentByAssistant = { ...people, sender: 'hr-assistant' }
    const last = { by: 'saco', party: 'saco_s' as const, facts: { isLast: true } }
    expect(toldOf('order.signed', last, sentByAssistant)).toEqual([])
    const told = toldOf('order.valid', { by: 'saco' }, sentByAssistant)
    expect(told.filter(one => one.letter === 'order.valid.told').map(one => one.personId)).toEqual([
      'hr',
      'ofr',
      'saco',
      'saco-stand-in',
      'hr-assistant',
    ])
  })

  it('a request for a mandate that nobody can grant goes to the staff', () => {
    const nobody = { ...people, holders: [] }
    const told = toldOf('mandate.requested', { by: null, party: 'seko' }, nobody)
    expect(told).toEqual([{ personId: 'staff', letter: 'mandate.requested.arrange' }])
  })

  it('a next step of someone who has left is told to all the staff', () => {
    const told = toldOf('interest.step_due', { by: null, facts: { personId: 'someone-who-left' } })
    expect(told).toEqual([{ personId: 'staff', letter: 'interest.step_due.call' }])
  })

  it('a signatory is asked to sign for their own party', () => {
    const [saco] = toldOf('order.sent', { by: 'hr', party: 'employer' })
    expect(saco).toEqual({ personId: 'saco', party: 'saco_s', letter: 'order.sent.sign' })
  })

  it('nobody is told twice of one event, whatever they are in it', () => {
    const everywhere: Concerned = {
      ...people,
      holders: [
        { personId: 'one', party: 'ofr_s_p_o', canSign: true, standsInFor: null },
        { personId: 'one', party: 'seko', canSign: true, standsInFor: null },
      ],
      signingParties: ['employer', 'ofr_s_p_o', 'seko'],
      awaited: ['employer', 'ofr_s_p_o', 'seko'],
      signers: ['one', 'one'],
      starter: 'one',
      writers: ['one'],
      sender: 'one',
      deliverer: 'one',
      deliverers: ['one'],
      formerDeliverers: ['one'],
      answered: ['employer', null],
      staff: ['one'],
      officials: ['one'],
      admins: ['one'],
    }
    const facts = { audience: 'parties', personId: 'one', owner: 'one', ownerBefore: 'one', to: 'employer' }
    for (const kind of Object.keys(cases)) {
      const told = toldOf(kind, { by: 'other', party: 'employer', facts }, everywhere)
      expect(told.length, kind).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    ['parties', ['hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko', 'staff']],
    ['unions', ['ofr', 'saco', 'saco-stand-in', 'seko']],
    ['staff', ['staff']],
  ] as const)('a message for %s is told to those who may read it', (audience, told) => {
    const recipients = toldOf('order.message_posted', { by: 'hr', party: 'employer', facts: { audience } })
    expect(recipients.map(one => one.personId)).toEqual(told)
  })

  it('a message between one party and the staff is told to those two alone', () => {
    const between = { ...people, addressee: 'saco_s' as const }
    const facts = { audience: 'staff' }
    const told = (by: string) =>
      toldOf('order.message_posted', { by, facts }, between).map(one => one.personId)
    expect(told('staff')).toEqual(['saco', 'saco-stand-in'])
    expect(told('saco')).toEqual(['staff', 'saco-stand-in'])
  })

  it('an answer is told as one to those who asked, and as a message to the others', () => {
    const asked = { ...people, answered: ['saco_s' as const, null] }
    const facts = { audience: 'parties' }
    const told = toldOf('order.message_posted', { by: 'hr', party: 'employer', facts }, asked)
    const lettersTo = (letter: string) => told.filter(one => one.letter === letter).map(one => one.personId)
    expect(lettersTo('order.message_posted.answered')).toEqual(['saco', 'saco-stand-in', 'staff'])
    expect(lettersTo('order.message_posted.read')).toEqual(['hr-assistant', 'ofr', 'seko'])
  })

  it.each([
    ['staff', true],
    ['deliverer', true],
    ['seko', true],
    ['someone who has left', false],
  ])('%s is still concerned: %s', (personId, is) => {
    expect(isStillConcerned(personId, people)).toBe(is)
  })

  it('an event without a rule tells nobody', () => {
    expect(toldOf('order.saved', { by: 'hr', party: 'employer' })).toEqual([])
    expect(toldOf('toString', { by: 'hr', party: 'employer' })).toEqual([])
  })
})
