import { expect, it } from 'vitest'
import { unitsInWords } from '@/features/orders/content/units'

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
