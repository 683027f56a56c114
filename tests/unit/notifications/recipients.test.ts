import { describe, expect, it } from 'vitest'
import { isNotified, letters, silentKinds } from '@/features/notifications/letter-keys'
import {
  type Concerned,
  type HappenedEvent,
  isStillConcerned,
  recipientsOf,
} from '@/features/notifications/recipients'
import { sourceFiles } from '../../support/architecture/source-files'

const people: Concerned = {
  holders: [
    { personId: 'hr', party: 'employer', canSign: true, standsIn: false },
    { personId: 'hr-assistant', party: 'employer', canSign: false, standsIn: false },
    { personId: 'ofr', party: 'ofr_s_p_o', canSign: true, standsIn: false },
    { personId: 'saco', party: 'saco_s', canSign: true, standsIn: false },
    { personId: 'saco-stand-in', party: 'saco_s', canSign: true, standsIn: true },
    // Seko has no local counterpart in this version.
    { personId: 'seko', party: 'seko', canSign: true, standsIn: false },
  ],
  signingParties: ['employer', 'ofr_s_p_o', 'saco_s'],
  awaited: ['saco_s'],
  signers: ['hr', 'ofr'],
  starter: 'hr-assistant',
  sender: 'hr',
  deliverer: 'deliverer',
  audience: 'unions',
  addressee: null,
  caller: 'caller',
  mandateHolder: 'ofr',
  namesVersion: false,
  staff: ['staff'],
}

const signatories = ['hr', 'ofr', 'saco', 'saco-stand-in']
const unionPeople = ['ofr', 'saco', 'saco-stand-in', 'seko']
const everyone = ['hr', 'hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko']

