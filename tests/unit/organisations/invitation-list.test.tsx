import { expect, it, vi } from 'vitest'
import { InvitationList } from '@/features/organisations/invitations/components/invitation-list'
import type { InvitationView } from '@/features/organisations/organisation-view'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/organisations/actions', () => ({}))

const invitation: InvitationView = {
  ...{ id: 'i', name: 'Eva Ersättare', email: 'eva@example.test', kind: 'signatory', isStandIn: true },
  ...{ standing: 'open', validFrom: '2026-12-01', validTo: '2026-12-14', invitedBy: null, mayConfirm: false },
  expiresAt: new Date('2026-12-07T09:00:00Z'),
  invitedAt: new Date('2026-11-30T09:00:00Z'),
}
const at = { party: 'seko', mayKeep: false, from: '/admin' } as const

describeInZones('the row of one who is invited', () => {
  it.each([
    ['sv', {}, 'från 1 december 2026 till och med 14 december 2026.', 'Länken fungerar till 7 december 2026'],
    [
      'en',
      {},
      'from 1 December 2026 up to and including 14 December 2026.',
      'The link works until 7 December',
    ],
    ['sv', { validFrom: null, validTo: null }, 'Behörigheten gäller tills vidare.', 'Länken fungerar till'],
    ['sv', { validFrom: null }, 'Behörigheten gäller till och med 14 december 2026.', 'Länken fungerar till'],
  ] as const)('tells the mandate’s days from those of the link: %s %j', (locale, changes, days, link) => {
    const drawn = markupOf(<InvitationList invitations={[{ ...invitation, ...changes }]} {...at} />, locale)
    expect(drawn).toContain(days)
    expect(drawn).toContain(link)
  })

  it.each([
    [true, 'Väntar på att du bekräftar'],
    [false, 'Väntar på att en kollega bekräftar'],
  ])('says to the one who may confirm it, %s, whose turn it is', (mayConfirm, turn) => {
    const waiting: InvitationView = {
      ...invitation,
      standing: 'unconfirmed',
      invitedBy: 'Elin Ek',
      mayConfirm,
    }
    const drawn = markupOf(<InvitationList invitations={[waiting]} {...at} />)
    expect(drawn).toContain(turn)
    expect(drawn).toContain('Inbjuden av Elin Ek 30 november 2026')
    expect(drawn.includes('får Eva Ersättare en länk, och kan sedan signera avrop för Seko')).toBe(mayConfirm)
  })
})
