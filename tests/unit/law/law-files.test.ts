import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readLaw } from '../../../scripts/law-files'

const law = readLaw()
const migrations = path.resolve('prisma/migrations')
const migrationFiles = readdirSync(migrations, { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.sql'),
)

const LAWFUL =
  /\b(CREATE|ALTER|DROP)\s+(OR\s+REPLACE\s+)?(FUNCTION|PROCEDURE|(CONSTRAINT\s+)?TRIGGER|POLICY|VIEW)\b|\b(GRANT|REVOKE)\b|ROW LEVEL SECURITY/gi

/** The object that a statement makes, in words that are the same for a second definition of it. */
function madeBy(sql: string): string[] {
  const [whole, kind = '', name = ''] =
    sql.match(/^CREATE (?:CONSTRAINT )?(FUNCTION|TRIGGER|POLICY) ([\w.]+)/) ?? []
  if (!whole) return []
  const [, table = ''] = kind === 'FUNCTION' ? [] : (sql.match(/ ON ("\w+")/) ?? [])
  return [`${kind} ${name} ${table}`.trim()]
}

it('no function, trigger or policy is defined twice', () => {
  const made = law.flatMap(one => madeBy(one.sql))
  expect(made.length).toBeGreaterThan(400)
  expect(made.filter((name, index) => made.indexOf(name) !== index)).toEqual([])
  expect(['CREATE POLICY a ON "B" USING (true)', 'CREATE FUNCTION app.a() RETURNS'].flatMap(madeBy)).toEqual([
    'POLICY a "B"',
    'FUNCTION app.a',
  ])
})

it('no statement makes many things out of a list: a search finds them all', () => {
  expect(law.filter(one => /^DO\b|OR REPLACE/.test(one.sql)).map(one => one.sql)).toEqual([])
})

it('the migrations define nothing of the law', () => {
  expect(migrationFiles.length).toBeGreaterThan(0)
  const offenders = migrationFiles.flatMap(file => {
    const sql = readFileSync(path.join(migrations, file), 'utf8').replaceAll(/--.*/g, '')
    return (sql.match(LAWFUL) ?? []).map(word => `${file}: ${word}`)
  })
  expect(offenders).toEqual([])
  expect('CREATE OR REPLACE FUNCTION app.a()'.match(LAWFUL)).toHaveLength(1)
})

it('every refusal is one by name', () => {
  const raised = law.filter(one => /\bRAISE\b/.test(one.sql) && !one.sql.includes('FUNCTION app.refuse('))
  expect(raised.map(one => `${one.file}:${one.line}`)).toEqual([])
})

it('knows where each statement begins', () => {
  const { file, line, sql } =
    law.find(one => one.sql.startsWith('CREATE FUNCTION app.is_joint')) ?? law[0] ?? {}
  const lines = readFileSync(path.resolve('prisma/law', file ?? ''), 'utf8').split('\n')
  expect(lines[(line ?? 0) - 1]).toBe(sql?.split('\n')[0])
  expect(sql?.endsWith('$$')).toBe(true)
})
