import { randomInt } from 'node:crypto'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { beforeAll, describe, expect, it } from 'vitest'
import { listEvents } from '@/features/event-log/queries'
import { acceptImport, undoImport } from '@/features/imports/accept-commands'
import { discardImport, mapMembers, uploadImport } from '@/features/imports/commands'
import { getImport } from '@/features/imports/queries'
import { changeMember } from '@/features/organisations/register/commands'
import { getMember } from '@/features/organisations/register/member-queries'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { paths } from '@/lib/paths'
import { anAccepted, anUploaded, lookedAt } from '../../support/import-files'
import { asSystem, chainFaults, refused, TODAY } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aRegisterStage, kindsIn, type RegisterStage, someFacts } from '../organisations/register-stage'

let stage: RegisterStage
beforeAll(async () => {
  stage = await aRegisterStage()
})

const aNumber = () => fictionalOrganisationNumber(randomInt(1000, 60_000))
const idOf = (organisationNumber: string) =>
  asSystem(async tx => (await tx.organisation.findUnique({ where: { organisationNumber } }))?.id)
const rowOf = (number: string, more = 'Skärgårdsverket;förvaltningsmyndighet;70;4;Ön;2019-01-01') =>
  `${number};${more}`

it('a file whose name holds a personal identity number is not kept', async () => {
  const bytes = new Uint8Array(Buffer.from('Organisationsnummer;Namn\n202100-4284;Kajverket'))
  const named = (name: string) => uploadImport(stage.admin(), { kind: 'members', name, bytes })
  expect(await named('850101-1234.csv')).toEqual(refused('file_name_person_number'))
  expect(await named('2026-11-30.csv')).toMatchObject({ ok: true })
})

describe('accepting a file of members', () => {
  it('adds and changes what its preview showed, in one go, and leaves faulty rows out', async () => {
    const { id, organisationNumber } = await stage.added({ name: 'Kajverket', headcount: 90 })
    const fresh = aNumber()
    const upload = await anUploaded(stage.admin(), 'members', [
      rowOf(fresh),
      `${organisationNumber};;;95;;;`,
      rowOf('202100-4285'),
    ])
    expect(upload.preview.rows.filter(({ line }) => line).map(({ verdict }) => verdict)).toEqual([
      'new',
      'changed',
      'faulty',
    ])
    expect(await idOf(fresh)).toBeUndefined()
    expect(await acceptImport(stage.admin(), upload)).toMatchObject({ ok: true })
    const added = (await idOf(fresh)) ?? ''
    expect(await getMember(stage.admin(), added)).toMatchObject({
      ...{ name: 'Skärgårdsverket', headcount: 70, sector: 4, place: 'Ön', memberFrom: '2019-01-01' },
      periods: [{ from: '2019-01-01', to: null }],
    })
    expect(await asSystem(tx => tx.localParty.count({ where: { organisationId: added } }))).toBe(4)
    const changed = await getMember(stage.admin(), id)
    expect(changed?.periods).toMatchObject([
      { headcount: 95, from: TODAY },
      { headcount: 90, to: TODAY },
    ])
    expect([await kindsIn(added), await kindsIn(id)]).toEqual([
      ['member.added'],
      ['member.added', 'member.changed'],
    ])
    expect(await chainFaults(added)).toEqual([])
    expect(await getImport(stage.admin(), upload.importId, { page: 1 })).toMatchObject({
      ...{ state: 'accepted', preview: null, total: 2 },
      outcome: { faultyRows: 1 },
    })
    expect((await kindsIn(PROGRAMME_CHAIN)).at(-1)).toBe('import.accepted')
    expect(await acceptImport(stage.admin(), upload)).toMatchObject({ ok: true })
    expect(await kindsIn(added)).toEqual(['member.added'])
  })

  it('does nothing when the register is another than the one that was read', async () => {
    const { id, organisationNumber, memberFrom: _, ...facts } = await stage.added()
    const upload = await anUploaded(stage.admin(), 'members', [`${organisationNumber};;;7;;;`])
    const change = { ...facts, organisationNumber, organisationId: id, headcount: 8, from: TODAY }
    await changeMember(stage.admin(), change)
    expect(await acceptImport(stage.admin(), upload)).toEqual(refused('import_moved_on'))
    expect(await getMember(stage.admin(), id)).toMatchObject({ headcount: 8 })
    const again = await lookedAt(stage.admin(), upload.importId)
    expect(await acceptImport(stage.admin(), { ...upload, plan: again.plan })).toMatchObject({ ok: true })
  })

  it('is one of two who press at once, and the other gets the same answer', async () => {
    const fresh = aNumber()
    const upload = await anUploaded(stage.admin(), 'members', [rowOf(fresh)])
    const both = await Promise.all([0, 1].map(() => acceptImport(stage.admin(), upload)))
    expect(both).toEqual([0, 1].map(() => ({ ok: true, value: upload.importId })))
    // A colleague's press is told that it is done already.
    const others = `UPDATE "FileImport" SET "acceptedById" = '${stage.staff().personId}' WHERE id = '${upload.importId}'`
    await asSuperuser(client => client.query(others))
    expect(await acceptImport(stage.admin(), upload)).toEqual(refused('import_over'))
    expect(await kindsIn((await idOf(fresh)) ?? '')).toEqual(['member.added'])
  })

  it('is refused where it would do nothing, and where it ends members beside faulty rows', async () => {
    const { organisationNumber } = await stage.added()
    const same = await anUploaded(stage.admin(), 'members', [`${organisationNumber};;;;;;`])
    expect(await acceptImport(stage.admin(), same)).toEqual(refused('import_nothing'))
    const { importId } = await anUploaded(stage.admin(), 'members', [rowOf(aNumber()), rowOf('1')])
    const { columns } = (await lookedAt(stage.admin(), importId)).preview.mapping
    await mapMembers(stage.admin(), { importId, columns, kinds: [], from: TODAY, gone: 'end' })
    const { plan, preview } = await lookedAt(stage.admin(), importId)
    expect(preview.obstacle).toBe('import_faulty_ends')
    expect(await acceptImport(stage.admin(), { importId, plan })).toEqual(refused('import_faulty_ends'))
    expect(await discardImport(stage.admin(), importId)).toMatchObject({ ok: true })
    expect(await acceptImport(stage.admin(), { importId, plan })).toEqual(refused('not_found'))
  })

  it('is the administrators’ alone', async () => {
    const upload = await anUploaded(stage.admin(), 'members', [rowOf(aNumber())])
    for (const actor of [stage.staff(), stage.party('employer'), stage.foreigner()]) {
      expect(await acceptImport(actor, upload)).toEqual(refused('not_allowed'))
    }
  })

  it('reads a thousand rows within one transaction', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      rowOf(fictionalOrganisationNumber(61_000 + index)),
    )
    const importId = await anAccepted(stage.admin(), 'members', rows)
    expect(await asSystem(tx => tx.importedRow.count({ where: { importId } }))).toBe(1000)
    expect(await undoImport(stage.admin(), importId)).toMatchObject({ ok: true })
    expect(await idOf(fictionalOrganisationNumber(61_000))).toBeUndefined()
  })
})

