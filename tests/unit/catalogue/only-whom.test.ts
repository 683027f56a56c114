import { describe, expect, it } from 'vitest'
import { saysOnlyWhom, servicesThatMention } from '@/features/catalogue/finding/only-whom'
import { suggest } from '@/features/catalogue/finding/rules'
import { back, early, incidents, learning, suggestable } from './suggestable'

// A person or a place is no need yet: nothing is suggested for it, and the finder asks on.

const alone = [
  ...['chef', 'chefer', 'Våra chefer', 'enhetschefen', 'skyddsombud', 'HR', 'facket', 'medarbetare'],
  ...['personalen', 'kollegor', 'grupp', 'arbetsgruppen', 'team', 'ledningsgruppen', 'arbetsplats'],
  ...['på arbetsplatsen', 'myndigheten', 'enhet', 'chefer och skyddsombud', 'alla anställda'],
  ...['manager', 'our managers', 'safety representative', 'staff', 'work group', 'the workplace'],
]

const told = [
  ...['ny chef', 'cheferna hinner inte', 'ny grupp', 'grupputveckling', 'teamutveckling', 'arbetsplatsträff'],
  ...['ledarskap', 'personalomsättning', 'konflikt i gruppen', 'stress', 'semester', 'new manager'],
]

describe('words that only say whom it is about', () => {
  it.each(alone)('%s', need => {
    expect(saysOnlyWhom(need)).toBe(true)
    expect(suggest(suggestable, { om: need }, 'sv')).toEqual([])
  })

  it.each(told)('and not %s', need => {
    expect(saysOnlyWhom(need)).toBe(false)
  })

  it('leave the choice to the other answers', () => {
    const only = suggest(suggestable, { behov: 'stress' }, 'sv').map(({ service }) => service)
    const both = suggest(suggestable, { behov: 'stress', om: 'chefer' }, 'sv').map(({ service }) => service)
    expect(both).toEqual(only)
  })

  it('are listed where they stand, in either language', () => {
    const mentioning = (need: string) => servicesThatMention(suggestable, need, 'sv').map(({ slug }) => slug)
    expect(mentioning('chef')).toEqual(expect.arrayContaining([early, back, learning]))
    expect(mentioning('skyddsombud')).toEqual(expect.arrayContaining([early, back, incidents]))
    expect(mentioning('managers').length).toBeGreaterThan(0)
    expect(mentioning('')).toEqual([])
  })
})
