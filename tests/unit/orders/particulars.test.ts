import { expect, it } from 'vitest'
import {
  emptyParticulars,
  particularNames,
  particularsOf,
  particularsSchema,
} from '@/features/orders/particulars/particulars'

it('every field may be left empty', () => {
  expect(Object.keys(emptyParticulars)).toEqual(particularNames)
  expect(Object.values(emptyParticulars).every(value => value === '')).toBe(true)
})

it('nothing but the fields is picked out of a row', () => {
  expect(particularsOf({ ...emptyParticulars, id: 'x' } as typeof emptyParticulars)).toEqual(emptyParticulars)
})

it.each([
  ['a name with spaces around it', { contactName: ' Karin ' }, true],
  ['an address', { contactEmail: 'karin@example.test' }, true],
  ['an address without a domain', { contactEmail: 'karin' }, false],
  ['an address that is too long', { contactEmail: `${'k'.repeat(200)}@example.test` }, false],
  ['a registry number of 100 characters', { diaryNumber: 'x'.repeat(100) }, true],
  ['a registry number of 101', { diaryNumber: 'x'.repeat(101) }, false],
  ['notes of 2 000 characters', { practicalNotes: 'x'.repeat(2000) }, true],
  ['notes of 2 001', { practicalNotes: 'x'.repeat(2001) }, false],
])('%s', (_case, typed, isTaken) => {
  expect(particularsSchema.safeParse(typed).success).toBe(isTaken)
})

it('spaces around a text are no part of it', () => {
  expect(particularsSchema.parse({ contactName: ' Karin ' }).contactName).toBe('Karin')
})
