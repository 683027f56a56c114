'use server'

import { defineAction } from '@/auth/define-action'
import { acceptImport, undoImport } from '@/features/imports/accept-commands'
import { discardImport, mapMembers, mapOrders, uploadImport } from '@/features/imports/commands'
import {
  acceptSchema,
  importSchema,
  mapMembersSchema,
  mapOrdersSchema,
  uploadSchema,
} from '@/features/imports/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const uploadImportAction = defineAction({
  schema: uploadSchema,
  run: async (actor, { kind, file }) =>
    uploadImport(actor, { kind, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  next: id => paths.adminImport(id),
})

export const mapMembersAction = defineAction({
  schema: mapMembersSchema,
  run: mapMembers,
  next: id => withDone(paths.adminImport(id), 'saved'),
})

export const mapOrdersAction = defineAction({
  schema: mapOrdersSchema,
  run: mapOrders,
  next: id => withDone(paths.adminImport(id), 'saved'),
})

export const acceptImportAction = defineAction({
  schema: acceptSchema,
  run: acceptImport,
  next: id => withDone(paths.adminImport(id), 'read_in'),
})

export const undoImportAction = defineAction({
  schema: importSchema,
  run: (actor, { importId }) => undoImport(actor, importId),
  next: id => withDone(paths.adminImport(id), 'import_undone'),
})

export const discardImportAction = defineAction({
  schema: importSchema,
  run: (actor, { importId }) => discardImport(actor, importId),
  next: () => withDone(paths.adminImports, 'discarded'),
})
