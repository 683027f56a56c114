import { describe, expect, it } from 'vitest'
import { saysOnlyWhom } from '@/features/catalogue/finding/only-whom'
import { suggest, suggestForUnsure } from '@/features/catalogue/finding/rules'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'
import type { Locale } from '@/messages/messages'
import {
  back,
  calm,
  changes,
  collective,
  early,
  incidents,
  learning,
  map,
  stress,
  suggestable,
  teams,
  technology,
  together,
} from './suggestable'

// A single word is how most people begin. It leads to the same services in both languages, or honestly to none.

const unfair = [incidents, map]

/** The word in Swedish and English, and every service that is right for it. */
const words: [string, string, readonly string[]][] = [
  ['stress', 'stress', stress],
  ['trött', 'tired', stress],
  ['utbrändhet', 'burnout', stress],
  ['sömn', 'sleep', [calm]],
  ['återhämtning', 'recovery', [calm]],
  ['hemarbete', 'working from home', [calm]],
  ['distans', 'remote work', [calm]],
  ['psykisk ohälsa', 'mental health', [early]],
  ['svåra samtal', 'difficult conversations', [early]],
  ['chef', 'manager', [early, back, learning]],
  ['ny chef', 'new manager', [early, back, learning]],
  ['skyddsombud', 'safety representative', [early, back, incidents]],
  ['sjuka', 'sick', [back]],
  ['sjukskrivningar', 'sick leave', [back]],
  ['hög sjukfrånvaro', 'high sickness absence', [back]],
  ['höga sjuktal', 'sickness absence', [back]],
  ['hälsa', 'health', [early, map]],
  ['arbetsglädje', 'work climate', teams],
  ['rehab', 'rehab', [back]],
  ['bråk', 'quarrels', teams],
  ['konflikt', 'conflict', teams],
  ['dålig stämning', 'bad atmosphere', teams],
  ['tystnadskultur', 'culture of silence', teams],
  ['otydliga roller', 'unclear roles', teams],
  ['kommunikation', 'communication', teams],
  ['samarbete', 'collaboration', [...teams, collective]],
  ['stuprör', 'silos', [collective]],
  ['pensionsavgångar', 'retirements', [collective]],
  ['arbetsskada', 'work injury', [incidents]],
  ['tillbud', 'near miss', [incidents]],
  ['hot och våld', 'threats and violence', [incidents]],
  ['riskbedömning', 'risk assessment', [incidents]],
  ['buller', 'noise', [incidents]],
  ['ergonomi', 'ergonomics', [incidents]],
  ['mobbning', 'bullying', unfair],
  ['trakasserier', 'harassment', unfair],
  ['diskriminering', 'discrimination', unfair],
  ['arbetsmiljö', 'work environment', unfair],
  ['medarbetarundersökning', 'employee survey', [map]],
  ['friskfaktorer', 'health factors', [map]],
  ['personalomsättning', 'staff turnover', [map]],
  ['personalen slutar', 'people quit', [map]],
  ['många slutar hos oss', 'many are leaving us', [map]],
  ['folk säger upp sig', 'people resign', [map]],
  ['folk säger upp sig och vi vet inte varför', 'people quit and we do not know why', [map]],
  ['duktiga medarbetare lämnar oss', 'good people leave us', [map]],
  ['avhopp', 'resignations', [map]],
  ['tappar personal', 'losing staff', [map]],
  ['motivation', 'motivation', [map]],
  ['samverkan', 'co-determination', [map, together]],
  ['delaktighet', 'participation', [together]],
  ['omorganisation', 'reorganisation', [...changes, learning]],
  ['varsel', 'redundancies', [...changes, learning]],
  ['flytt till nya lokaler', 'moving to new premises', changes],
  ['aktivitetsbaserat kontor', 'activity-based office', changes],
  ['oro', 'worry', changes],
  ['digitalisering', 'digitalisation', [technology]],
  ['ny teknik', 'new technology', [technology]],
  ['AI', 'AI', [technology]],
  ['schema', 'schedule', []],
  ['lön', 'pay', []],
  ['semester', 'holiday', []],
  ['alkohol', 'alcohol', []],
  ['rekrytering', 'recruitment', [map]],
  ['föräldraledighet', 'parental leave', []],
  ['arbetstider', 'working hours', []],
]

const indexes = { sv: indexed('sv'), en: indexed('en') }
describe('an everyday word leads to the right services', () => {
  it.each(words)('%s, %s', (swedish, english, right) => {
    const all = sorted(right)
    expect({ sv: found('sv', swedish), en: found('en', english) }).toEqual({ sv: all, en: all })
  })

  it.each(words.filter(([swedish]) => !saysOnlyWhom(swedish)))(
    'as a need, %s, %s',
    (swedish, english, right) => {
      const all = sorted(right)
      expect({ sv: suggested('sv', swedish), en: suggested('en', english) }).toEqual({ sv: all, en: all })
    },
  )

  it('a need is met by subjects, and a search by sentences too', () => {
    for (const [locale, word] of [
      ['sv', 'kompetens'],
      ['en', 'skills'],
    ] as const) {
      expect(suggested(locale, word)).toEqual(sorted([collective, learning]))
      expect(found(locale, word)).toEqual(sorted([collective, together, learning]))
    }
  })

  it('notice may be given by either, and each is met, until one tells by whom', () => {
    for (const by of [found, suggested]) {
      expect(by('sv', 'uppsägningar')).toEqual(sorted([map, ...changes, learning]))
      for (const given of ['vi säger upp personal', 'vi ska säga upp folk']) {
        expect(by('sv', given)).toEqual(sorted([...changes, learning]))
      }
      for (const left of ['flera säger upp sig', 'många har sagt upp sina anställningar']) {
        expect(by('sv', left)).toEqual([map])
      }
    }
  })

  it('and a need that none is about leads to the one that finds out what lies behind it', () => {
    for (const locale of ['sv', 'en'] as const) {
      expect(suggestForUnsure(suggestable, locale).map(({ service }) => service.slug)).toEqual([map])
    }
  })

  it('and each of the thirteen is right for one of them', () => {
    expect(sorted(new Set(words.flatMap(([, , right]) => right)))).toEqual(
      sorted(services.map(({ slug }) => slug)),
    )
  })
})

function found(locale: Locale, typed: string): string[] {
  return sorted((search(indexes[locale], typed) ?? []).map(hit => hit.service.slug))
}

function suggested(locale: Locale, om: string): string[] {
  return sorted(suggest(suggestable, { om }, locale).map(({ service }) => service.slug))
}

function sorted(slugs: Iterable<string>): string[] {
  return [...slugs].toSorted()
}

function indexed(locale: Locale) {
  return indexOf(
    services.map(({ slug, content }) => ({ slug, ...searchableOf(content, locale) })),
    locale,
  )
}
