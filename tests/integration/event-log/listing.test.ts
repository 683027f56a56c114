import { randomUUID } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '@/features/account/roles/commands'
import { withdrawChange } from '@/features/account/roles/pending-commands'
import { listPendingChanges } from '@/features/account/roles/queries'
import type { EventFilter } from '@/features/event-log/event-filter'
import { listEventLines, listEvents } from '@/features/event-log/queries'
import { sayIn } from '@/features/exports/say'
import { eventColumns } from '@/features/exports/tables/events'
import { listLooks } from '@/features/personal-data/looks/queries'
import { noteFile } from '@/features/taken-files/commands'
import { addDays, dayOf } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { appendEvent } from '../../support/append-event'
import { aStage, asSystem, type Stage, signatory } from '../../support/order-stage'

let stage: Stage
let orderId: string
const MORE_THAN_A_PAGE = 52

beforeAll(async () => {
  stage = await aStage()
  orderId = (await anOrder().by(stage.home).signedBy('seko').create(stage.world)).id
  for (let rows = 0; rows < MORE_THAN_A_PAGE; rows++) {
    await noteFile(stage.staff(), { page: '/admin/avrop', format: 'csv', filter: '', rows })
  }
})

const list = async (filter: Partial<EventFilter> = {}) =>
  (await listEvents(stage.staff(), { page: 1, ...filter })).events

describe('the log is narrowed', () => {
  it('to an organisation, by its name or its chain, and to the programme', async () => {
    const { id, name } = stage.home
    for (const filter of [{ organisation: name.toUpperCase() }, { chain: id }]) {
      const events = await list(filter)
      expect(events.length).toBeGreaterThan(0)
      expect(new Set(events.map(({ organisationId }) => organisationId))).toEqual(new Set([id]))
    }
    const own = await list({ chain: PROGRAMME_CHAIN })
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ organisationId, organisation }) => !organisationId && !organisation)).toBe(true)
  })

  it('to a noun and to one of its kinds; a kind of another noun gives way to the noun', async () => {
    const nouns = async (filter: Partial<EventFilter>) =>
      new Set((await list(filter)).map(({ kind }) => kind.split('.')[0]))
    expect(await nouns({ noun: 'order' })).toEqual(new Set(['order']))
    expect(new Set((await list({ kind: 'order.signed' })).map(({ kind }) => kind))).toEqual(
      new Set(['order.signed']),
    )
    expect(await nouns({ noun: 'file', kind: 'order.signed' })).toEqual(new Set(['file']))
  })

  it('to days, both of them counted in', async () => {
    const [event] = await list({ chain: stage.home.id })
    const day = dayOf(event?.occurredAt ?? new Date(0))
    const on = (filter: Partial<EventFilter>) => list({ chain: stage.home.id, ...filter })
    expect((await on({ from: day, to: day })).map(({ id }) => id)).toContain(event?.id)
    expect(await on({ from: addDays(day, 1) })).toEqual([])
    const none = await listEvents(stage.staff(), { page: 1, chain: stage.home.id, from: addDays(day, 1) })
    expect(none).toMatchObject({ events: [], organisation: stage.home.name })
    expect((await on({ to: addDays(day, -1) })).map(({ id }) => id)).not.toContain(event?.id)
  })
})

it('each page carries on where the last one ended, and new events move nothing', async () => {
  const all = await listEventLines(stage.staff(), { page: 1, pageSize: 120 })
  const first = await listEvents(stage.staff(), { page: 1 })
  const next = await listEvents(stage.staff(), { page: 1, before: first.events.at(-1)?.id })
  const paged = [...first.events, ...next.events].map(({ id }) => id)
  expect([first.hasOlder, paged]).toEqual([true, all.rows.slice(0, paged.length).map(({ id }) => id)])
})

