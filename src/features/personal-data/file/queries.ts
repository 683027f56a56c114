import 'server-only'
import { logLook, peopleWithIds } from '@/auth/access-log'
import { type Actor, isAdmin, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type FileRow, personalFile } from '@/features/personal-data/file/personal-file'
import { findPerson } from '@/features/personal-data/kept/queries'
import { readRetention } from '@/features/settings/queries'
import type { Reading } from '@/lib/db'

/** Everything about the person who asks, as a file of theirs. */
export function getOwnFile(actor: SignedInActor): Promise<string | null> {
  return readAs(actor, tx => findFile(tx, actor, actor.personId))
}

/** The same about anybody, for an admin to hand over. The person reads in the access log that it was made. */
export async function getFileOf(actor: Actor, personId: string): Promise<string | null> {
  if (!isAdmin(actor)) return null
  const file = await readAs(actor, tx => findFile(tx, actor, personId))
  if (file) await logLook(actor, { page: 'person_file', people: peopleWithIds([personId]) })
  return file
}

async function findFile(tx: Reading, { now, locale }: SignedInActor, id: string): Promise<string | null> {
  const person = await findPerson(tx, id)
  if (!person) return null
  const rows = await tx.$queryRaw<FileRow[]>`
    SELECT kind, at, facts FROM app.kept_of(${id}::uuid) ORDER BY kind, at DESC NULLS LAST`
  const { days } = await readRetention(tx)
  return personalFile({ person, rows, days }, { now, locale })
}
