import { beforeAll, describe, expect, it } from 'vitest'
import {
  addAccount,
  changeAddress,
  changeRole,
  deactivateAccount,
  endAccountSessions,
} from '@/features/account/roles/commands'
import { confirmChange, withdrawChange } from '@/features/account/roles/pending-commands'
import { listAccounts, listPendingChanges } from '@/features/account/roles/queries'
import type { Role } from '@/features/account/roles/rules'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, chainFaults, refused, type Stage, signatory } from '../../support/order-stage'
import {
  accountAt,
  accountRow,
  anAccount,
  anAddress,
  aSession,
  kindsAbout,
  pendingOf,
  sessionsOf,
} from './account-stage'

let stage: Stage
let admin: Awaited<ReturnType<typeof anAccount>>
let other: Awaited<ReturnType<typeof anAccount>>
beforeAll(async () => {
  stage = await aStage()
  admin = await anAccount('admin')
  other = await anAccount('admin')
})

const wish = (role: Role, email = anAddress()) => ({ name: 'Nora Ny', email, role, provider: '' })

describe('an account that one admin makes', () => {
  it.each(['reader', 'deliverer'] as const)('of a %s is there at once', async role => {
    const asked = wish(role)
    expect(await addAccount(admin.actor, asked)).toEqual({ ok: true, value: 'done' })
    const made = await accountAt(asked.email)
    expect(made).toMatchObject({ name: 'Nora Ny', staffRole: role, deactivatedAt: null })
    expect(await kindsAbout(made?.id ?? '')).toEqual(['account.added'])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('of somebody who is there already is refused, whoever it is', async () => {
    const hr = signatory(stage.home, 'employer')
    for (const email of [hr.email, other.email, stage.staff().email]) {
      expect(await addAccount(admin.actor, wish('reader', email))).toEqual(refused('address_taken'))
    }
  })

  it('changes between reader and deliverer, and moves to another address', async () => {
    const reader = await anAccount('reader')
    await aSession(reader.id)
    const role = { personId: reader.id, role: 'deliverer' as const, provider: '' }
    expect(await changeRole(admin.actor, role)).toEqual({ ok: true, value: 'done' })
    expect(await changeRole(admin.actor, role)).toEqual(refused('role_is_same'))
    const email = anAddress()
    expect(await changeAddress(admin.actor, { personId: reader.id, email })).toMatchObject({ ok: true })
    expect(await accountRow(reader.id)).toMatchObject({ staffRole: 'deliverer', email })
    expect(await sessionsOf(reader.id)).toBe(0)
    expect(await kindsAbout(reader.id)).toEqual(['account.role_changed', 'account.address_changed'])
  })
})

describe('an account of the secretariat', () => {
  it.each(['staff', 'admin'] as const)('of %s takes another admin', async role => {
    const asked = wish(role)
    expect(await addAccount(admin.actor, asked)).toEqual({ ok: true, value: 'waits' })
    expect(await accountAt(asked.email)).toBeNull()
    const [waiting] = (await listPendingChanges(other.actor)).filter(one => one.email === asked.email)
    expect(waiting).toMatchObject({ kind: 'account_added', role, askedBy: admin.name, mayConfirm: true })
    const changeId = waiting?.id ?? ''
    expect(await confirmChange(admin.actor, { changeId })).toEqual(refused('four_eyes'))
    expect(await confirmChange(other.actor, { changeId })).toMatchObject({ ok: true })
    expect(await confirmChange(other.actor, { changeId })).toEqual(refused('change_moved_on'))
    const made = await accountAt(asked.email)
    expect(made).toMatchObject({ staffRole: role })
    expect(await kindsAbout(made?.id ?? '')).toEqual(['account.change_asked', 'account.added'])
  })

  it.each([
    ['reader', 'staff'],
    ['staff', 'admin'],
    ['admin', 'reader'],
  ] as const)('goes from %s to %s by two', async (from, to) => {
    const account = await anAccount(from)
    const role = { personId: account.id, role: to, provider: '' }
    expect(await changeRole(admin.actor, role)).toEqual({ ok: true, value: 'waits' })
    expect(await changeRole(other.actor, role)).toEqual(refused('change_waits'))
    expect(await accountRow(account.id)).toMatchObject({ staffRole: from })
    const { id: changeId } = await pendingOf(account.id)
    expect(await confirmChange(other.actor, { changeId })).toMatchObject({ ok: true })
    expect(await accountRow(account.id)).toMatchObject({ staffRole: to })
  })

  it('moves to another address by two, and is signed out', async () => {
    const staff = await anAccount('staff')
    await aSession(staff.id)
    const email = anAddress()
    expect(await changeAddress(admin.actor, { personId: staff.id, email })).toEqual({
      ok: true,
      value: 'waits',
    })
    const { id: changeId } = await pendingOf(staff.id)
    await confirmChange(other.actor, { changeId })
    expect(await accountRow(staff.id)).toMatchObject({ email, staffRole: 'staff' })
    expect(await sessionsOf(staff.id)).toBe(0)
  })

  it('is not changed by a wish that was taken back, or whose asker has left', async () => {
    const leaving = await anAccount('admin')
    const asked = wish('staff')
    await addAccount(leaving.actor, asked)
    const [waiting] = (await listPendingChanges(other.actor)).filter(one => one.email === asked.email)
    const changeId = waiting?.id ?? ''
    await deactivateAccount(admin.actor, { personId: leaving.id })
    expect(await confirmChange(other.actor, { changeId })).toEqual(refused('asker_has_left'))
    expect(await withdrawChange(other.actor, { changeId })).toMatchObject({ ok: true })
    expect(await confirmChange(other.actor, { changeId })).toEqual(refused('change_moved_on'))
    expect(await withdrawChange(other.actor, { changeId })).toEqual(refused('change_moved_on'))
    expect(await accountAt(asked.email)).toBeNull()
  })

  it('that was shut opens again by two', async () => {
    const staff = await anAccount('staff')
    await deactivateAccount(admin.actor, { personId: staff.id })
    expect(await addAccount(admin.actor, wish('staff', staff.email))).toEqual({ ok: true, value: 'waits' })
    const { id: changeId } = await pendingOf(staff.id)
    await confirmChange(other.actor, { changeId })
    expect(await accountRow(staff.id)).toMatchObject({ deactivatedAt: null, name: staff.name })
    expect((await kindsAbout(staff.id)).at(-1)).toBe('account.restored')
  })
})

describe('shutting', () => {
  it('signs out at once, and leaves the account on the list', async () => {
    const staff = await anAccount('staff')
    await aSession(staff.id)
    expect(await deactivateAccount(admin.actor, { personId: staff.id })).toMatchObject({ ok: true })
    expect(await deactivateAccount(admin.actor, { personId: staff.id })).toEqual(refused('not_found'))
    expect(await sessionsOf(staff.id)).toBe(0)
    const listed = (await listAccounts(admin.actor)).find(one => one.id === staff.id)
    expect(listed).toMatchObject({ isActive: false, closedAt: admin.actor.now, role: 'staff' })
    expect(await kindsAbout(staff.id)).toEqual(['account.deactivated'])
  })

  it('is not for oneself', async () => {
    const personId = admin.id
    expect(await deactivateAccount(admin.actor, { personId })).toEqual(refused('deactivates_oneself'))
  })

  it('ends every session of an account, and says when there is none', async () => {
    const reader = await anAccount('reader')
    await aSession(reader.id)
    await aSession(reader.id)
    expect(await endAccountSessions(admin.actor, { personId: reader.id })).toMatchObject({ ok: true })
    expect(await sessionsOf(reader.id)).toBe(0)
    expect(await endAccountSessions(admin.actor, { personId: reader.id })).toEqual(refused('no_sessions'))
    expect(await kindsAbout(reader.id)).toEqual(['account.sessions_ended'])
  })

  it('a person with a mandate has no account here', async () => {
    const { personId } = signatory(stage.home, 'seko')
    for (const ask of [deactivateAccount, endAccountSessions]) {
      expect(await ask(admin.actor, { personId })).toEqual(refused('not_found'))
    }
    const role = { personId, role: 'reader' as const, provider: '' }
    expect(await changeRole(admin.actor, role)).toEqual(refused('not_found'))
  })
})
