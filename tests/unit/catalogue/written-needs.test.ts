import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import { suggestable } from './suggestable'
import { writtenNeeds } from './written-needs'

describe.each(['sv', 'en'] as const)('what somebody writes on an ordinary day, %s', locale => {
  it.each(writtenNeeds[locale])('%s', (om, right) => {
    const [first] = suggest(suggestable, { om }, locale).map(({ service }) => service.slug)
    expect([om, first === undefined ? right.length === 0 : right.includes(first)]).toEqual([om, true])
  })
})
