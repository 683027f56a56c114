import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import { withoutOrganisationParts } from '@/features/catalogue/search/organisation-parts'
import type { Locale } from '@/messages/messages'
import { back, calm, early, incidents, map, suggestable, teams } from './suggestable'

// Where a need is says nothing of it. The problem alone decides.

/** The sentence, and exactly the services that its problem leads to. */
const sentences: Record<Locale, [string, readonly string[]][]> = {
  sv: [
    ['folk bråkar på ekonomiavdelningen', teams],
    ['bråk på IT-avdelningen', teams],
    ['konflikter på kommunikationsenheten', teams],
    ['dålig stämning på personalavdelningen', teams],
    ['dålig stämning på lokalkontoret', teams],
    ['avdelningen bråkar', teams],
    ['hot och våld på utredningsenheten', [incidents]],
    ['sjukskrivningar på kundtjänstavdelningen', [back]],
    ['hög personalomsättning på teknikavdelningen', [map]],
    ['övertid på HR-sektionen', [early, calm]],
    ['ekonomiavdelningen', []],
    ['vår enhet', []],
  ],
  en: [
    ['people quarrel in the finance department', teams],
    ['conflict in the communications department', teams],
    ['bad atmosphere in the technology unit', teams],
    ['overtime at the training office', [early, calm]],
    ['our division', []],
  ],
}

describe.each(['sv', 'en'] as const)('a part of the organisation is no need, %s', locale => {
  it.each(sentences[locale])('%s', (om, right) => {
    const offered = suggest(suggestable, { om }, locale).map(({ service }) => service.slug)
    expect(offered.toSorted()).toEqual(right.toSorted())
  })
})

describe('a word that only ends as one', () => {
  it.each([
    'erfarenhet',
    'öppenheten',
    'medvetenhet',
    'angelägenheter',
    'kontoret',
    'hemmakontor',
    'stabila',
  ])('%s stays', word => expect(withoutOrganisationParts(word, 'sv')).toBe(word))
})
