import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'
import { everydayNeeds } from './everyday-needs'
import { suggestable } from './suggestable'

// Can people find what they need with the words they have? The first three are what one reads.

const ENOUGH = 36
const READ = 3

const index = indexOf(
  services.map(service => ({ slug: service.slug, ...searchableOf(service.content, 'sv') })),
  'sv',
)
const ways = {
  search: need => (search(index, need.says) ?? []).map(hit => hit.service.slug),
  need: need => suggest(suggestable, { om: need.says }, 'sv').map(hit => hit.service.slug),
  questions: need => suggest(suggestable, need.answers, 'sv').map(hit => hit.service.slug),
} satisfies Record<string, (need: (typeof everydayNeeds)[number]) => string[]>

describe('the right service is among the first three', () => {
  it('for forty needs, each met by services that exist', () => {
    expect(everydayNeeds).toHaveLength(40)
    const slugs = services.map(service => service.slug)
    expect(everydayNeeds.flatMap(need => need.fits).filter(slug => !slugs.includes(slug))).toEqual([])
    expect(new Set(everydayNeeds.flatMap(need => need.fits)).size).toBe(13)
  })

  it.each(Object.entries(ways))('by %s', (way, find) => {
    const missed = everydayNeeds.filter(
      need =>
        !find(need)
          .slice(0, READ)
          .some(slug => need.fits.includes(slug)),
    )
    const found = everydayNeeds.length - missed.length
    print(`findability by ${way}: ${found} of ${everydayNeeds.length} in the first ${READ}`)
    for (const need of missed) print(`  missed: ${need.says} → ${find(need).slice(0, READ).join(', ')}`)
    expect(found).toBeGreaterThanOrEqual(ENOUGH)
  })
})

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
