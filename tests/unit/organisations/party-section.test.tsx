import { expect, it, vi } from 'vitest'
import { PartySection } from '@/features/organisations/components/party-section'
import type { MandateView, PartyView } from '@/features/organisations/organisation-view'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

vi.mock('@/features/organisations/actions', () => ({}))

const union = (name: string) => ({ id: name, name, isContactUnion: false })
const mandate: MandateView = {
  ...{ id: 'm', name: 'Frida Frisk', kind: 'signatory', standInFor: null, localUnion: 'Klubb 1' },
  ...{ isOwn: false, isUpcoming: false, isLastToSign: true, standIns: 0, details: null },
}
const manned: PartyView = {
  ...{ party: 'seko', representation: 'represented', hasSignatory: true, mandates: [mandate] },
  ...{ localUnions: [union('Klubb 1')], attestations: [], contested: [], invitations: [], requests: [] },
  ...{ mayGrant: false, mayKeep: false, mayContest: false, mayGiveStandIn: false },
}

function said(changes: Partial<PartyView>): string {
  const drawn = markupOf(
    <PartySection organisationId="o" party={{ ...manned, ...changes }} from="/" formsAt="/mer" />,
  )
  return wordsOf(drawn, ' ')
}
const times = (text: string, words: string) => text.split(words).length - 1

it('a party names its only union once, and the one of each person where there are several', () => {
  expect(times(said({}), 'Klubb 1')).toBe(1)
  expect(times(said({ localUnions: [union('Klubb 1'), union('Klubb 2')] }), 'Klubb 1')).toBe(2)
})

it.each(['represented', 'unclear'] as const)(
  '%s, without people: says once that there are none',
  standing => {
    const text = said({ representation: standing, hasSignatory: false, mandates: [] })
    expect(text).not.toContain('Ingen har behörighet')
    expect(times(text, 'Ingen kan signera')).toBe(standing === 'represented' ? 1 : 0)
  },
)
