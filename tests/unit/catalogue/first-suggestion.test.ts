import { describe, expect, it } from 'vitest'
import { quotedOf } from '@/features/catalogue/finding/own-words'
import { suggest } from '@/features/catalogue/finding/rules'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { type Locale, locales } from '@/messages/messages'
import { everydaySentences } from './everyday-sentences'
import {
  back,
  calm,
  collective,
  early,
  incidents,
  map,
  suggestable,
  technology,
  together,
} from './suggestable'

const team = 'effektiva-team'
const onward = 'arbeta-vidare-med-ursakta-roran'

/** A sentence with an everyday verb, a place or a cause in it, and the one that stands first. */
const sentences: Record<Locale, [string, string][]> = {
  sv: [
    ['chefer kan inte hantera konflikter', team],
    ['hur hanterar man bråk mellan kollegor', team],
    ['våra chefer behöver hjälp att hantera hot', incidents],
    ['för mycket att göra, folk hinner inte med och blir slutkörda', early],
    ['personalen är trött efter omorganisationen', early],
    ['efter omorganisationen är alla trötta', early],
    ['hantering av hotfulla besökare', incidents],
    ['vi behöver hantera sjukskrivningar', back],
    ['hjälp att lösa konflikter', team],
    ['hur går man vidare efter en konflikt', team],
    ['rädsla efter ett hot i receptionen', incidents],
    ['sjukskrivningarna ökar sedan flytten', back],
    ['vi behöver arbeta med våra arbetsskador', incidents],
    ['få ner sjukfrånvaron', back],
    ['hantera den nya tekniken', technology],
    ['arbeta med delaktighet', together],
    ['hantera en omorganisation', onward],
    ['hantera stress', calm],
    ['vi måste hantera stress', early],
    ['personalen slutar', map],
  ],
  en: [
    ['threats in reception', incidents],
    ['managers cannot deal with conflicts', team],
    ['how do we handle arguments between colleagues', team],
    ['our managers need help to handle threats', incidents],
    ['staff are tired after the reorganisation', early],
    ["too much to do, people can't keep up and burn out", early],
    ['conflict management', team],
    ['managing change', onward],
    ['management does not listen', early],
    ['how do we carry on after a conflict', team],
    ['we want to get better at cooperation', collective],
    ['stress management', calm],
  ],
}

describe.each(locales)('the first suggestion, %s', locale => {
  it.each(sentences[locale])('%s: %s', (om, first) => {
    expect(suggest(suggestable, { om }, locale)[0]?.service.slug).toBe(first)
  })

  it('is never one whose reason quotes less than that of another that can be ordered', () => {
    for (const [om] of [...sentences[locale], ...everydaySentences[locale]]) {
      const can = suggest(suggestable, { om }, locale).filter(({ service }) => service.canBeOrdered)
      const quoted = can.map(({ met }) => quotedOf(met).length)
      expect([om, quoted]).toEqual([om, quoted.toSorted((one, other) => other - one)])
    }
  })

  it('is none for everyday verbs alone', () => {
    const om = { sv: 'vi behöver hjälp att hantera det', en: 'we need help to handle and manage it' }[locale]
    expect(suggest(suggestable, { om }, locale)).toEqual([])
  })
})

it('a real word is no other word with two letters changed', () => {
  const all = suggestable.map(({ slug, content }) => ({ slug, ...searchableOf(content, 'en') }))
  const found = (text: string) =>
    (search(indexOf(all, 'en', 'whole'), text) ?? []).map(hit => hit.service.slug)
  expect([found('reception'), found('retention')]).toEqual([[], [map]])
})