it('it says who acted for which order, and the look at a union’s people is logged', async () => {
  const { name, personId } = signatory(stage.home, 'seko')
  const signed = (await list({ kind: 'order.signed' })).find(({ order }) => order?.id === orderId)
  expect(signed).toMatchObject({ person: name, party: 'seko', organisation: stage.home.name })
  const { looks } = await listLooks(stage.admin(), { page: 1, person: personId })
  expect(looks[0]).toMatchObject({ page: 'event_log', reader: stage.staff().name })
})

describe('it says what each event is about', () => {
  it('a list by its page, and a service by its name', async () => {
    const [taken] = await list({ noun: 'file' })
    expect(taken?.subject).toEqual({ of: 'list', list: '/admin/avrop', page: '/admin/avrop' })
    await asSystem(async tx => {
      const { id: subjectId, slug } = await tx.service.findFirstOrThrow({ where: { number: 5 } })
      const facts = { slug, revision: 2, content: '' }
      await appendEvent(tx, stage.admin(), {
        chainId: PROGRAMME_CHAIN,
        kind: 'service.published',
        subjectId,
        facts,
      })
    })
    const [published] = await list({ noun: 'service' })
    const page = '/admin/tjanster/fanga-tidiga-tecken'
    expect(published?.subject).toEqual({ of: 'service', name: 'Fånga tidiga tecken', page })
  })

  it('an account by its name now, even before it is there; its page is for admins, and a file names nobody', async () => {
    const email = `${randomUUID()}@kansliet.example`
    await addAccount(stage.admin(), { name: 'Nora Nyskriven', email, role: 'reader', provider: '' })
    await addAccount(stage.admin(), {
      name: 'Vera Väntar',
      email: `2-${email}`,
      role: 'staff',
      provider: '',
    })
    const person = await asSystem(tx => tx.person.findUniqueOrThrow({ where: { email } }))
    const asAdmin = (await listEvents(stage.admin(), { page: 1, noun: 'account' })).events
    const [waits, added] = asAdmin.map(({ subject }) => subject)
    expect(waits).toMatchObject({ of: 'person', name: 'Vera Väntar', page: null })
    expect(added).toMatchObject({ name: 'Nora Nyskriven', page: `/admin/konton/${person.id}` })
    expect((await list({ noun: 'account' }))[1]?.subject).toMatchObject({ page: null })
    const { looks } = await listLooks(stage.admin(), { page: 1, person: person.id })
    expect(looks[0]).toMatchObject({ page: 'event_log', reader: stage.staff().name })
    await asSystem(tx => tx.person.updateMany({ where: { id: person.id }, data: { name: 'Pseudonym' } }))
    expect((await list({ noun: 'account' }))[1]?.subject).toMatchObject({ name: 'Pseudonym' })
    const waiting = (await listPendingChanges(stage.admin())).find(({ name }) => name === 'Vera Väntar')
    const changeId = waiting?.id ?? ''
    await withdrawChange(stage.admin(), { changeId })
    expect((await list({ kind: 'account.change_withdrawn' }))[0]?.subject).toMatchObject({
      name: 'Vera Väntar',
    })
    const { rows } = await listEventLines(stage.admin(), { page: 1, pageSize: 5, noun: 'account' })
    const columns = eventColumns(sayIn('sv'), 'sv')
    const cells = rows.flatMap(row => columns.map(({ cell }) => String(cell(row))))
    expect(cells).toEqual(expect.arrayContaining(['Läsare', 'Kansliet', `/admin/konton/${person.id}`]))
    expect(cells.join()).not.toMatch(/Pseudonym|Vera/)
  })
})

it('it is for the staff, and its file names nobody', async () => {
  for (const actor of [stage.party('employer'), stage.foreigner('seko')]) {
    expect(await listEvents(actor, { page: 1 })).toEqual({ events: [], hasOlder: false, organisation: null })
    expect(await listEventLines(actor, { page: 1, pageSize: 5 })).toEqual({ rows: [], total: 0 })
  }
  const { rows, total } = await listEventLines(stage.staff(), { page: 1, pageSize: 5, noun: 'file' })
  expect([rows.length, total > 5]).toEqual([5, true])
  expect(Object.keys(rows[0] ?? {})).not.toContain('person')
})
