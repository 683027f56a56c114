import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eitherText, listText } from '@/lib/list-text'

const words = ['the employer', 'OFR/S,P,O', 'Seko']

it('English lists have no comma before their last word, as those of the formatter', () => {
  expect(listText('en', words)).toBe('the employer, OFR/S,P,O and Seko')
  expect(eitherText('en', words)).toBe('the employer, OFR/S,P,O or Seko')
  expect(listText('sv', words)).toBe('the employer, OFR/S,P,O och Seko')
})

it('no other file makes lists of its own', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const makers = files.filter(name => readFileSync(join('src', name), 'utf8').includes('Intl.ListFormat('))
  expect(makers).toEqual(['lib/list-text.ts'])
})
