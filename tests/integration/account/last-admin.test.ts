import { beforeAll, describe, expect, it } from 'vitest'
import { addAccount, changeRole, deactivateAccount } from '@/features/account/roles/commands'
import { confirmChange } from '@/features/account/roles/pending-commands'
import { asSystem, NOW, refused } from '../../support/order-stage'

import { asApp, type Settings } from '../../support/sql'
import { letItHold } from '../../support/worlds'
import { accountRow, anAccount, anAddress, pendingOf } from './account-stage'

type Account = Awaited<ReturnType<typeof anAccount>>

/** Nobody but the given ones is an admin. */
async function onlyAdmins(...accounts: Account[]) {
  const id = { notIn: accounts.map(one => one.id) }
  await asSystem(tx =>
    tx.person.updateMany({ where: { staffRole: 'admin', id }, data: { deactivatedAt: NOW } }),
  )
}

const active = () => asSystem(tx => tx.person.count({ where: { staffRole: 'admin', deactivatedAt: null } }))

describe('an admin stays', () => {
  it('however two of them remove each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await anAccount('admin'), await anAccount('admin')]
      await onlyAdmins(one, two)
      const answers = await Promise.all([
        deactivateAccount(one.actor, { personId: two.id }),
        deactivateAccount(two.actor, { personId: one.id }),
      ])
      expect(answers.filter(answer => answer.ok)).toHaveLength(1)
      expect(answers.find(answer => !answer.ok)).toEqual(refused('last_admin'))
      expect(await active()).toBe(1)
    }
  })

  it('where another role is confirmed after the others have gone', async () => {
    const [one, two] = [await anAccount('admin'), await anAccount('admin')]
    await onlyAdmins(one, two)
    await changeRole(one.actor, { personId: two.id, role: 'staff', provider: '' })
    const { id: changeId } = await pendingOf(two.id)
    await deactivateAccount(two.actor, { personId: one.id })
    expect(await confirmChange(two.actor, { changeId })).toEqual(refused('asker_has_left'))
    expect(await accountRow(two.id)).toMatchObject({ staffRole: 'admin' })
  })

  it('alone, and is told of the command on the server', async () => {
    const one = await anAccount('admin')
    await onlyAdmins(one)
    const wish = { name: 'Nora', email: anAddress(), role: 'staff' as const, provider: '' }
    expect(await addAccount(one.actor, wish)).toEqual(refused('only_one_admin'))
  })
})

describe('the law behind it', () => {
  let admin: Account
  let second: Account
  beforeAll(async () => {
    admin = await anAccount('admin')
    second = await anAccount('admin')
  })

  const person = (role: string) =>
    `INSERT INTO "Person" (email, name, "staffRole") VALUES ('${anAddress()}', 'Ny', '${role}')`
  const asAdmin = (): Settings => ({ role: 'admin', person: admin.id })
  const gives = async (settings: Settings, sql: string) => {
    const outcome = await asApp(settings, ask => ask(sql))
    return 'code' in outcome ? outcome.constraint || outcome.code : outcome.count
  }

  it('lets one admin make a reader, and nobody of the secretariat', async () => {
    expect(await gives(asAdmin(), person('reader'))).toBe(1)
    for (const role of ['staff', 'admin'])
      expect(await gives(asAdmin(), person(role))).toBe('account_takes_two')
  })

  it('lets no staff, and nobody for themselves, change a role or an address', async () => {
    const staff = await anAccount('staff')
    const settings = { role: 'staff', person: staff.id }
    expect(await gives(settings, person('reader'))).not.toBe(1)
    for (const set of [`"staffRole" = 'admin'`, `email = 'annan@kansliet.example'`]) {
      const sql = `UPDATE "Person" SET ${set} WHERE id = '${staff.id}'`
      expect(await gives(settings, sql)).toBe('account_takes_two')
      expect(await gives(asAdmin(), sql)).toBe('account_takes_two')
    }
  })

  it('lets no change stand that was confirmed before, by one, or for other words', async () => {
    const staff = await anAccount('staff')
    await changeRole(admin.actor, { personId: staff.id, role: 'admin', provider: '' })
    const { id } = await pendingOf(staff.id)
    const confirm = (by: string) =>
      `UPDATE "PendingChange" SET "confirmedById" = '${by}', "confirmedAt" = now() WHERE id = '${id}'`
    const make = `UPDATE "Person" SET "staffRole" = 'admin' WHERE id = '${staff.id}'`
    expect(await gives(asAdmin(), confirm(admin.id))).toBe('pending_four_eyes')
    expect(await gives(asAdmin(), confirm(second.id))).toBe('42501')
    const content = `UPDATE "PendingChange" SET email = 'annan@kansliet.example' WHERE id = '${id}'`
    expect(await gives({ role: 'admin', person: second.id }, content)).toBe('42501')
    await confirmChange(second.actor, { changeId: id })
    // A change that is done makes nobody an admin again.
    await asSystem(tx => tx.person.updateMany({ where: { id: staff.id }, data: { staffRole: 'staff' } }))
    expect(await gives({ role: 'admin', person: second.id }, make)).toBe('account_takes_two')
  })

  it('lets the jobs of a production make nobody staff', async () => {
    await letItHold('production')
    const made = asSystem(tx => tx.$executeRawUnsafe(person('admin')))
    await expect(made).rejects.toThrow('account_takes_two')
    await letItHold('demo')
  })
})
