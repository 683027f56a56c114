import 'server-only'
import type { SignedInActor, StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { tableOf } from '@/features/imports/file-table'
import { importHappenings } from '@/features/imports/happenings'
import type { DoneRow } from '@/features/imports/imported-row'
import { type LockedImport, lockImport } from '@/features/imports/lock-import'
import { changeRegister } from '@/features/imports/members/change-register'
import { changeRegisterBack } from '@/features/imports/members/change-register-back'
import { addEarlierOrders, removeEarlierOrders } from '@/features/imports/orders/change-earlier-orders'
import { countsOf, obstacleOf } from '@/features/imports/plan'
import { findPlan, type Plan } from '@/features/imports/plan-queries'
import { canReadIn } from '@/features/imports/policy'
import type { AcceptImport } from '@/features/imports/schema'
import { lockMembers } from '@/features/organisations/register/change-members'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/**
 * Does what a file's plan says, in one transaction. The plan is reckoned again on the locked register. If it is
 * another than the one that was read, nothing happens.
 */
export async function acceptImport(actor: SignedInActor, input: AcceptImport): Promise<Result<string>> {
  if (!canReadIn(actor)) return refuse('not_allowed')
  // The same row came by another file, or by hand, in that moment: the index decides.
  const movedOn = refuse('import_moved_on')
  return explaining({ earlier_order_once: movedOn, Organisation_organisationNumber_key: movedOn }, () =>
    withActor(actor, tx => acceptIn(tx, actor, input), { longest: LONGEST }),
  )
}

/** A file of twenty thousand rows takes half a minute, and more on a busy machine (milliseconds). */
const LONGEST = 240_000

async function acceptIn(tx: Transaction, actor: StaffActor, input: AcceptImport): Promise<Result<string>> {
  const file = await lockImport(tx, input.importId)
  if (!file) return refuse('not_found')
  const isOwn = file.acceptedById === actor.personId && !file.undoneAt
  if (file.acceptedAt) return isOwn ? accept(file.id) : refuse('import_over')
  const table = tableOf(file.bytes ?? new Uint8Array())
  const rows = table.ok ? table.value.rows : []
  const around = { today: dayOf(actor.now), readMembers: () => lockMembers(tx) }
  const plan = await findPlan(tx, { ...file, rows }, around)
  if (plan.hash !== input.plan) return refuse('import_moved_on')
  const may = mayBeAccepted(plan)
  if (!may.ok) return may
  const done = await carryOut(tx, actor, { file, plan })
  const faulty = countsOf(plan.rows).faulty
  await keepRows(tx, file.id, done)
  await tx.fileImport.update({
    where: { id: file.id },
    data: { acceptedAt: actor.now, acceptedById: actor.personId, bytes: null, faultyRows: faulty },
    select: { id: true },
  })
  const acts = (act: DoneRow['act']) => done.filter(row => row.act === act).length
  await tell(tx, actor, {
    of: importHappenings,
    kind: 'import.accepted',
    ...{ chainId: PROGRAMME_CHAIN, subjectId: file.id },
    facts: {
      ...{ of: file.kind, hash: file.fileHash, faulty },
      ...{ added: acts('added'), changed: acts('changed'), ended: acts('ended') },
    },
  })
  return accept(file.id)
}

/** Takes an accepted file back, all of it or nothing, until something else rests on one of its rows. */
export function undoImport(actor: SignedInActor, importId: string): Promise<Result<string>> {
  return withActor(
    actor,
    async tx => {
      if (!canReadIn(actor)) return refuse('not_allowed')
      const file = await lockImport(tx, importId)
      if (!file) return refuse('not_found')
      if (!file.acceptedAt) return refuse('import_not_accepted')
      if (file.undoneAt) return accept(importId)
      const rows = await tx.importedRow.findMany({ where: { importId } })
      const back = file.kind === 'members' ? changeRegisterBack : removeEarlierOrders
      const blocked = await back(tx, actor, { importId, rows })
      if (blocked.length > 0) return refuse('import_rested_on', { values: { ...namesOf(blocked) } })
      await tx.fileImport.update({
        where: { id: importId },
        data: { undoneAt: actor.now },
        select: { id: true },
      })
      await tell(tx, actor, {
        of: importHappenings,
        kind: 'import.undone',
        ...{ chainId: PROGRAMME_CHAIN, subjectId: importId },
        facts: { of: file.kind, hash: file.fileHash, rows: rows.length },
      })
      return accept(importId)
    },
    { longest: LONGEST },
  )
}

function keepRows(tx: Transaction, importId: string, rows: readonly DoneRow[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "ImportedRow" ("importId", line, act, label, "organisationId", "orderId", before, after)
    SELECT ${importId}::uuid, r.line, r.act::"ImportAct", r.label, r."organisationId", r."orderId", r.before, r.after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(line int, act text, label text, "organisationId" uuid, "orderId" uuid, before jsonb, after jsonb)`
}

type Carrying = { file: LockedImport; plan: Plan }

function carryOut(tx: Transaction, actor: StaffActor, { file, plan }: Carrying): Promise<DoneRow[]> {
  const importId = file.id
  return plan.kind === 'members'
    ? changeRegister(tx, actor, { importId, rows: plan.rows })
    : addEarlierOrders(tx, actor, { importId, rows: plan.rows })
}

function mayBeAccepted({ rows }: Plan): Result<true> {
  const obstacle = obstacleOf(rows)
  return obstacle ? refuse(obstacle) : accept(true)
}

const MOST_NAMED = 5

function namesOf(rows: readonly { label: string }[]) {
  const names = rows.slice(0, MOST_NAMED).map(({ label }) => label)
  return { count: rows.length, names: names.join('; ') }
}
