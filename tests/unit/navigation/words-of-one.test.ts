import { expect, it, vi } from 'vitest'
import { sayIn } from '@/features/exports/say'
import { questionOf, wordsOfOne } from '@/features/navigation/search/question'
import { locales } from '@/messages/messages'

vi.mock('server-only', () => ({}))

it.each([
  ['order', 'Avropet 194', ['194']],
  ['organisation', 'agency Vatten', ['Vatten']],
  ['person', 'Anna person', ['Anna']],
  ['delivery', 'leverans team', ['team']],
  ['service', 'TJÄNST team', ['team']],
  ['service', 'tjänst', ['tjänst']],
] as const)('the word for an %s is left out, before and after, in both languages: %s', (kind, text, left) => {
  expect(wordsOfOne(kind, text.split(' '))).toEqual(left)
})

it.each(locales)('a hit is found by its own title (%s)', locale => {
  const title = sayIn(locale)('search.order', { number: 194, service: 'Effektiva team' })
  expect(wordsOfOne('order', questionOf(title)?.words ?? [])).toEqual(['194', 'Effektiva', 'team'])
})
