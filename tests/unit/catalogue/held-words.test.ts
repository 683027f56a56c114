import { describe, expect, it } from 'vitest'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { formOf, timeOf } from '@/features/catalogue/search/facets'
import { heldWords } from '@/features/catalogue/search/held-words'
import { describedBy } from '@/features/catalogue/search/mentions'
import { narrow } from '@/features/catalogue/search/narrow'
import { indexOf } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'
import type { Locale } from '@/messages/messages'

// People search for how a service is held too. All that are held so are found, whatever else they are about.

const indexes = { sv: indexed('sv'), en: indexed('en') }
const slugsOf = (is: (content: (typeof services)[number]['content']) => boolean) =>
  services.filter(({ content }) => is(content)).map(({ slug }) => slug)
const isDigital = slugsOf(({ mode }) => mode !== 'on_site')
const isOnSite = slugsOf(({ mode }) => mode !== 'digital')
const isMet = slugsOf(({ mode, selfLed, countsUse }) => mode !== 'on_site' && !selfLed && !countsUse)
const halfDay = slugsOf(({ duration, form }) => `${duration.sv} ${form.sv}`.includes('halvdag'))
const fullDay = slugsOf(({ duration }) => duration.sv.includes('heldag'))

describe('a search knows how a service is held', () => {
  it.each<[string, string, string[]]>([
    ['digitalt', 'digital', isDigital],
    ['digitala möten', 'digital meetings', isMet],
    ['distans', 'remote', isDigital],
    ['på distans', 'remotely', isDigital],
    ['online', 'online', isDigital],
    ['teams', 'teams', isDigital],
    ['videomöte', 'video meeting', isMet],
    ['på plats', 'on site', isOnSite],
    ['fysiska möten', 'in person', isOnSite],
    ['halvdag', 'half a day', halfDay],
    ['heldag', 'full day', fullDay],
  ])('%s, %s', (swedish, english, slugs) => {
    expect(slugs.length).toBeGreaterThan(0)
    expect(shown('sv', swedish)).toEqual(expect.arrayContaining(slugs))
    expect(shown('en', english)).toEqual(expect.arrayContaining(slugs))
  })

  it('and no meeting is said of material or a system, nor another place', () => {
    const system = heldWords({ mode: 'digital', form: 'system' }, 'sv').split(' ')
    expect(system).toContain('digitalt')
    expect(system).not.toContain('möten')
    expect(heldWords({ mode: 'on_site', form: 'led' }, 'en')).not.toContain('digital')
  })

  it('together with what it is about', () => {
    expect(shown('sv', 'konflikt digitalt')).toContain('effektiva-team')
  })
})

function shown(locale: Locale, text: string): string[] {
  const { services: found, mentions } = narrow(indexes[locale], { text, orderable: false })
  return [...found, ...mentions].map(({ slug }) => slug)
}

function indexed(locale: Locale) {
  const entries = services.map(({ slug, content }) => {
    const { levels, kinds, mode } = content
    const searchable = searchableOf(content, locale)
    const facets = { levels, kinds, mode, form: formOf(content), time: timeOf(content), canBeOrdered: true }
    return { slug, ...searchable, ...facets, described: describedBy(content, searchable, locale) }
  })
  return indexOf(entries, locale)
}
