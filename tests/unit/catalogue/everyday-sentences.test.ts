import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import { everydaySentences } from './everyday-sentences'
import { suggestable } from './suggestable'

describe.each(['sv', 'en'] as const)('a sentence in everyday words, %s', locale => {
  it.each(everydaySentences[locale])('%s', (om, ...things) => {
    const offered = suggest(suggestable, { om }, locale).map(({ service }) => service.slug)
    for (const right of things) expect(offered.filter(slug => right.includes(slug))).not.toEqual([])
  })
})
