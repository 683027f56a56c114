import { expect, it } from 'vitest'
import { type Judge, mendedIn, refusedIn } from '@/components/form/mended'

type Post = Record<string, string[]>

function postOf(post: Post): FormData {
  const typed = new FormData()
  for (const [name, values] of Object.entries(post)) for (const one of values) typed.append(name, one)
  return typed
}

const mended = (before: Post, after: Post, judge: Judge | null = null) => {
  const names = Object.keys({ ...before, ...after })
  return mendedIn(postOf(after), refusedIn(postOf(before), names, judge), judge)
}

it.each([
  ['an empty box that is filled in', { n: [''] }, { n: ['4'] }, true],
  ['words that were refused and are others now', { n: ['x'] }, { n: ['12'] }, true],
  ['a choice that was made', {}, { n: ['on_site'] }, true],
  ['a choice that was taken back', { n: ['on'] }, {}, true],
  ['one more box that is ticked', { n: ['a'] }, { n: ['a', 'b'] }, true],
  ['a box with spaces', { n: [''] }, { n: ['  '] }, false],
  ['a box that was emptied', { n: ['x'] }, { n: [''] }, false],
  ['the same words, with a space after', { n: ['x'] }, { n: ['x '] }, false],
  ['a field that was left as it was, beside another', { n: [''], m: [''] }, { n: [''], m: ['x'] }, false],
])('an error goes once its field holds another answer: %s', (_case, before: Post, after: Post, isMended) => {
  expect(mended(before, after).includes('n')).toBe(isMended)
})

it('what a judge finds lacking is mended when it no longer does, by whatever field', () => {
  const isInOrder: Judge = (typed, name) =>
    name !== 'to' || Number(typed.get('from')) < Number(typed.get('to'))
  const before = { from: ['5'], to: ['3'] }
  expect(mended(before, { from: ['5'], to: ['4'] }, isInOrder)).not.toContain('to')
  expect(mended(before, { from: ['2'], to: ['3'] }, isInOrder)).toContain('to')
})

it('words that the server refused, though the judge lacks nothing, stay wrong until they change', () => {
  const lacksNothing: Judge = () => true
  expect(mended({ n: ['x'] }, { n: ['x'] }, lacksNothing)).toEqual([])
  expect(mended({ n: ['x'] }, { n: ['7'] }, lacksNothing)).toEqual(['n'])
})
