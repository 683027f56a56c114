import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { aStage, type Stage } from '../../support/order-stage'
import { actorsOf } from './matrix-actors'
import { catalogueRows } from './matrix-of-catalogue'
import { deliveryRows } from './matrix-of-deliveries'
import { doorRows } from './matrix-of-doors'
import { interestRows } from './matrix-of-interest'
import { orderRows } from './matrix-of-orders'
import { organisationRows } from './matrix-of-organisations'
import { otherRows } from './matrix-of-others'
import { recordRows } from './matrix-of-records'
import { roundRows } from './matrix-of-rounds'
import { type Cell, type Persona, personas, type Row } from './matrix-row'
import { marksOf, stateOf } from './states'
import { Targets } from './targets'

// Each caller comes from an address of its own, so that nobody is counted with another.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': randomUUID() }),
  cookies: async () => ({ getAll: () => [], get: () => undefined, has: () => false, set: () => undefined }),
}))
vi.setConfig({ testTimeout: 180_000 })

const rows = {
  ...orderRows,
  ...deliveryRows,
  ...recordRows,
  ...roundRows,
  ...organisationRows,
  ...doorRows,
  ...catalogueRows,
  ...interestRows,
  ...otherRows,
}
/** Exported for their neighbours: they take no actor, so they let nobody in. */
const withoutActor = [
  'interest/queries.findVoices',
  'interest/queries.interestView',
  'orders/places/queries.findOutlook',
  'orders/signing/signing-commands.closeVersion',
  'orders/signing/signing-commands.versionOf',
  'organisations/invitations/mail-commands.mailAttestation',
  'organisations/invitations/mail-commands.mailInvitation',
  'organisations/invitations/mail-commands.mailRefusedRequest',
  'organisations/mandate-commands.revoke',
  'organisations/mandate-commands.revokedEvent',
  'organisations/mandate-commands.unmannedEvent',
  'receipts/log/queries.readLogHead',
]

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

it.each(withoutActor)('%s takes no actor', name => {
  const [file = '', fn = ''] = name.split('.')
  const source = readFileSync(path.join(features, `${file}.ts`), 'utf8')
  const parameters = source.match(new RegExp(`function ${fn}\\(([^)]*)\\)`))?.[1]
  expect(parameters).toBeDefined()
  expect(parameters).not.toContain('Actor')
})

describe.each(Object.entries(rows))('%s', (name, row) => {
  const isCommand = /commands\./.test(name)

  it('gives each persona what the table says, of its own organisation and of the other', async () => {
    const given = structuredClone(row.gets)
    const [together, alone] = [[] as Asked[], [] as Asked[]]
    for (const asked of allAsked()) (isCommand && awaitsRefusal(row, asked) ? together : alone).push(asked)
    const reasons = await refusals(row, together)
    for (const [index, { persona, about }] of together.entries()) given[persona][about] = reasons[index] ?? ''
    for (const asked of alone) given[asked.persona][asked.about] = await cell(row, asked, isCommand)
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

/** Whoever is refused changes nothing: both organisations are the same after all the refusals as before them. */
async function refusals(row: Row, asked: Asked[]): Promise<Cell[]> {
  if (asked.length === 0) return []
  for (const one of [home, away]) await row.aim(one)
  const before = await Promise.all([home, away].map(stateOf))
  const reasons: Cell[] = []
  for (const { persona, at } of asked) {
    if (!row.mayAsk(actors[persona])) reasons.push('no caller')
    else reasons.push(reasonOf(await row.ask(actors[persona], await row.aim(at))) ?? 'done')
  }
  expect(await Promise.all([home, away].map(stateOf)), 'after all refusals').toEqual(before)
  return reasons
}

function reasonOf(answer: unknown): string | undefined {
  const result = answer as { ok: boolean; reason?: string }
  return result.ok ? undefined : (result.reason ?? '')
}

async function cell(row: Row, { persona, at, not }: Asked, isCommand: boolean): Promise<Cell> {
  const actor = actors[persona]
  if (!row.mayAsk(actor)) return 'no caller'
  at.forgetTouched()
  await row.aim(not)
  const aimed = await row.aim(at)
  const before = isCommand ? await Promise.all([at, not].map(stateOf)) : []
  const answer = await row.ask(actor, aimed)
  if (!isCommand) return readingOf(answer, { row, actor, at })
  const [changed, otherChanged] = (await Promise.all([at, not].map(stateOf))).map(
    (state, index) => state !== before[index],
  )
  const reason = reasonOf(answer)
  const acts = actor.role === 'party' ? actor.organisation.id : at.member.id
  // Whoever acts for an organisation changes no other, and whoever is refused changes none.
  if (!row.isSigningIn) {
    if (not.member.id !== acts) expect(otherChanged).toBe(false)
    if ((actor.role === 'party' && at.member.id !== acts) || reason !== undefined) expect(changed).toBe(false)
  }
  if (reason !== undefined) return reason
  if (changed) at.renew()
  return changed ? 'done' : 'nothing'
}

type Read = { row: Row; actor: Actor; at: Targets }

async function readingOf(answer: unknown, { row, actor, at }: Read): Promise<Cell> {
  const text = JSON.stringify(answer ?? null)
  const marks = { home: await marksOf(home), away: await marksOf(away) }
  const isMarked = (targets: Targets) =>
    (targets === home ? marks.home : marks.away).some(mark => text.includes(mark))
  if (actor.role === 'party' && !row.isSigningIn) {
    const foreign = actor.organisation.id === home.member.id ? marks.away : marks.home
    expect(foreign.filter(mark => text.includes(mark))).toEqual([])
  }
  if (isMarked(at)) return 'rows'
  const isEmpty = ['null', '[]', '0'].includes(text) || isMarked(home) || isMarked(away)
  return isEmpty ? 'nothing' : 'public'
}
