import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { tableOf } from '@/features/imports/file-table'
import { type ImportFilter, verdictOf } from '@/features/imports/import-filter'
import { kindOf, kindWordsIn } from '@/features/imports/members/member-columns'
import { type Counts, countsOf, type Obstacle, obstacleOf, type PlannedRow } from '@/features/imports/plan'
import { findPlan } from '@/features/imports/plan-queries'
import { memberMappingSchema, orderMappingSchema } from '@/features/imports/schema'
import { readMembers } from '@/features/organisations/register/change-members'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { ImportAct, ImportKind } from '@/generated/prisma/enums'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

const PAGE_SIZE = 50
const MOST_LISTED = 30

export type ImportState = 'waiting' | 'accepted' | 'undone'
export type ListedImport = {
  id: string
  kind: ImportKind
  fileName: string
  uploadedAt: Date
  state: ImportState
}

/** The files that were read in or wait to be, the latest first. */
export function listImports(actor: StaffActor): Promise<ListedImport[]> {
  return readAs(actor, async tx => {
    const rows = await tx.fileImport.findMany({
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: MOST_LISTED,
      select: { id: true, kind: true, fileName: true, uploadedAt: true, acceptedAt: true, undoneAt: true },
    })
    return rows.map(({ acceptedAt, undoneAt, ...row }) => ({
      ...row,
      state: stateOf({ acceptedAt, undoneAt }),
    }))
  })
}

function stateOf({ acceptedAt, undoneAt }: { acceptedAt: Date | null; undoneAt: Date | null }): ImportState {
  if (undoneAt) return 'undone'
  return acceptedAt ? 'accepted' : 'waiting'
}

/** A file that waits: its columns, how they are read, and what accepting it would do. */
export type Preview = {
  columns: string[]
  mapping: { columns: Record<string, number | undefined>; from?: string; gone?: 'keep' | 'end' }
  kinds: { word: string; type: OrganisationType | null }[]
  missing: string[]
  counts: Counts
  deeds: number
  /** Why the file can't be accepted as it stands. */
  obstacle: Obstacle | null
  hash: string
  rows: PlannedRow<unknown>[]
}
export type KeptRow = { id: string; line: number | null; label: string; act: ImportAct }
export type Outcome = { faultyRows: number; rows: KeptRow[] }

export type ImportView = ListedImport & {
  preview: Preview | null
  outcome: Outcome | null
  total: number
  pageSize: number
}

/** One file with what it would do, or did; null when there is none. */
export function getImport(actor: StaffActor, id: string, filter: ImportFilter): Promise<ImportView | null> {
  return readAs(actor, async tx => {
    const file = await tx.fileImport.findUnique({ where: { id } })
    if (!file) return null
    const { kind, fileName, uploadedAt, faultyRows } = file
    const shown = { id, kind, fileName, uploadedAt, state: stateOf(file), pageSize: PAGE_SIZE }
    if (file.acceptedAt) {
      const { rows, total } = await listKept(tx, id, filter)
      return { ...shown, preview: null, outcome: { faultyRows, rows }, total }
    }
    const { total, ...preview } = await previewOf(tx, file, { filter, today: dayOf(actor.now) })
    return { ...shown, preview, outcome: null, total }
  })
}

async function listKept(tx: Reading, importId: string, { page }: ImportFilter) {
  const where = { importId }
  const rows = await tx.importedRow.findMany({
    where,
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
    skip: PAGE_SIZE * (page - 1),
    take: PAGE_SIZE,
    select: { id: true, line: true, label: true, act: true },
  })
  return { rows, total: await tx.importedRow.count({ where }) }
}

type File = { kind: ImportKind; bytes: Uint8Array | null; mapping: unknown }

/** Reads the file again for each page, so that no answer is older than the register. */
async function previewOf(
  tx: Reading,
  file: File,
  { filter, today }: { filter: ImportFilter; today: string },
): Promise<Preview & { total: number }> {
  const table = tableOf(file.bytes ?? new Uint8Array())
  const { columns, rows } = table.ok ? table.value : { columns: [], rows: [] }
  const plan = await findPlan(tx, { ...file, rows }, { today, readMembers: () => readMembers(tx) })
  const planned: PlannedRow<object>[] = plan.rows
  const chosen = filter.show && verdictOf[filter.show]
  const shown = planned.filter(({ verdict }) => !chosen || verdict === chosen)
  const isOfMembers = file.kind === 'members'
  const mapping = (isOfMembers ? memberMappingSchema : orderMappingSchema).parse(file.mapping)
  const kinds = 'kinds' in mapping ? kindWordsIn(rows, mapping.columns.type) : []
  return {
    columns,
    mapping,
    kinds: kinds.map(word => ({ word, type: kindOf(word, 'kinds' in mapping ? mapping.kinds : {}) })),
    missing: plan.missing,
    counts: countsOf(planned),
    deeds: planned.filter(({ deed }) => deed !== null).length,
    obstacle: obstacleOf(planned),
    hash: plan.hash,
    rows: shown.slice(PAGE_SIZE * (filter.page - 1), PAGE_SIZE * filter.page),
    total: shown.length,
  }
}
