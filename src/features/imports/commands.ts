import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { tableOf } from '@/features/imports/file-table'
import { lockImport } from '@/features/imports/lock-import'
import { guessMemberMapping, type MemberMapping } from '@/features/imports/members/member-columns'
import { guessOrderMapping, type OrderMapping } from '@/features/imports/orders/order-columns'
import { canReadIn } from '@/features/imports/policy'
import type { MapMembers, MapOrders } from '@/features/imports/schema'
import { cleanFileName } from '@/lib/clean-text'
import { dayOf } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import { hasPersonNumber } from '@/lib/person-number'
import { accept, type Result, refuse } from '@/lib/result'
import { slugOf } from '@/lib/slug'

export type NewFile = { kind: 'members' | 'orders'; name: string; bytes: Uint8Array<ArrayBuffer> }

/** Takes a file to be read in, with its columns guessed. It changes nothing else. Gives its id. */
export async function uploadImport(actor: SignedInActor, file: NewFile): Promise<Result<string>> {
  if (!canReadIn(actor)) return refuse('not_allowed')
  const fileName = cleanFileName(file.name)
  if (hasPersonNumber(fileName)) return refuse('file_name_person_number', { field: 'file' })
  const table = tableOf(file.bytes)
  if (!table.ok) return table
  const { columns } = table.value
  const mapping =
    file.kind === 'members' ? guessMemberMapping(columns, dayOf(actor.now)) : guessOrderMapping(columns)
  const { id } = await withActor(actor, tx =>
    tx.fileImport.create({
      data: {
        kind: file.kind,
        fileName,
        fileHash: sha256(file.bytes),
        bytes: file.bytes,
        mapping,
        uploadedById: actor.personId,
        uploadedAt: actor.now,
      },
      select: { id: true },
    }),
  )
  return accept(id)
}

/** Says which columns hold what in a file of members, and what its words for kinds mean. */
export async function mapMembers(actor: SignedInActor, input: MapMembers): Promise<Result<string>> {
  const { importId, columns, from, gone } = input
  const kinds = Object.fromEntries(
    input.kinds.flatMap(({ word, type }) => (type && slugOf(word) ? [[slugOf(word), type]] : [])),
  )
  return saveMapping(actor, { importId, kind: 'members', mapping: { columns, kinds, from, gone } })
}

/** The same for a file of earlier orders. */
export async function mapOrders(actor: SignedInActor, input: MapOrders): Promise<Result<string>> {
  return saveMapping(actor, { ...input, kind: 'orders', mapping: { columns: input.columns } })
}

type Mapped = { importId: string } & (
  | { kind: 'members'; mapping: MemberMapping }
  | { kind: 'orders'; mapping: OrderMapping }
)

async function saveMapping(
  actor: SignedInActor,
  { importId, kind, mapping }: Mapped,
): Promise<Result<string>> {
  if (!canReadIn(actor)) return refuse('not_allowed')
  const said = Object.values(mapping.columns).filter(column => column !== undefined)
  if (new Set(said).size < said.length) return refuse('import_column_twice')
  return withActor(actor, async tx => {
    const file = await lockImport(tx, importId)
    if (!file || file.kind !== kind) return refuse('not_found')
    if (file.acceptedAt) return refuse('import_over')
    await tx.fileImport.update({ where: { id: importId }, data: { mapping }, select: { id: true } })
    return accept(importId)
  })
}

/** Throws a file away that has not been accepted. */
export async function discardImport(actor: SignedInActor, importId: string): Promise<Result<string>> {
  if (!canReadIn(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const file = await lockImport(tx, importId)
    if (!file) return refuse('not_found')
    if (file.acceptedAt) return refuse('import_over')
    await tx.fileImport.deleteMany({ where: { id: importId } })
    return accept(importId)
  })
}