type Case = { by: string | null; party?: HappenedEvent['party']; told: string[] }
const cases: Record<keyof typeof letters, Case> = {
  'order.shared': { by: 'hr', party: 'employer', told: ['ofr', 'saco', 'saco-stand-in', 'seko'] },
  'order.sent': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in'] },
  'order.signed': { by: 'ofr', told: ['hr'] },
  'order.declined': { by: 'ofr', told: ['hr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.amended': { by: 'hr', told: ['ofr'] },
  'order.valid': { by: 'saco', told: [...signatories, 'staff'] },
  'order.returned': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.withdrawn': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.refused': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.cancelled': { by: 'ofr', told: ['hr', 'saco', 'saco-stand-in', 'hr-assistant', 'staff'] },
  'order.deadline_passed': { by: null, told: ['saco-stand-in', 'staff'] },
  'order.lapsed': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.confirmed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.message_posted': { by: 'ofr', told: ['saco', 'saco-stand-in', 'seko'] },
  'order.place_offered': { by: null, told: signatories },
  'order.place_accepted': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.place_declined': { by: 'saco', told: ['hr', 'ofr', 'saco-stand-in', 'hr-assistant'] },
  'order.place_passed': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.place_lost': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.round_confirmed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_changed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_moved': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_cancelled': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'round.admitted': {
    by: 'staff',
    told: ['hr', 'hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko'],
  },
  'round.decision_due': { by: null, told: ['staff'] },
  'occasion.planned': { by: 'staff', told: ['hr', 'ofr', 'hr-assistant', 'deliverer'] },
  'occasion.rescheduled': { by: 'staff', told: ['hr', 'ofr', 'hr-assistant', 'deliverer'] },
  'occasion.cancelled': { by: 'deliverer', told: ['hr', 'ofr', 'hr-assistant'] },
  'occasion.called_off': { by: 'hr', told: ['deliverer'] },
  'delivery.done': { by: 'deliverer', told: ['hr', 'ofr', 'hr-assistant'] },
  'interest.shown': { by: 'hr', told: ['staff', 'hr-assistant', ...unionPeople] },
  'interest.joined': { by: 'saco-stand-in', told: ['staff', 'hr', 'hr-assistant', 'ofr', 'saco', 'seko'] },
  'interest.withdrawn': { by: 'hr', told: ['staff'] },
  'interest.step_due': { by: null, told: ['caller'] },
  'interest.service_opened': { by: null, told: everyone },
  'interest.service_ending': { by: null, told: everyone },
  'interest.last_order_near': { by: null, told: everyone },
  'order.service_ending': { by: null, party: 'employer', told: ['hr', 'hr-assistant'] },
  'order.last_order_near': { by: null, told: everyone },
  'service.goal_reached': { by: null, told: ['staff'] },
  'mandate.granted': { by: 'staff', told: [] },
  'mandate.proposed': { by: 'other-staff', party: 'seko', told: ['staff'] },
  'mandate.revoked': { by: 'staff', party: 'ofr_s_p_o', told: ['ofr'] },
  'mandate.left': { by: 'saco', party: 'saco_s', told: ['saco-stand-in'] },
  'mandate.requested': { by: null, party: 'employer', told: ['hr'] },
  'party.signatory_asked': { by: 'hr', party: 'seko', told: ['seko', 'staff'] },
  'party.unmanned': { by: 'hr', party: 'employer', told: ['hr-assistant', 'staff'] },
  'party.absence_attested': { by: 'other-staff', party: 'seko', told: ['staff'] },
  'party.absence_confirmed': { by: 'staff', party: 'seko', told: everyone },
  'party.attestation_contested': { by: 'seko', party: 'seko', told: [...everyone.slice(0, -1), 'staff'] },
  'party.attestation_expired': { by: null, party: 'seko', told: ['staff'] },
}

describe('who is told of an event', () => {
  it.each(Object.entries(cases))('%s', (kind, { by, party, told }) => {
    const recipients = recipientsOf({ kind, personId: by, party: party ?? null }, people)
    expect(recipients.map(one => one.personId)).toEqual(told)
    expect(recipients.filter(one => !one.letter.startsWith(`${kind}.`))).toEqual([])
  })

  it('the one who sent and signs is not told of their own signature', () => {
    expect(recipientsOf({ kind: 'order.signed', personId: 'hr', party: 'employer' }, people)).toEqual([])
  })

  it('others who might have signed for the same party are told that it is done', () => {
    const told = recipientsOf({ kind: 'order.signed', personId: 'saco', party: 'saco_s' }, people)
    expect(told.map(one => one.personId)).toEqual(['hr', 'saco-stand-in'])
  })

  it('who asks for a mandate where nobody can grant it asks the staff', () => {
    const nobody = { ...people, holders: [] }
    const told = recipientsOf({ kind: 'mandate.requested', personId: null, party: 'seko' }, nobody)
    expect(told).toEqual([{ personId: 'staff', letter: 'mandate.requested.arrange' }])
  })

  it('a next step of someone who has left is told to all the staff', () => {
    const left = { ...people, caller: null }
    const told = recipientsOf({ kind: 'interest.step_due', personId: null, party: null }, left)
    expect(told).toEqual([{ personId: 'staff', letter: 'interest.step_due.call' }])
  })

  it('a signatory is asked to sign for their own party', () => {
    const [ofr] = recipientsOf({ kind: 'order.sent', personId: 'hr', party: 'employer' }, people)
    expect(ofr).toEqual({ personId: 'ofr', party: 'ofr_s_p_o', letter: 'order.sent.sign' })
  })

  it('nobody is told twice of one event, whatever they are in it', () => {
    const everywhere: Concerned = {
      ...people,
      holders: [
        { personId: 'one', party: 'ofr_s_p_o', canSign: true, standsIn: false },
        { personId: 'one', party: 'seko', canSign: true, standsIn: false },
      ],
      signingParties: ['employer', 'ofr_s_p_o', 'seko'],
      awaited: ['employer', 'ofr_s_p_o', 'seko'],
      signers: ['one', 'one'],
      starter: 'one',
      sender: 'one',
      deliverer: 'one',
      audience: 'parties',
      caller: 'one',
      mandateHolder: 'one',
      staff: ['one'],
    }
    for (const kind of Object.keys(letters)) {
      const event = { kind, personId: 'other', party: 'employer' as const }
      expect(recipientsOf(event, everywhere).length, kind).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    ['parties', ['hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko', 'staff']],
    ['unions', ['ofr', 'saco', 'saco-stand-in', 'seko']],
    ['staff', ['staff']],
    [null, []],
  ] as const)('a message for %s is told to those who may read it', (audience, told) => {
    const event = { kind: 'order.message_posted', personId: 'hr', party: 'employer' as const }
    const recipients = recipientsOf(event, { ...people, audience })
    expect(recipients.map(one => one.personId)).toEqual(told)
  })

  it('a message between one party and the staff is told to those two alone', () => {
    const between = { ...people, audience: 'staff' as const, addressee: 'saco_s' as const }
    const told = (by: string) =>
      recipientsOf({ kind: 'order.message_posted', personId: by, party: null }, between).map(
        one => one.personId,
      )
    expect(told('staff')).toEqual(['saco', 'saco-stand-in'])
    expect(told('saco')).toEqual(['staff', 'saco-stand-in'])
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
    expect(recipientsOf({ kind: 'order.saved', personId: 'hr', party: 'employer' }, people)).toEqual([])
    expect(recipientsOf({ kind: 'toString', personId: 'hr', party: 'employer' }, people)).toEqual([])
  })

  it('every kind of event that a command writes has a rule, or is silent on purpose', () => {
    const written = sourceFiles(['src/features', 'src/auth'])
      .filter(({ path, code }) => path.endsWith('.ts') && /appendEvent|recordOrderEvent|events:/.test(code))
      .flatMap(({ code }) => [...code.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(found => found[1] ?? ''))
      .filter(kind =>
        /^(order|occasion|delivery|interest|dialogue|mandate|evaluation|party|service)\./.test(kind),
      )
    const forgotten = written.filter(kind => !isNotified(kind) && !silentKinds.includes(kind))
    expect(written).toContain('order.sent')
    expect([...new Set(forgotten)]).toEqual([])
  })
})
