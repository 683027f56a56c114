import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersFrom, queryOf } from '@/features/catalogue/search/address'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { editsBetween } from '@/features/catalogue/search/closeness'
import type { CatalogueFilters } from '@/features/catalogue/search/facets'
import { formOf, timeOf } from '@/features/catalogue/search/facets'
import { narrow } from '@/features/catalogue/search/narrow'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'

const entries = (locale: 'sv' | 'en') =>
  services.map(({ slug, content, lifecycle }) => ({
    slug,
    ...searchableOf(content, locale),
    levels: content.levels,
    kinds: content.kinds,
    mode: content.mode,
    form: formOf(content),
    time: timeOf(content),
    canBeOrdered: lifecycle === 'open' || lifecycle === 'phasing_out',
  }))
const indexes = { sv: indexOf(entries('sv'), 'sv'), en: indexOf(entries('en'), 'en') }
const nothing: CatalogueFilters = { text: '', orderable: false }

const shown = (filters: Partial<CatalogueFilters>, locale: 'sv' | 'en' = 'sv') =>
  narrow(indexes[locale], { ...nothing, ...filters }).services.map(({ slug }) => slug)
const best = (text: string, locale: 'sv' | 'en' = 'sv') => shown({ text }, locale)[0]

describe('words that are searched for', () => {
  it.each([
    ['a form of the word', 'incidenterna', 'ia-systemet'],
    ['the beginning of it', 'rehab', 'valkommen-tillbaka'],
    ['its first letters while one types', 'sjuksk', 'valkommen-tillbaka'],
    ['a part of a compound', 'korttidsfrånvaro', 'valkommen-tillbaka'],
    ['a misspelling', 'tilbud', 'ia-systemet'],
    ['two letters swapped', 'tillubd', 'ia-systemet'],
    ['two faults in a long word', 'rehabillitring', 'valkommen-tillbaka'],
    ['a long word without its dots', 'omstallning', 'ursakta-roran'],
    ['small and large letters', 'STRESSHANTERING', '29k-hantera-stress'],
    ['letters with dots apart', 'va\u0308lkommen tillbaka', 'valkommen-tillbaka'],
    ['another word for the same', 'olycksfall', 'ia-systemet'],
    ['a name with figures', '29k', '29k-hantera-stress'],
    ['a whole sentence', 'vi har haft flera olyckor och ingen rapporterar', 'ia-systemet'],
  ])('%s: %s finds %s', (_what, text, slug) => {
    expect(best(text)).toBe(slug)
  })

  it('are read in the language of the page', () => {
    expect(best('sick leave', 'en')).toBe('valkommen-tillbaka')
    expect(best('near misses', 'en')).toBe('ia-systemet')
    expect(shown({ text: 'sjukskrivning' }, 'en')).toEqual([])
  })

  it('keep å, ä and ö apart from a and o', () => {
    const index = indexOf(
      [
        { name: 'Får', keywords: '', summary: '', formText: '' },
        { name: 'Far', keywords: '', summary: '', formText: '' },
        { name: 'Höra', keywords: '', summary: '', formText: '' },
      ].map(each => ({ ...each, keywords: each.name === 'Får' ? 'fårskinn' : '' })),
      'sv',
    )
    const names = (text: string) => (search(index, text) ?? []).map(({ service }) => service.name)
    expect([names('far'), names('fårskinn'), names('hora'), names('höra')]).toEqual([
      ['Far'],
      ['Får'],
      [],
      ['Höra'],
    ])
  })

  it('find nothing where nothing fits, and say so', () => {
    expect(narrow(indexes.sv, { ...nothing, text: 'xyzzy' })).toEqual({
      services: [],
      mentions: [],
      ranked: true,
      narrowed: true,
    })
  })

  it.each(['', '   ', '?!', 'a', 'vi har ett arbete', '%'])(
    '“%s” says nothing of a need: all is shown',
    text => {
      const found = narrow(indexes.sv, { ...nothing, text })
      expect([found.services.length, found.ranked, found.narrowed]).toEqual([13, false, false])
    },
  )

  it('put what is best first, and leave out what hardly fits', () => {
    const hits = search(indexes.sv, 'stress') ?? []
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    expect(hits.length).toBeLessThan(6)
    expect(search(indexes.sv, 'effektiva team på 60 minuter')?.[0]?.service.slug).toBe(
      'effektiva-team-pa-60-minuter',
    )
  })

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const found = narrow(indexes.sv, { ...nothing, text })
        expect(found.services.length).toBeLessThanOrEqual(13)
      }),
    )
  })
})

