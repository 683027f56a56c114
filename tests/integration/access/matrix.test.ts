import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { aStage, type Stage } from '../../support/order-stage'
import { expectLookAfter } from './looks-of-staff'
import { actorsOf } from './matrix-actors'
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
import { type Cell, type Persona, personas, type Row } from './matrix-row'
import { marksOf, stateOf } from './states'
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
  const isCommand = /commands\./.test(name)

  it('gives each persona what the table says, of its own organisation and of the other', async () => {
    const given = structuredClone(row.gets)
    const note = (asked: Asked[], cells: Cell[]) => {
      for (const [index, { persona, about }] of asked.entries()) given[persona][about] = cells[index] ?? ''
    }
    if (isCommand) {
      const together = allAsked().filter(asked => awaitsRefusal(row, asked))
      note(together, await refusals(row, together))
      const alone = allAsked().filter(asked => !awaitsRefusal(row, asked))
      for (const asked of alone) note([asked], [await change(row, asked)])
    } else note(allAsked(), await readings(row, allAsked()))
    expect(given).toEqual(row.gets)
  })
})

/** One persona's question, about its own organisation or the other one. */
type Asked = { persona: Persona; about: 'own' | 'other'; at: Targets; not: Targets }

function allAsked(): Asked[] {
  return personas.flatMap(persona => {
    const [own, other] = persona === 'foreigner' ? [away, home] : [home, away]
    return [
      { persona, about: 'own' as const, at: own, not: other },
      { persona, about: 'other' as const, at: other, not: own },
    ]
  })
}

function awaitsRefusal(row: Row, { persona, about }: Asked): boolean {
  return !row.isSigningIn && !['no caller', 'done', 'nothing'].includes(row.gets[persona][about])
}

/** A refusal changes nothing: both organisations are the same after all the refusals as before them. */
async function refusals(row: Row, asked: Asked[]): Promise<Cell[]> {
  if (asked.length === 0) return []
  for (const one of [home, away]) await row.aim(one)
  const before = await Promise.all([home, away].map(stateOf))
  const reasons: Cell[] = []
  for (const { persona, at } of asked) {
    if (!row.mayAsk(actors[persona])) reasons.push('no caller')
    else reasons.push(reasonOf(await ask(row, persona, await row.aim(at))) ?? 'done')
  }
  expect(await Promise.all([home, away].map(stateOf)), 'after all refusals').toEqual(before)
  return reasons
}

/** Each caller comes from an address of its own, so that nobody is counted with another. */
function ask(row: Row, persona: Persona, aimed: unknown): Promise<unknown> {
  return row.ask({ ...actors[persona], client: { address: randomUUID(), userAgent: '' } }, aimed)
}

function reasonOf(answer: unknown): string | undefined {
  const result = answer as { ok: boolean; reason?: string }
  return result.ok ? undefined : (result.reason ?? '')
}

async function change(row: Row, { persona, at, not }: Asked): Promise<Cell> {
  const actor = actors[persona]
  if (!row.mayAsk(actor)) return 'no caller'
  at.forgetTouched()
  await row.aim(not)
  const aimed = await row.aim(at)
  const before = await Promise.all([at, not].map(stateOf))
  const reason = reasonOf(await ask(row, persona, aimed))
  const [changed, otherChanged] = (await Promise.all([at, not].map(stateOf))).map(
    (state, index) => state !== before[index],
  )
  const acts = actor.role === 'party' ? actor.organisation.id : at.member.id
  // People who act for an organisation change no other, and a refusal changes none.
  if (!row.isSigningIn) {
    if (not.member.id !== acts) expect(otherChanged).toBe(false)
    if ((actor.role === 'party' && at.member.id !== acts) || reason !== undefined) expect(changed).toBe(false)
  }
  if (reason !== undefined) return reason
  if (changed) at.renew()
  return changed ? 'done' : 'nothing'
}

/** All are asked before anything is judged, so that what each organisation is known by is looked up once. */
async function readings(row: Row, asked: Asked[]): Promise<Cell[]> {
  const texts: string[] = []
  for (const { persona, at, not } of asked) {
    await row.aim(not)
    const aimed = await row.aim(at)
    const mayAsk = row.mayAsk(actors[persona])
    const text = mayAsk ? JSON.stringify((await ask(row, persona, aimed)) ?? null) : 'no caller'
    await expectLookAfter(actors[persona], text, [home, away])
    texts.push(text)
  }
  const marks = new Map([
    [home, await marksOf(home)],
    [away, await marksOf(away)],
  ])
  return asked.map(({ persona, at }, index) => readingOf(texts[index] ?? '', { row, persona, at, marks }))
}

type Read = { row: Row; persona: Persona; at: Targets; marks: Map<Targets, string[]> }

function readingOf(text: string, { row, persona, at, marks }: Read): Cell {
  if (text === 'no caller') return text
  const actor = actors[persona]
  const marksIn = (targets: Targets) => (marks.get(targets) ?? []).filter(mark => text.includes(mark))
  if (actor.role === 'party' && !row.isSigningIn) {
    expect(marksIn(actor.organisation.id === home.member.id ? away : home)).toEqual([])
  }
  if (marksIn(at).length > 0) return 'rows'
  const isEmpty = ['null', '[]', '0'].includes(text) || marksIn(home).length + marksIn(away).length > 0
  return isEmpty ? 'nothing' : 'public'
}
