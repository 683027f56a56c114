import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '@/features/catalogue/finding/need-parts'
import { suggest } from '@/features/catalogue/finding/rules'
import { locales } from '@/messages/messages'
import { everydaySentences } from './everyday-sentences'
import { suggestable } from './suggestable'

// Those who write much tell of several things. Each of them is met, and no suggestion is there without a word for it.

const MOST = 4
const between = {
  sv: [', och ', '. ', ', dessutom ', ' samt ', '; ', ' – '],
  en: [', and ', '. ', ' while ', '; ', ', but also ', ' – '],
} as const

describe('a need of several parts', () => {
  it.each([
    [
      'sv',
      'Folk är sjuka ofta efter omorganisationen och cheferna hinner inte med, dessutom bråkar två grupper',
      {
        'valkommen-tillbaka': 'sjuka',
        'arbeta-vidare-med-ursakta-roran': 'omorganisationen',
        'fanga-tidiga-tecken': 'hinner',
        'effektiva-team': 'bråkar',
      },
    ],
    [
      'en',
      'People are often sick after the reorganisation and the managers are overloaded, and two groups quarrel',
      {
        'valkommen-tillbaka': 'sick',
        'arbeta-vidare-med-ursakta-roran': 'reorganisation',
        'fanga-tidiga-tecken': 'overloaded',
        'effektiva-team': 'quarrel',
      },
    ],
  ] as const)('is met in each, %s', (locale, om, right) => {
    const offered = suggest(suggestable, { om }, locale)
    expect(offered.map(({ service }) => service.slug).toSorted()).toEqual(Object.keys(right).toSorted())
    for (const { service, met } of offered) {
      expect(met.map(({ written }) => written)).toContain(right[service.slug as keyof typeof right])
    }
  })

  it.each(locales)('is met in both where two are joined, by words that were written: %s', locale => {
    const known = fc.constantFrom(...everydaySentences[locale])
    fc.assert(
      fc.property(known, known, fc.constantFrom(...between[locale]), (one, other, joint) => {
        const om = `${one[0]}${joint}${other[0]}`
        const offered = suggest(suggestable, { om }, locale)
        const slugs = offered.map(({ service }) => service.slug)
        expect(slugs.length).toBeLessThanOrEqual(MOST)
        for (const right of [...one.slice(1), ...other.slice(1)]) {
          expect([om, slugs.filter(slug => right.includes(slug))]).not.toEqual([om, []])
        }
        for (const [alone] of [one, other]) {
          const all = suggest(suggestable, { om: alone }, locale)
          const most = Math.max(...all.map(({ score }) => score))
          const best = all.filter(({ score }) => score === most).map(({ service }) => service.slug)
          expect([om, best.some(slug => slugs.includes(slug))]).toEqual([om, true])
        }
        for (const { met } of offered) {
          expect(met).not.toEqual([])
          for (const { written } of met) expect(om).toContain(written)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['sv', 'avdelningarna jobbar inte ihop'],
    ['en', 'departments do not work together'],
  ] as const)('has lesser services beside the only one that is near, %s', (locale, om) => {
    const offered = suggest(suggestable, { om }, locale)
    expect(offered.map(({ service }) => service.slug)).toEqual([
      'kollektiv-formaga',
      'effektiva-team',
      'effektiva-team-pa-60-minuter',
    ])
    for (const { met } of offered) expect(met.map(({ written }) => written)).toEqual([om])
  })

  it.each([
    ['sv', 'vi har neddragningar och behöver stötta chefer och medarbetare', 'stötta chefer och medarbetare'],
    ['en', 'we have downsizing and need to support our managers and staff', 'support our managers'],
  ] as const)('is not met in whom to help, which is a need alone, %s', (locale, om, alone) => {
    const words = (need: string) =>
      suggest(suggestable, { om: need }, locale).flatMap(({ met }) => met.map(({ written }) => written))
    expect(new Set(words(om))).toEqual(new Set([locale === 'sv' ? 'neddragningar' : 'downsizing']))
    expect(words(alone)).not.toEqual([])
  })

  it('has no more parts than one can tell, and no part twice', () => {
    const parts = Array.from({ length: 3000 }, (_, number) => `sak${number % 500}`)
    expect(partsOf(parts.join(', ')).length).toBeLessThan(20)
    expect(partsOf('sjuka, sjuka och sjuka').length).toBeLessThan(3)
    expect(suggest(suggestable, { om: parts.join(' ') }, 'sv')).toEqual([])
  })
})
