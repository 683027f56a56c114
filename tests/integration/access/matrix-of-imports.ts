import { acceptImport, undoImport } from '@/features/imports/accept-commands'
import { discardImport, mapMembers, mapOrders, uploadImport } from '@/features/imports/commands'
import { getImport, listImports } from '@/features/imports/queries'
import { TODAY } from '../../support/order-stage'
import { type Row, signedIn, staffOnly } from './matrix-row'

/** A file that waits is nobody's yet: handling it changes nothing of theirs. */
const byAdminInVain = { others: 'not_allowed', admin: 'nothing' }
const byAdmin = { others: 'not_allowed', admin: 'done' }
const columns = { organisationNumber: 0, service: 1, orderedOn: 2, doneOn: 3 }

export const importRows: Record<string, Row> = {
  'imports/queries.listImports': staffOnly(
    at => at.acceptedImport(),
    actor => listImports(actor),
    { others: 'nothing', admin: 'public' },
  ),
  'imports/queries.getImport': staffOnly(
    at => at.acceptedImport(),
    (actor, id) => getImport(actor, id, { page: 1 }),
    { others: 'nothing', admin: 'rows' },
  ),
  'imports/commands.uploadImport': signedIn(
    async at => at.member.id,
    actor =>
      uploadImport(actor, {
        kind: 'members',
        name: 'medlemmar.csv',
        bytes: new Uint8Array(Buffer.from('a,b\n1,2\n')),
      }),
    byAdminInVain,
  ),
  'imports/commands.mapMembers': signedIn(
    at => at.membersImport(),
    (actor, { importId }) =>
      mapMembers(actor, {
        importId,
        columns: { organisationNumber: 0 },
        kinds: [],
        from: TODAY,
        gone: 'keep',
      }),
    byAdminInVain,
  ),
  'imports/commands.mapOrders': signedIn(
    at => at.waitingImport(),
    (actor, { importId }) => mapOrders(actor, { importId, columns }),
    byAdminInVain,
  ),
  'imports/accept-commands.acceptImport': signedIn(
    at => at.waitingImport(),
    (actor, { importId, plan }) => acceptImport(actor, { importId, plan }),
    byAdmin,
  ),
  'imports/accept-commands.undoImport': signedIn(
    at => at.acceptedImport(),
    (actor, importId) => undoImport(actor, importId),
    byAdmin,
  ),
  'imports/commands.discardImport': signedIn(
    at => at.membersImport(),
    (actor, { importId }) => discardImport(actor, importId),
    // Its second press meets a file that is gone.
    { others: 'not_allowed', admin: 'nothing' },
  ),
}
