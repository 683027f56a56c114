import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { mailMovedAddress, tellOfSetting } from '@/features/settings/change-setting'
import { unionNames } from '@/features/settings/rules'
import type { NewNoticeAddress } from '@/features/settings/schema'
import type { Transaction } from '@/lib/db'
import { isUnion, type UnionParty } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/** Asks for another address of a central union. Nothing changes until another of the staff confirms it. */
export async function askForNoticeAddress(
  actor: SignedInActor,
  { party, email }: NewNoticeAddress,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return explaining({ one_pending_of_union: refuse('change_waits') }, () =>
    withActor(actor, async tx => {
      const union = await tx.centralUnion.findUnique({ where: { party } })
      if (union?.noticeAddress === email) return refuse('address_is_same', { field: 'email' })
      const asked = { kind: 'notice_address' as const, party, email }
      await tx.pendingChange.createMany({
        data: { ...asked, askedById: actor.personId, askedAt: actor.now },
      })
      await tellOfSetting(tx, actor, {
        kind: 'setting.notice_address_asked',
        facts: { party },
        texts: { email },
      })
      return accept(party)
    }),
  )
}

/** The second of the staff stands behind the address. It holds from now on, and both addresses are told. */
export function confirmNoticeAddress(
  actor: SignedInActor,
  { changeId }: { changeId: string },
): Promise<Result<string>> {
  return changeNotice(actor, changeId, async (tx, staff, { party, email, askedById }) => {
    if (askedById === staff.personId) return refuse('four_eyes')
    const asker = await tx.person.findUnique({
      where: { id: askedById },
      select: { staffRole: true, deactivatedAt: true },
    })
    const isThere = asker?.staffRole === 'staff' || asker?.staffRole === 'admin'
    if (!isThere || asker.deactivatedAt) return refuse('asker_has_left')
    const former = await tx.centralUnion.findUnique({ where: { party } })
    await tx.pendingChange.updateMany({
      where: { id: changeId },
      data: { confirmedById: staff.personId, confirmedAt: staff.now },
    })
    const name = unionNames[party]
    await tx.centralUnion.upsert({
      where: { party },
      create: { party, name, noticeAddress: email },
      update: { noticeAddress: email },
    })
    const from = former?.noticeAddress ?? null
    await mailMovedAddress(tx, { about: 'notice_address', from, to: email, name, now: staff.now })
    await tellOfSetting(tx, staff, { kind: 'setting.notice_address_changed', facts: { party } })
    return accept(party)
  })
}

/** Takes a wish back before it is confirmed. */
export function withdrawNoticeAddress(
  actor: SignedInActor,
  { changeId }: { changeId: string },
): Promise<Result<string>> {
  return changeNotice(actor, changeId, async (tx, staff, { party }) => {
    await tx.pendingChange.updateMany({ where: { id: changeId }, data: { withdrawnAt: staff.now } })
    await tellOfSetting(tx, staff, { kind: 'setting.notice_address_withdrawn', facts: { party } })
    return accept(party)
  })
}

type Waiting = { party: UnionParty; email: string; askedById: string }

async function changeNotice(
  actor: SignedInActor,
  id: string,
  work: (tx: Transaction, staff: StaffActor, change: Waiting) => Promise<Result<string>>,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    await tx.$queryRaw`SELECT id FROM "PendingChange" WHERE id = ${id}::uuid FOR UPDATE`
    const change = await tx.pendingChange.findUnique({ where: { id } })
    if (!change?.party || !isUnion(change.party)) return refuse('not_found')
    if (change.confirmedAt || change.withdrawnAt) return refuse('change_moved_on')
    return work(tx, actor, { ...change, party: change.party })
  })
}
