import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { memberAfterSchema, memberBeforeSchema, memberEndSchema } from '@/features/imports/imported-row'
import {
  endMembers,
  lockMembers,
  type MemberChange,
  removeMembers,
  takeBackChanges,
} from '@/features/organisations/register/change-members'
import { memberHappenings } from '@/features/organisations/register/happenings'
import type { MemberState } from '@/features/organisations/register/member'
import { differencesOf, isOfHistory } from '@/features/organisations/register/rules'
import type { ImportAct, ImportedRow } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { tellEach } from '@/lib/happenings/tell'

type Undoing = { importId: string; rows: readonly ImportedRow[] }

/** Takes a file of members back, all of it. Gives the rows that something else rests on; then nothing is done. */
export async function changeRegisterBack(
  tx: Transaction,
  actor: StaffActor,
  { importId, rows }: Undoing,
): Promise<ImportedRow[]> {
  const ids = idsOf(rows)
  const members = new Map((await lockMembers(tx, ids)).map(member => [member.id, member]))
  const rested = await findRested(tx, idsOf(rows.filter(({ act }) => act === 'added')))
  const blocked = rows.filter(row => {
    const member = members.get(row.organisationId ?? '')
    return !member || rested.has(member.id) || hasMovedOn(row, member)
  })
  if (blocked.length > 0) return blocked
  await takeBackChanges(tx, rows.flatMap(changeIn))
  await endMembers(tx, idsOf(rows.filter(({ act }) => act === 'ended')), null)
  await tellEach(tx, actor, {
    of: memberHappenings,
    events: rows.flatMap(({ act, organisationId: id }) =>
      id ? [{ ...undone(act, members.get(id)), chainId: id, subjectId: id, facts: { importId } }] : [],
    ),
  })
  await removeMembers(tx, idsOf(rows.filter(({ act }) => act === 'added')))
  return []
}

/** A member that the file added is gone from the register, but for its name. All others stay as they were before. */
function undone(act: ImportAct, member: MemberState | undefined) {
  return act === 'added'
    ? { kind: 'member.removed' as const, texts: { name: member?.name ?? '' } }
    : { kind: 'member.import_undone' as const }
}

/** The members among these that something rests on, drafts that staff do not see included. */
async function findRested(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM app.rested_on(${ids}::uuid[]) AS id`
  return new Set(rows.map(({ id }) => id))
}

/** Whether the register has gone on since: another change, or an end. */
function hasMovedOn(row: ImportedRow, member: MemberState): boolean {
  if (row.act === 'ended') return member.memberTo !== memberEndSchema.parse(row.after).memberTo
  const { from, ...after } = memberAfterSchema.parse(row.after)
  if (member.memberTo !== null || differencesOf(member, after).length > 0) return true
  const [change] = changeIn(row)
  const begins = !change || isOfHistory(differencesOf(change.before, change.after))
  return member.periodFrom !== (begins ? from : change?.before.periodFrom)
}

function changeIn(row: ImportedRow): MemberChange[] {
  if (row.act !== 'changed') return []
  const { from, ...after } = memberAfterSchema.parse(row.after)
  return [{ before: memberBeforeSchema.parse(row.before), after, from }]
}

function idsOf(rows: readonly ImportedRow[]): string[] {
  return rows.flatMap(({ organisationId }) => organisationId ?? [])
}
