import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const UNITS: Record<string, string> = { '1': 'a minute', '60': 'an hour', '24 * 60': 'a day' }

/** Every count of tries in the code, as the threat model words it. */
function limitsInCode(): [string, string][] {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => file.endsWith('.ts') && !file.startsWith('generated'))
    .map(file => readFileSync(path.join(root, 'src', file), 'utf8'))
    .flatMap(code => [...code.matchAll(/rateLimit\(\{ what: '(.+?)', times: (\d+), minutes: ([\d *]+) \}/g)])
    .map(([, what = '', times, minutes = '']) => [
      what,
      `${times} ${UNITS[minutes] ?? `in ${minutes} minutes`}`,
    ])
}

it('the threat model names every limit as it is', () => {
  const text = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8')
  const rows = text.split('\n').map(line => line.split('|').map(cell => cell.trim()))
  const told = new Map(rows.map(([, what, limit]) => [what, limit]))
  const limits = limitsInCode()
  expect(limits.length).toBeGreaterThan(10)
  expect(limits.map(([what]) => [what, told.get(what)])).toEqual(limits)
})
