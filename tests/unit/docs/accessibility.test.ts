import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const text = readFileSync(path.join(root, 'docs/accessibility.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) +\|[^|]+\| (pass|none) +\|([^|]+)\|$/gm)]

/** The criteria of WCAG 2.2, levels A and AA, by guideline: https://www.w3.org/TR/WCAG22/. */
const criteria: Record<string, number[]> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
}

it('every criterion of WCAG 2.2 A and AA is answered, once and in its order', () => {
  const all = Object.entries(criteria).flatMap(([guideline, own]) => own.map(one => `${guideline}.${one}`))
  expect(all).toHaveLength(55)
  expect(rows.map(([, number]) => number)).toEqual(all)
})

it('each names its test, which is there, or says what was read', () => {
  const checked = rows.map(([, number, , check = '']) => {
    const tests = [...check.matchAll(/\]\(\.\.\/(tests\/[^)]+)\)/g)].map(([, file]) => String(file))
    const isRead = /read: [^|]{10,}/.test(check)
    const areThere = tests.every(file => existsSync(path.join(root, file)))
    return { number, isChecked: areThere && (tests.length > 0 || isRead) }
  })
  expect(checked.filter(({ isChecked }) => !isChecked)).toEqual([])
})

it('one that meets nothing in the portal says what it looked for', () => {
  const unsaid = rows.filter(([, , result, check = '']) => result === 'none' && !check.includes('read: '))
  expect(unsaid.map(([, number]) => number)).toEqual([])
})
