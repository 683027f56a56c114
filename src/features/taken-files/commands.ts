import 'server-only'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { fileHappenings } from '@/features/taken-files/happenings'
import { PROGRAMME_CHAIN } from '@/lib/events'
import type { ExportedPage, ExportFormat } from '@/lib/export-address'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'

const LONGEST_FILTER = 500

export type TakenFile = {
  page: ExportedPage
  format: ExportFormat
  /** The filter as the address has it. */
  filter: string
  rows: number
}

/** Notes that somebody took a list as a file. The figures are everybody's, and a reader of them is not noted. */
export async function noteFile(
  actor: SignedInActor,
  { filter, ...facts }: TakenFile,
): Promise<Result<number>> {
  if (!isStaff(actor) && !isParty(actor)) return refuse('not_allowed')
  const chainId = isParty(actor) ? actor.organisation.id : PROGRAMME_CHAIN
  await withActor(actor, tx =>
    tell(tx, actor, {
      of: fileHappenings,
      kind: 'file.taken',
      chainId,
      subjectId: chainId,
      facts,
      texts: { filter: filter.slice(0, LONGEST_FILTER) },
    }),
  )
  return accept(facts.rows)
}
