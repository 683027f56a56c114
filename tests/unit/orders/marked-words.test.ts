import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type MarkedWords, markedWords } from '@/features/orders/content/marked-words'

const without = (mark: MarkedWords['mark'], marked: MarkedWords[]) =>
  marked
    .filter(part => part.mark !== mark)
    .map(({ text }) => text)
    .join('')

it('tells a rewritten sentence whole, as it was and as it is', () => {
  const before = 'Chefer pratar om stress i månadssamtalet, och sjukfrånvaron har inte ökat till hösten.'
  const after = 'Chefer pratar om stress i månadssamtalet. Skyddskommittén stämmer av det i mars och i juni.'
  expect(markedWords(before, after)).toEqual([
    { mark: 'kept', text: 'Chefer pratar om stress i ' },
    { mark: 'removed', text: 'månadssamtalet, och sjukfrånvaron har inte ökat till hösten.' },
    { mark: 'added', text: 'månadssamtalet. Skyddskommittén stämmer av det i mars och i juni.' },
  ])
})

it('keeps a mark at its word: none stands loose between two changes', () => {
  const signs = fc.constantFrom('.', ',', '?', '!', ':', '')
  const words = fc.constantFrom('termin', 'och', 'kontaktpersoner', 'Karin', 'leder')
  const text = fc
    .array(fc.tuple(words, signs), { maxLength: 8 })
    .map(all => all.map(one => one.join('')).join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const loose = markedWords(before, after).filter(part => /^\s*[.,?!:]/u.test(part.text))
      expect(loose).toEqual([])
    }),
  )
})

it('keeps changes that stand far from each other apart', () => {
  const [before, after] = [
    'Nio chefer vid driften pratar varje månad.',
    'Tio chefer vid driften pratar varje vecka.',
  ]
  expect(markedWords(before, after).map(({ mark }) => mark)).toEqual([
    ...['removed', 'added', 'kept', 'removed', 'added'],
  ])
})

it('loses no letter of either text, whatever they are', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const marked = markedWords(before, after)
      expect(without('added', marked)).toBe(before)
      expect(without('removed', marked)).toBe(after)
    }),
  )
})
