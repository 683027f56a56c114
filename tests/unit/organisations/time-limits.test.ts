import { expect, it } from 'vitest'
import {
  checkAttestation,
  type InvitationState,
  lastAttestedDay,
  mayAccept,
  mayRenew,
  standingOf,
} from '@/features/organisations/rules'
import { addDays, dateOf, stockholmInstant } from '@/lib/dates'
import { describeInZones } from '../../support/zones'
import { aParty, attestation, NOW, TODAY } from './party-states'

const refused = (reason: string) => expect.objectContaining({ ok: false, reason })
const second = 1000
const tomorrow = addDays(TODAY, 1)

describeInZones('an invitation', () => {
  const sentAt = new Date(NOW.getTime() - 3_600_000)
  const open: InvitationState = {
    sentAt,
    expiresAt: new Date(NOW.getTime() + second),
    acceptedAt: null,
    withdrawnAt: null,
    validTo: null,
    localUnion: null,
  }
  const lasting = { endedOn: null }
  const ended = { endedOn: dateOf(TODAY) }
  const yesterday = dateOf(addDays(TODAY, -1))
  it.each([
    ['open', open, true, true],
    ['expired', { ...open, expiresAt: NOW }, refused('invitation_expired'), true],
    ['open', { ...open, validTo: dateOf(TODAY) }, true, true],
    ['over', { ...open, validTo: yesterday }, refused('invitation_over'), refused('invitation_over')],
    [
      'over',
      { ...open, validTo: yesterday, expiresAt: NOW },
      refused('invitation_over'),
      refused('invitation_over'),
    ],
    [
      'accepted',
      { ...open, validTo: yesterday, acceptedAt: NOW },
      refused('invitation_used'),
      refused('invitation_used'),
    ],
    ['accepted', { ...open, acceptedAt: NOW }, refused('invitation_used'), refused('invitation_used')],
    [
      'withdrawn',
      { ...open, withdrawnAt: NOW },
      refused('invitation_withdrawn'),
      refused('invitation_withdrawn'),
    ],
    ['open', { ...open, localUnion: lasting }, true, true],
    [
      'withdrawn',
      { ...open, localUnion: ended },
      refused('invitation_withdrawn'),
      refused('invitation_withdrawn'),
    ],
    [
      'withdrawn',
      { ...open, localUnion: ended, sentAt: null },
      refused('invitation_withdrawn'),
      refused('invitation_withdrawn'),
    ],
    [
      'unconfirmed',
      { ...open, sentAt: null },
      refused('invitation_withdrawn'),
      refused('invitation_withdrawn'),
    ],
  ])('that is %s', (standing, invitation, accepted, renewed) => {
    expect(standingOf(invitation, NOW)).toBe(standing)
    const [accepting, renewing] = [mayAccept(invitation, NOW), mayRenew(invitation, NOW)]
    expect(accepting.ok || accepting).toEqual(accepted)
    expect(renewing.ok || renewing).toEqual(renewed)
  })

  it('is not mailed again within two minutes', () => {
    const minutesAgo = (minutes: number) => ({ ...open, sentAt: new Date(NOW.getTime() - minutes * 60_000) })
    expect(mayRenew(minutesAgo(1.99), NOW)).toEqual(refused('invitation_just_sent'))
    expect(mayRenew(minutesAgo(2), NOW).ok).toBe(true)
  })
})

describeInZones('an attestation', () => {
  const absent = aParty({ localUnions: [], mandates: [] })
  const last = '2022-03-29'
  it.each([
    ['for nearly twelve months', absent, last, true],
    ['for tomorrow', absent, tomorrow, true],
    ['for longer', absent, addDays(last, 1), refused('attestation_too_long')],
    ['for today only', absent, TODAY, refused('attestation_too_long')],
    [
      'of the employer',
      { ...absent, party: 'employer' as const },
      last,
      refused('employer_is_always_represented'),
    ],
    ['where a local union is', aParty({ mandates: [] }), last, refused('party_is_represented')],
    ['where someone can sign', aParty({ localUnions: [] }), last, refused('party_is_represented')],
    [
      'while one waits',
      { ...absent, attestations: [attestation({ confirmedAt: null })] },
      last,
      refused('attestation_waits'),
    ],
    [
      'after one that ended while it waited',
      { ...absent, attestations: [attestation({ confirmedAt: null, endedAt: NOW })] },
      last,
      true,
    ],
    ['before the former one runs out', { ...absent, attestations: [attestation()] }, last, true],
  ])('%s', (_what, state, expiresOn, expected) => {
    const checked = checkAttestation(state, expiresOn, NOW)
    expect(checked.ok || checked).toEqual(expected)
  })

  it.each([
    ['2021-03-30', '2022-03-29'],
    ['2024-02-29', '2025-02-27'],
    ['2021-01-01', '2021-12-31'],
  ])('of %s holds to %s at most', (day, expected) => {
    expect(lastAttestedDay(day)).toBe(expected)
    // The database counts twelve months from the instant.
    expect(stockholmInstant(expected, '00:00').getTime()).toBeLessThan(
      new Date(`${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('02-29', '02-28')}T00:00:00Z`).getTime(),
    )
  })
})
