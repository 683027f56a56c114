import { expect, it, vi } from 'vitest'
import type { ActionFormProps } from '@/components/form/action-form'
import { AttestationNotes } from '@/features/organisations/attestations/components/attestation-notes'
import type { AttestationView, ContestedView, PartyView } from '@/features/organisations/organisation-view'
import type { Locale } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const noAction = vi.hoisted(() => () => null)
vi.mock('@/features/organisations/actions', () => ({
  confirmAttestationAction: noAction,
  contestAttestationAction: noAction,
}))
vi.mock('@/components/form/action-form', () => ({
  ActionForm: ({ label, variant }: ActionFormProps) => (
    <button type="submit" data-variant={variant}>
      {label}
    </button>
  ),
}))
vi.mock('@/features/organisations/components/reason-form', () => ({
  ReasonForm: ({ hint }: { hint: string }) => <i>{hint}</i>,
}))

const said = {
  id: 'a',
  reason: 'Ingen svarar.',
  attestedBy: 'Elin',
  confirmedBy: null,
  expiresOn: '2027-06-30',
}
const waiting: AttestationView = { ...said, isConfirmed: false, mayConfirm: true }
const contested: ContestedView = {
  ...{ ...said, confirmedBy: 'Ove', by: 'staff', contestedBy: 'Mattias', contestedOn: '2026-11-30' },
  contestReason: 'Seko ringde.',
}
const party: PartyView = {
  ...{ party: 'seko', representation: 'unclear', hasSignatory: false, localUnions: [], mandates: [] },
  ...{ attestations: [], contested: [], invitations: [], requests: [] },
  ...{ mayGrant: true, mayKeep: true, mayContest: true, mayGiveStandIn: false },
}

const drawn = (changes: Partial<PartyView>, { locale = 'sv' as Locale, leads = '' } = {}) =>
  withoutHeldDays(
    markupOf(<AttestationNotes party={{ ...party, ...changes }} from="/admin" leads={leads} />, locale),
  )

describeInZones('a contested attestation', () => {
  it.each([
    ['sv', 'staff', 'Kansliet har sagt att intyget om Seko är fel', 'Mattias, 30 november 2026'],
    ['sv', 'central', 'Seko centralt har sagt', '>30 november 2026'],
    ['sv', 'local', 'De som företräder Seko här har sagt', '>30 november 2026'],
    [
      'en',
      'staff',
      'The secretariat has said that the attestation about Seko is wrong',
      'Mattias, 30 November',
    ],
    ['en', 'central', 'Seko has said centrally', '>30 November 2026'],
    ['en', 'local', 'Those who represent Seko here have said', '>30 November 2026'],
  ] as const)('says whose word it is, and what was attested: %s %s', (locale, by, who, when) => {
    const shown = drawn(
      { contested: [{ ...contested, by, contestedBy: by === 'staff' ? 'Mattias' : null }] },
      { locale },
    )
    for (const words of [who, when, 'Seko ringde.', 'Ingen svarar.', 'Elin', 'Ove', '2027']) {
      expect(shown).toContain(words)
    }
    if (by === 'staff') expect(shown).not.toContain('Seko centralt')
  })
})

describeInZones('an attestation that waits', () => {
  it('tells its last day, and whose turn it is', () => {
    const forOneself = drawn({ attestations: [waiting] })
    expect(forOneself).toMatch(/till och med 30 juni 2027. Det gäller när du har bekräftat det./)
    const forColleague = drawn({ attestations: [{ ...waiting, mayConfirm: false }] })
    expect(forColleague).toMatch(/till och med 30 juni 2027, väntar på att en kollega/)
    expect(forColleague).not.toContain('när du')
  })

  it('does not stop holding where it never held', () => {
    expect(drawn({ attestations: [waiting] })).not.toContain('slutar gälla')
    expect(drawn({ attestations: [{ ...waiting, isConfirmed: true }] })).toContain('Det slutar gälla genast.')
  })

  it('is confirmed by the page’s primary press where that is what to do', () => {
    expect(drawn({ attestations: [waiting] }, { leads: 'a' })).toContain('data-variant="primary"')
    expect(drawn({ attestations: [waiting] })).toContain('data-variant="secondary"')
  })
})
