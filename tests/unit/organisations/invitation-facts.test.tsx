import { expect, it, vi } from 'vitest'
import { InvitationFacts } from '@/features/organisations/invitations/components/invitation-answer'
import type { InvitationPageView } from '@/features/organisations/invitations/queries'
import type { Locale } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/components/form/action-form', () => ({ ActionForm: () => null }))
vi.mock('@/features/organisations/actions', () => ({}))

const invitation: InvitationPageView = {
  ...{
    organisation: 'Provmyndigheten',
    party: 'seko',
    kind: 'signatory',
    standing: 'open',
    byStaff: false,
    isForeign: false,
  },
  ...{ standsInFor: null, validFrom: null, validTo: null, worksUntil: '2021-04-06' },
}

const shown = (changes: Partial<InvitationPageView> = {}, locale: Locale = 'sv') =>
  wordsOf(markupOf(<InvitationFacts invitation={{ ...invitation, ...changes }} />, locale), ' ')

describeInZones('the page of an invitation', () => {
  it('says what the mandate gives, for whom and where, and who can end it', () => {
    expect(shown()).toContain('Läsa, skriva och skicka avrop för Seko vid Provmyndigheten, och signera dem.')
    expect(shown()).toContain('Du själv, de som kan signera för Seko, och kansliet. Det du har signerat')
    expect(shown({ kind: 'preparer' })).toMatch(
      /vid Provmyndigheten, men inte signera dem\.(?!.*har signerat)/s,
    )
    expect(shown({}, 'en')).toContain(
      'Read, write and send orders for Seko at Provmyndigheten, and sign them.',
    )
  })

  it('says it of a stand-in with the name of the one in whose place it is', () => {
    const standIn = { standsInFor: 'Siv Ek', validFrom: '2021-04-01', validTo: '2021-04-14' } as const
    expect(shown(standIn)).toContain('och signera dem som ersättare för Siv Ek.')
    expect(shown(standIn).replaceAll(/\s+/g, ' ')).toContain('Från 1 april 2021 till och med 14 april 2021')
    expect(shown(standIn)).toContain('Du själv, de som kan signera för Seko, och kansliet.')
    expect(shown(standIn)).toContain('Den upphör också om behörigheten för Siv Ek upphör.')
    expect(shown(standIn, 'en')).toContain('It also ends if the mandate of Siv Ek ends.')
  })
})
