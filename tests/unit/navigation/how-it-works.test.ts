import { expect, it } from 'vitest'
import { findPlaces } from '@/features/navigation/search/places'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

it.each([
  ['sv', 'hjälp kontakt medlem kostnad avrop behörighet ringa'],
  ['en', 'help contact member costs order mandate call'],
] as const)('a guest finds how it works by what guests ask about (%s)', (locale, asked) => {
  const { page, words } = messagesIn(locale).search
  for (const word of asked.split(' ')) {
    const found = findPlaces('anonymous', [word], place =>
      'other' in place ? `${page[place.other]} ${words[place.other]}` : words[place.menu],
    )
    expect(
      found.map(({ href }) => href),
      word,
    ).toContain(paths.howItWorks)
  }
})
