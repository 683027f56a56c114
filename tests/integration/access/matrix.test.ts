import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { aStage, type Stage } from '../../support/order-stage'
import { actorsOf } from './matrix-actors'
import { Asking } from './matrix-asking'
import { accountRows } from './matrix-of-accounts'
import { calendarRows } from './matrix-of-calendars'
import { catalogueRows } from './matrix-of-catalogue'
import { deliveryRows } from './matrix-of-deliveries'
import { doorRows } from './matrix-of-doors'
import { dutyRows } from './matrix-of-duties'
import { evaluationRows } from './matrix-of-evaluations'
import { importRows } from './matrix-of-imports'
import { interestRows } from './matrix-of-interest'
import { orderRows } from './matrix-of-orders'
import { organisationRows } from './matrix-of-organisations'
import { otherRows } from './matrix-of-others'
import { passkeyRows } from './matrix-of-passkeys'
import { personalDataRows } from './matrix-of-personal-data'
import { recordRows } from './matrix-of-records'
import { registerRows } from './matrix-of-register'
import { roundRows } from './matrix-of-rounds'
import { type Persona, personas } from './matrix-row'
import { Targets } from './targets'
import { withoutActor } from './without-actor'

vi.setConfig({ testTimeout: 180_000 })

const rows = {
  ...accountRows,
  ...orderRows,
  ...calendarRows,
  ...deliveryRows,
  ...dutyRows,
  ...evaluationRows,
  ...recordRows,
  ...roundRows,
  ...organisationRows,
  ...registerRows,
  ...doorRows,
  ...passkeyRows,
  ...catalogueRows,
  ...interestRows,
  ...importRows,
  ...personalDataRows,
  ...otherRows,
}

const features = path.resolve(import.meta.dirname, '../../../src/features')
const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(file =>
  /(^|\/)[\w-]*(queries|commands)[\w-]*\.ts$/.test(file),
)

let stage: Stage
let home: Targets
let away: Targets
let actors: Record<Persona, Actor>

beforeAll(async () => {
  stage = await aStage()
  home = new Targets(stage, stage.home, 'fanga-tidiga-tecken')
  away = new Targets(stage, stage.away, 'arbetsliv-2-0')
  actors = await actorsOf(stage)
})

it('every query and command has its row in the matrix, and every row its function', async () => {
  expect(files.length).toBeGreaterThan(10)
  const exported = await Promise.all(
    files.map(async file => {
      const module: Record<string, unknown> = await import(path.join(features, file))
      const names = Object.keys(module).filter(name => typeof module[name] === 'function')
      return names.map(name => `${file.replace(/\.ts$/, '')}.${name}`)
    }),
  )
  expect([...Object.keys(rows), ...withoutActor].toSorted()).toEqual(exported.flat().toSorted())
})

it.each(withoutActor)('%s lets nobody in', name => {
  const [file = '', fn = ''] = name.split('.')
  const source = readFileSync(path.join(features, `${file}.ts`), 'utf8')
  const parameters = source.match(new RegExp(`function ${fn}\\(([^)]*)\\)`))?.[1] ?? 'Actor'
  expect(parameters).not.toContain('Actor')
})

describe.each(Object.entries(rows))('%s', (name, row) => {
  it('gives each persona what the table says, of its own organisation and of the other', async () => {
    const asking = new Asking(row, { home, away, actors })
    const answered = await (/commands\./.test(name) ? asking.changes() : asking.readings())
    expect(answered).toHaveLength(personas.length * 2)
    const given = structuredClone(row.gets)
    for (const { persona, about, cell } of answered) given[persona][about] = cell
    expect(given).toEqual(row.gets)
  })
})
