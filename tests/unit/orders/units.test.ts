import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { contentFacts } from '@/features/orders/content/content-facts'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { unitsInWords } from '@/features/orders/content/units'
import { messagesIn } from '@/messages/messages'

const names = { sv: 'Verket', en: 'The Agency' }

it.each([
  ['sv', 'Enhet A; Enhet B;\nEnhet C', 'Enhet A, Enhet B och Enhet C'],
  ['en', 'Enhet A; Enhet B; Enhet C', 'Enhet A, Enhet B and Enhet C'],
  ['sv', ' Enhet A ', 'Enhet A'],
  ['sv', 'Verket', ''],
  ['en', 'The Agency', ''],
  ['sv', '', ''],
])('the units of an order in one phrase (%s, %j)', (locale, unit, words) => {
  expect(unitsInWords(locale, names, unit)).toBe(words)
})

it.each([
  ['Receptionen;;Tillsyn ;', 'Receptionen; Tillsyn'],
  ['Receptionen; ; Receptionen', 'Receptionen'],
  [' ; ', ''],
  ['Receptionen', 'Receptionen'],
])('%j is kept without what names no unit', (typed, kept) => {
  expect(draftContentSchema.parse({ unit: typed }).unit).toBe(kept)
})

it('the document names several units in one phrase', () => {
  const orders = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'orders' })
  const facts = contentFacts({ orders, locale: 'sv' }, draftContentSchema.parse({ unit: 'A;B ; C' }))
  expect(facts.find(({ fact }) => fact === 'unit')?.text).toBe('A, B och C')
})
