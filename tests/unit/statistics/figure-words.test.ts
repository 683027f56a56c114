import { describe, expect, it } from 'vitest'
import { sizes } from '@/features/statistics/figure-address'
import { figureWords } from '@/features/statistics/figure-words'
import { figureNames, ruleOf } from '@/features/statistics/figures'
import { describeInZones } from '../../support/zones'

const rounds = new Map([
  ['ett', { sv: 'Tjänst ett', en: 'Service one' }],
  ['2027-02-18', { sv: 'Tjänst ett', en: 'Service one' }],
])

describeInZones('the words of figures', () => {
  describe.each(['sv', 'en'] as const)('in %s', locale => {
    it.each(figureNames)('name each column of the tables of %s', name => {
      const words = figureWords(name, locale, rounds)
      for (const cut of ruleOf(name).cuts) {
        const heads = [words.cutName(cut), words.numerator, words.denominator]
        expect(new Set(heads).size, `${cut}: ${heads.join(', ')}`).toBe(heads.length)
      }
    })

    it('name the service of a round, and a step of a scale as no fraction', () => {
      const { cell } = figureWords('rounds', locale, rounds)
      expect(cell('part', '2027-02-18')).toContain(rounds.get('ett')?.[locale])
      expect(cell('part', '2027-03-01')).not.toContain('none')
      for (const score of ['1', '2', '3', '4', '5']) expect(cell('part', score)).not.toMatch(/\b(av|of)\b/)
    })

    it('set groups by the names that stand there, and those of a scale by the scale', () => {
      const named = new Map([
        ['a', { sv: 'Ärlighet', en: 'Honesty' }],
        ['b', { sv: 'Bättre', en: 'Better' }],
        ['c', { sv: 'Arbete', en: 'Work' }],
      ])
      const { inOrder } = figureWords('deliveries', locale, named)
      const ordered = (cut: 'service' | 'size', cells: string[]) =>
        inOrder(
          cut,
          cells.map(cell => ({ cell })),
        ).map(({ cell }) => cell)
      expect(ordered('service', ['a', 'b', 'c'])).toEqual(
        { sv: ['c', 'b', 'a'], en: ['b', 'a', 'c'] }[locale],
      )
      expect(ordered('size', [...sizes].toReversed())).toEqual([...sizes])
    })

    it('set parts of parts in the order of both cuts, as the drawing of the first has it', () => {
      const { crossedInOrder, inOrder } = figureWords('deliveries', locale, rounds)
      const types = ['university', 'agency', 'county_board'].map(cell => ({ cell }))
      const crossed = [...sizes]
        .toReversed()
        .flatMap(otherCell => types.map(({ cell }) => ({ cell, otherCell })))
      expect(crossedInOrder(['type', 'size'], crossed)).toEqual(
        inOrder('type', types).flatMap(({ cell }) => sizes.map(otherCell => ({ cell, otherCell }))),
      )
    })

    it('head the parts of a figure by what they are parts of', () => {
      for (const cut of ['side', 'part'] as const) {
        const { cutTitle, title } = figureWords('started', locale, rounds)
        expect(cutTitle(cut)).not.toContain(title)
        expect(cutTitle('type')).toContain(title)
      }
    })

    it('say of a step that it counts those who came further without it', () => {
      const { cell } = figureWords('funnel', locale, rounds)
      expect(cell('part', 'talked')).toMatch({ sv: /eller kommit längre$/, en: /or come further$/ }[locale])
    })

    it.each([
      ['2026-11-30', 'not_over', true],
      ['2026-10-31', 'published', true],
      ['2026-11-12', 'within_month', true],
      ['2026-06-30', 'published', false],
      ['2026-12-31', 'not_over', false],
    ] as const)(
      'tell on %s why answers stand so, by half-years and not by months',
      (day, standing, isWithin) => {
        for (const name of figureNames) {
          const { standing: said, t } = figureWords(name, locale, rounds)
          const isOfAnswers = ruleOf(name).anonymous === true
          expect(said(standing, day) === t(`standing.${standing}`), name).toBe(!isOfAnswers)
          if (isOfAnswers)
            expect(said(standing, day).toLowerCase().includes('31 december 2026'), name).toBe(isWithin)
          expect(said('own_cut', day)).toBe(t('standing.own_cut'))
        }
      },
    )

    it('tell of answers up to the last half-year that was over', () => {
      for (const name of figureNames) {
        const said = figureWords(name, locale, rounds).stands('2026-10-31')
        expect(said.includes('30 '), name).toBe(ruleOf(name).anonymous === true)
      }
    })
  })
})
