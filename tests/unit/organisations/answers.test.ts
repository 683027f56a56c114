import { expect, it } from 'vitest'
import { checkDates, checkStandIn } from '@/features/organisations/mandates/rules'
import { canConfirm, canKeepParty, ownRight } from '@/features/organisations/policy'
import { checkAttestation, mayAccept, mayRenew, unionFor } from '@/features/organisations/rules'
import { addDays, dateOf } from '@/lib/dates'
import { describeInZones } from '../../support/zones'
import { aParty, mandate, NOW, partyActor, staff, TODAY } from './party-states'

// Besides yes or no, a rule says which field to mend, or hands on what it looked up.

const yesterday = addDays(TODAY, -1)
const tomorrow = addDays(TODAY, 1)

describeInZones('a refusal names the field to mend', () => {
  const twoUnions = aParty({
    localUnions: [...aParty().localUnions, { id: 'union-2', name: 'Sektion 2', isContactUnion: false }],
  })
  it.each([
    ['a first day in the past', checkDates({ validFrom: yesterday, validTo: null }, TODAY), 'validFrom'],
    ['an end before the beginning', checkDates({ validFrom: tomorrow, validTo: TODAY }, TODAY), 'validTo'],
    [
      'a stand-in past the giver',
      checkStandIn(mandate({ to: tomorrow }), { validFrom: TODAY, validTo: addDays(TODAY, 2) }, TODAY),
      'validTo',
    ],
    [
      'a stand-in before the giver',
      checkStandIn(mandate({ from: tomorrow }), { validFrom: TODAY, validTo: tomorrow }, TODAY),
      'validFrom',
    ],
    [
      'a stand-in in the past',
      checkStandIn(mandate(), { validFrom: yesterday, validTo: tomorrow }, TODAY),
      'validFrom',
    ],
    ['no local union chosen', unionFor(twoUnions, undefined), 'localUnionId'],
    ['an unknown local union', unionFor(twoUnions, 'union-9'), 'localUnionId'],
    [
      'an attestation that has no day left',
      checkAttestation(aParty({ localUnions: [], mandates: [] }), TODAY, NOW),
      'expiresOn',
    ],
  ])('%s', (_case, answer, field) => {
    expect(answer).toMatchObject({ ok: false, field })
  })
})

describeInZones('an answer hands on what was asked for', () => {
  it('the days of a mandate', () => {
    const days = { validFrom: TODAY, validTo: tomorrow }
    expect(checkDates(days, TODAY)).toEqual({ ok: true, value: days })
    expect(checkStandIn(mandate({ from: TODAY }), days, TODAY)).toEqual({ ok: true, value: days })
  })

  it('a plain yes', () => {
    const yes = { ok: true, value: true }
    const state = aParty()
    const open = {
      expiresAt: dateOf(tomorrow),
      sentAt: dateOf(yesterday),
      acceptedAt: null,
      withdrawnAt: null,
      validTo: null,
      localUnion: null,
    }
    expect(canKeepParty(staff(), state)).toEqual(yes)
    expect(canKeepParty(partyActor('seko'), state)).toEqual(yes)
    expect(canConfirm(staff('second'), { personId: 'staff' })).toEqual(yes)
    expect(mayAccept(open, NOW)).toEqual(yes)
    expect(mayRenew(open, NOW)).toEqual(yes)
  })

  it('how many minutes to wait before a link is mailed again', () => {
    const just = {
      expiresAt: dateOf(tomorrow),
      sentAt: NOW,
      acceptedAt: null,
      withdrawnAt: null,
      validTo: null,
      localUnion: null,
    }
    expect(mayRenew(just, NOW)).toEqual({
      ok: false,
      reason: 'invitation_just_sent',
      values: { minutes: 2 },
    })
  })

  it("the actor's own mandate: by its id and in the actor's name", () => {
    const others = mandate({ personId: 'colleague' })
    const former = mandate({ id: 'm-former', personId: 'holder' })
    const own = mandate({ personId: 'holder' })
    const right = ownRight(partyActor('seko'), aParty({ mandates: [others, former, own] }))
    expect(right).toEqual({ ok: true, value: own })
    const taken = mandate({ id: 'm-holder', personId: 'colleague' })
    expect(ownRight(partyActor('seko'), aParty({ mandates: [taken, former] }))).toMatchObject({
      ok: false,
      reason: 'own_mandate_over',
    })
  })
})
