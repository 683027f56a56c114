import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'
import { locales } from '@/messages/messages'
import { suggestable } from './suggestable'

// People in a hurry drop a letter, double one or swap two. Some have no key for å, ä and ö.

/** A word this long may have a fault, where it does not share its beginning with many. The first letter is right. */
const LONG = 6
const SHARED = /^arbets/

const indexes = {
  sv: indexOf(entries('sv'), 'sv'),
  en: indexOf(entries('en'), 'en'),
}

const faults = {
  dropped: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word: string, at: number) => word.slice(0, at) + word.slice(at - 1),
  swapped: (word: string, at: number) =>
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    word.slice(at + 2),
  bare: (word: string, _at: number) => word.normalize('NFD').replace(/\p{M}/gu, ''),
}
const ways = Object.keys(faults) as (keyof typeof faults)[]

describe('a misspelled word finds what the right one finds', () => {
  it.each([
    ['sjukfranvaro', 'sjukfrånvaro'],
    ['sjukfrånvaroo', 'sjukfrånvaro'],
    ['omorganistaion', 'omorganisation'],
    ['kränkade särbehandling', 'kränkande särbehandling'],
    ['aterhamtning', 'återhämtning'],
    ['overbelastad', 'överbelastad'],
  ])('%s: %s', (written, meant) => {
    expect(suggested(written)).toEqual(suggested(meant))
    expect(found(written)).toEqual(found(meant))
  })

  it.each(locales)('whatever the fault is and wherever it stands: %s', locale => {
    const known = services.flatMap(({ slug, content }) =>
      (content.keywords?.[locale] ?? [])
        .filter(subject => /^\p{L}+$/u.test(subject) && subject.replace(SHARED, '').length >= LONG)
        .map(written => ({ slug, written })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...ways), fc.nat(), (word, way, number) => {
        const { slug, written } = word
        const faulty = faults[way](written, 1 + (number % (written.length - 2)))
        const slugs = suggest(suggestable, { om: faulty }, locale).map(({ service }) => service.slug)
        const right = suggest(suggestable, { om: written }, locale).map(({ service }) => service.slug)
        if (right.includes(slug)) expect([faulty, slugs]).toEqual([faulty, expect.arrayContaining([slug])])
      }),
      { numRuns: 150 },
    )
  })
})

function suggested(om: string): string[] {
  return suggest(suggestable, { om }, 'sv').map(({ service }) => service.slug)
}

function found(text: string): string[] {
  return (search(indexes.sv, text) ?? []).map(({ service }) => service.slug).toSorted()
}

function entries(locale: 'sv' | 'en') {
  return services.map(({ slug, content }) => ({ slug, ...searchableOf(content, locale) }))
}
