import 'server-only'
import type { Transaction } from '@/lib/db'

export type LockedImport = NonNullable<Awaited<ReturnType<typeof lockImport>>>

/** An import as it stands, held until the transaction ends; null when there is none. */
export async function lockImport(tx: Transaction, id: string) {
  const locked = await tx.$queryRaw<unknown[]>`SELECT id FROM "FileImport" WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  return tx.fileImport.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      kind: true,
      fileHash: true,
      bytes: true,
      mapping: true,
      acceptedAt: true,
      acceptedById: true,
      undoneAt: true,
    },
  })
}
