import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { type DoneRow, labelOf } from '@/features/imports/imported-row'
import type { MemberDeed, MemberRow } from '@/features/imports/members/member-plan'
import { deedsOf } from '@/features/imports/plan'
import {
  addMembers,
  endMembers,
  readMembers,
  saveChanges,
} from '@/features/organisations/register/change-members'
import { memberHappenings } from '@/features/organisations/register/happenings'
import type { MemberFacts } from '@/features/organisations/register/member'
import type { Transaction } from '@/lib/db'
import { type Happening, tellEach } from '@/lib/happenings/tell'

type Doing = { importId: string; rows: readonly MemberRow[] }
type Done = { row: DoneRow; event: Happening<typeof memberHappenings>; id: string }

/** Does to the register what a plan says, each row with its event. Gives the rows as they are kept. */
export async function changeRegister(
  tx: Transaction,
  actor: StaffActor,
  { importId, rows }: Doing,
): Promise<DoneRow[]> {
  const done = [
    ...(await addAll(tx, rows, importId)),
    ...(await changeAll(tx, rows, importId)),
    ...(await endAll(tx, rows, importId)),
  ]
  const events = done.map(({ event, id }) => ({ ...event, chainId: id, subjectId: id }))
  await tellEach(tx, actor, { of: memberHappenings, events })
  return done.map(({ row }) => row)
}

async function addAll(tx: Transaction, rows: readonly MemberRow[], importId: string): Promise<Done[]> {
  const added = withAct(rows, 'added')
  const ids = await addMembers(
    tx,
    added.map(({ deed: { facts, memberFrom } }) => ({ ...facts, memberFrom })),
  )
  return added.map(({ deed: { act, facts, memberFrom }, ...row }, index) => {
    const id = ids[index] ?? ''
    return {
      id,
      row: {
        act,
        line: row.line,
        label: labelOf(row),
        organisationId: id,
        after: { ...facts, from: memberFrom },
      },
      event: {
        kind: 'member.added',
        facts: { ...logged(facts, importId), memberFrom },
        texts: { name: facts.name },
      },
    }
  })
}

async function changeAll(tx: Transaction, rows: readonly MemberRow[], importId: string): Promise<Done[]> {
  const changed = withAct(rows, 'changed')
  const members = await readMembers(
    tx,
    changed.map(({ deed }) => deed.id),
  )
  const stateOf = new Map(members.map(member => [member.id, member]))
  const changes = changed.flatMap(({ deed, ...row }) => {
    const before = stateOf.get(deed.id)
    return before ? [{ ...deed, before, row }] : []
  })
  await saveChanges(tx, changes)
  return changes.map(({ id, act, before, after, from, row }) => ({
    id,
    row: { act, line: row.line, label: labelOf(row), organisationId: id, before, after: { ...after, from } },
    event: {
      kind: 'member.changed',
      facts: { ...logged(after, importId), from },
      texts: { name: after.name },
    },
  }))
}

async function endAll(tx: Transaction, rows: readonly MemberRow[], importId: string): Promise<Done[]> {
  const ended = withAct(rows, 'ended')
  const [first] = ended
  if (!first) return []
  // All of a file's members end on the same day.
  const { memberTo } = first.deed
  await endMembers(
    tx,
    ended.map(({ deed }) => deed.id),
    memberTo,
  )
  return ended.map(({ deed: { act, id }, ...row }) => ({
    id,
    row: { act, line: row.line, label: labelOf(row), organisationId: id, after: { memberTo } },
    event: { kind: 'member.ended', facts: { memberTo, mergedIntoId: null, importId } },
  }))
}

function withAct<Act extends MemberDeed['act']>(rows: readonly MemberRow[], act: Act) {
  return deedsOf(rows).flatMap(({ deed, ...row }) =>
    deed.act === act ? [{ ...row, deed: deed as Extract<MemberDeed, { act: Act }> }] : [],
  )
}

function logged({ type, headcount, sector, organisationNumber }: MemberFacts, importId: string) {
  return { type, headcount, sector, organisationNumber, importId }
}