describe('letters between two words', () => {
  it.each([
    ['tillbud', 'tillbud', 0],
    ['tilbud', 'tillbud', 1],
    ['tillbudd', 'tillbud', 1],
    ['tollbud', 'tillbud', 1],
    ['itllbud', 'tillbud', 1],
    ['tillbud', 'stress', 3],
    ['ab', 'abcdef', 3],
  ])('%s and %s: %i', (one, other, edits) => {
    expect(editsBetween(one, other, 2)).toBe(edits)
  })
})

describe('choices', () => {
  it.each([
    [{ level: 'agenda_setting' }, 'ursakta-roran', 'ia-systemet'],
    [{ kind: 'remedial' }, 'valkommen-tillbaka', 'ia-systemet'],
    [{ place: 'digital' }, 'ia-systemet', 'ursakta-roran'],
    [{ place: 'on_site' }, 'valkommen-tillbaka', '29k-hantera-stress'],
    [{ place: 'on_site' }, 'ursakta-roran', 'ia-systemet'],
    [{ form: 'rounds' }, 'kollektiv-formaga', 'ia-systemet'],
    [{ form: 'system' }, 'ia-systemet', 'kollektiv-formaga'],
    [{ form: 'self_led' }, 'effektiva-team-pa-60-minuter', 'effektiva-team'],
    [{ form: 'led' }, 'effektiva-team', 'effektiva-team-pa-60-minuter'],
    [{ time: 'hour' }, 'effektiva-team-pa-60-minuter', 'fanga-tidiga-tecken'],
    [{ time: 'day' }, 'fanga-tidiga-tecken', '29k-hantera-stress'],
    [{ time: 'weeks' }, '29k-hantera-stress', 'ia-systemet'],
    [{ time: 'months' }, 'ia-systemet', '29k-hantera-stress'],
    [{ orderable: true }, 'effektiva-team', 'samskapat-utvecklingsarbete'],
    [{ orderable: true, text: 'omställning' }, 'arbeta-vidare-med-ursakta-roran', 'ursakta-roran'],
  ] as const)('%j shows %s and not %s', (filters, there, away) => {
    const slugs = shown(filters)
    expect(slugs).toContain(there)
    expect(slugs).not.toContain(away)
  })
})

describe('the address of the catalogue', () => {
  const read = (address: string) => filtersFrom(new URLSearchParams(address))

  it.each([
    ['', nothing],
    ['niva=organisation&avropas=ja', { ...nothing, level: 'organisation', orderable: true }],
    ['q=tv%C3%A5&q=tre&niva=DROP+TABLE&form=either', { ...nothing, text: 'två' }],
    [`q=+${'å'.repeat(10_000)}`, { ...nothing, text: 'å'.repeat(80) }],
    [
      'insats=remedial&form=led&tid=day&plats=digital',
      { kind: 'remedial', form: 'led', time: 'day', place: 'digital' },
    ],
  ])('%s', (address, expected) => {
    expect(read(address)).toMatchObject(expected)
  })

  it('says the same again in the fewest words', () => {
    expect(queryOf(read('q=+stress+&niva=&tid=day&avropas=ja&okänt=1'))).toBe('q=stress&tid=day&avropas=ja')
    expect(queryOf(read('q=++&niva=x'))).toBe('')
    const form = new FormData()
    form.set('q', new File([], 'q'))
    expect(queryOf(filtersFrom(form))).toBe('')
  })
})
