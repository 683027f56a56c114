import { describe, expect, it } from 'vitest'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { type CatalogueFilters, formOf, timeOf } from '@/features/catalogue/search/facets'
import { describedBy } from '@/features/catalogue/search/mentions'
import { narrow } from '@/features/catalogue/search/narrow'
import { indexOf } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'

const entries = (locale: 'sv' | 'en') =>
  services.map(({ slug, content }) => {
    const { levels, kinds, mode } = content
    const searchable = searchableOf(content, locale)
    const facets = { levels, kinds, mode, form: formOf(content), time: timeOf(content), canBeOrdered: true }
    return { slug, ...searchable, ...facets, described: describedBy(content, searchable, locale) }
  })
const indexes = { sv: indexOf(entries('sv'), 'sv'), en: indexOf(entries('en'), 'en') }
const nothing: CatalogueFilters = { text: '', orderable: false }

describe('words that only a description holds', () => {
  const found = (text: string, filters: Partial<CatalogueFilters> = {}, locale: 'sv' | 'en' = 'sv') =>
    narrow(indexes[locale], { ...nothing, ...filters, text })
  const mentioned = (...asked: Parameters<typeof found>) => found(...asked).mentions.map(({ slug }) => slug)
  const shown = (...asked: Parameters<typeof found>) => found(...asked).services.map(({ slug }) => slug)

  it.each([
    ['the word', 'receptionen', 'sv', ['ia-systemet']],
    ['another form of it', 'sladdar', 'sv', ['ia-systemet']],
    ['its beginning', 'snubb', 'sv', ['ia-systemet']],
    ['two words, both there', 'sladd snubblar', 'sv', ['ia-systemet']],
    ['two words, one there', 'sladd xyzzy', 'sv', []],
    ['in English', 'browser', 'en', ['ia-systemet']],
  ] as const)('%s: %s', (_, text, locale, slugs) => {
    expect(mentioned(text, {}, locale)).toEqual(slugs)
    expect(shown(text, {}, locale)).toEqual([])
  })

  it('come below those that are about it, each service once, and are narrowed like them', () => {
    const [about, beside] = [shown('stress'), mentioned('stress')]
    expect(beside.filter(slug => about.includes(slug))).toEqual([])
    expect(mentioned('receptionen', { form: 'rounds' })).toEqual([])
  })

  it('travel once: none that another text of the service says, and no short ones', () => {
    for (const { described, ...entry } of entries('sv')) {
      const words = described.split(' ')
      expect(new Set(words).size).toBe(words.length)
      expect(
        words.filter(word => word.length < 4 || entry.name.toLowerCase().split(' ').includes(word)),
      ).toEqual([])
    }
    expect(
      entries('sv')
        .map(({ described }) => described)
        .join().length,
    ).toBeLessThan(2_800)
  })
})
