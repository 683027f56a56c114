import { describe, expect, it } from 'vitest'
import { readMailedWord, withMailedWord } from '@/lib/mailed-word'

const PAGE = '/avrop/01a22508-5faf-77ec-9d0e-8578341a7ae5'
const [secret, now] = ['a secret of the portal', new Date('2021-06-17T08:00:00Z')]
const sealing = { secret, now }
const mailed = withMailedWord(`${PAGE}/signera`, 5, sealing)

it('a mailed link tells sign-in its service, and keeps its place on the page', () => {
  expect(readMailedWord(mailed, sealing)).toBe(5)
  const thread = withMailedWord(`${PAGE}?svara=staff#trad`, 12, sealing)
  expect(thread).toMatch(/\?svara=staff&ord=12-\d+-[\w-]{22}#trad$/)
  expect(readMailedWord(thread, sealing)).toBe(12)
})

describe('a word tells nothing', () => {
  const word = mailed.split('ord=')[1] ?? ''
  it.each([
    ['that is not there', `${PAGE}/signera`],
    ['of another page', `${PAGE}?ord=${word}`],
    ['of another order', `${PAGE.replace('01a', '01b')}/signera?ord=${word}`],
    ['with another service', mailed.replace('ord=5-', 'ord=6-')],
    ['with another day', mailed.replace(/-(\d+)-/, (_all, day) => `-${Number(day) + 1}-`)],
    ['with another seal', `${mailed.slice(0, -1)}${mailed.endsWith('A') ? 'B' : 'A'}`],
    ['that is cut', mailed.slice(0, -1)],
    ['that is no word', `${PAGE}/signera?ord=%00å`],
  ])('%s', (_what, path) => {
    expect(readMailedWord(path, sealing)).toBeNull()
  })

  it('by another secret, or when it is over', () => {
    expect(readMailedWord(mailed, { secret: 'another', now })).toBeNull()
    expect(readMailedWord(mailed, { secret, now: new Date('2021-07-17T08:00:00Z') })).toBe(5)
    expect(readMailedWord(mailed, { secret, now: new Date('2021-07-19T08:00:00Z') })).toBeNull()
  })
})