describe('undoing a file of members', () => {
  it('leaves the register as it was, and its log whole', async () => {
    const { id, organisationNumber } = await stage.added({ headcount: 90 })
    const before = await getMember(stage.admin(), id)
    const fresh = aNumber()
    const importId = await anAccepted(stage.admin(), 'members', [
      rowOf(fresh),
      `${organisationNumber};Nya namnet;;95;9;Norrvik;`,
    ])
    const added = (await idOf(fresh)) ?? ''
    expect(await undoImport(stage.admin(), importId)).toEqual({ ok: true, value: importId })
    expect(await getMember(stage.admin(), id)).toEqual(before)
    expect(await idOf(fresh)).toBeUndefined()
    expect(await kindsIn(added)).toEqual(['member.added', 'member.removed'])
    expect(await kindsIn(id)).toEqual(['member.added', 'member.changed', 'member.import_undone'])
    const { events } = await listEvents(stage.admin(), { page: 1, chain: added })
    expect(events[0]).toMatchObject({
      kind: 'member.removed',
      isGone: true,
      organisation: expect.any(String),
    })
    const [file] = (await listEvents(stage.admin(), { page: 1, noun: 'import' })).events
    expect(file?.subject).toMatchObject({
      of: 'import',
      name: expect.any(String),
      page: paths.adminImport(importId),
    })
    expect([await chainFaults(added), await chainFaults(id)]).toEqual([[], []])
    expect(await undoImport(stage.admin(), importId)).toMatchObject({ ok: true })
    expect(await kindsIn(id)).toHaveLength(3)
    expect(await anAccepted(stage.admin(), 'members', [rowOf(fresh)])).toBeTruthy()
  })

  it.each([
    [
      'a local union',
      (organisationId: string) =>
        addLocalUnion(stage.staff(), {
          organisationId,
          party: 'seko',
          unionName: 'Sektion',
          isContactUnion: false,
        }),
    ],
    [
      'a later change',
      (organisationId: string, organisationNumber: string) =>
        changeMember(stage.admin(), { ...someFacts(), organisationNumber, organisationId, from: TODAY }),
    ],
  ])('is refused once %s rests on a row, and names it', async (_, rest) => {
    const [number, other] = [aNumber(), aNumber()]
    const importId = await anAccepted(stage.admin(), 'members', [rowOf(number), rowOf(other)])
    expect(await rest((await idOf(number)) ?? '', number)).toMatchObject({ ok: true })
    expect(await undoImport(stage.admin(), importId)).toMatchObject({
      ...{ ok: false, reason: 'import_rested_on' },
      values: { count: 1, names: `Skärgårdsverket, ${number}` },
    })
    expect(await idOf(other)).toBeDefined()
  })

  it('is the administrators’ alone, and not before it was accepted', async () => {
    const { importId } = await anUploaded(stage.admin(), 'members', [rowOf(aNumber())])
    expect(await undoImport(stage.staff(), importId)).toEqual(refused('not_allowed'))
    expect(await undoImport(stage.admin(), importId)).toEqual(refused('import_not_accepted'))
  })
})
