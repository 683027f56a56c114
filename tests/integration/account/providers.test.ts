import { beforeAll, expect, it } from 'vitest'
import { addAccount, changeRole } from '@/features/account/roles/commands'
import { confirmChange } from '@/features/account/roles/pending-commands'
import { getAccount } from '@/features/account/roles/queries'
import type { Role } from '@/features/account/roles/rules'
import { asSystem } from '../../support/order-stage'
import { accountAt, anAccount, anAddress, pendingOf } from './account-stage'

let admin: Awaited<ReturnType<typeof anAccount>>
let other: Awaited<ReturnType<typeof anAccount>>
beforeAll(async () => {
  admin = await anAccount('admin')
  other = await anAccount('admin')
})

const wish = (role: Role) => ({ name: 'Nora Ny', email: anAddress(), role, provider: '' })

it('an account of a deliverer can hold occasions, for a firm that is there or new', async () => {
  const asked = { ...wish('deliverer'), provider: 'Provfirman' }
  await addAccount(admin.actor, asked)
  await addAccount(admin.actor, { ...wish('deliverer'), provider: 'Provfirman' })
  const made = await accountAt(asked.email)
  expect(await getAccount(admin.actor, made?.id ?? '')).toMatchObject({
    provider: 'Provfirman',
    sessions: 0,
  })
  const firms = await asSystem(tx => tx.provider.count({ where: { name: 'Provfirman' } }))
  expect(firms).toBe(1)
})

it.each(['reader', 'staff', 'admin'] as const)(
  'an account of a %s has no firm, and is refused with one',
  async role => {
    const asked = { ...wish(role), provider: 'Provfirman' }
    const firm = { ok: false, reason: 'provider_of_others', field: 'provider' }
    expect(await addAccount(admin.actor, asked)).toEqual(firm)
    expect(await accountAt(asked.email)).toBeNull()
    const { id: personId } = await anAccount('deliverer')
    expect(await changeRole(admin.actor, { personId, role, provider: 'Provfirman' })).toEqual(firm)
  },
)

it('one of the staff becomes a deliverer by two, with the firm that was asked for', async () => {
  const { id: personId } = await anAccount('staff')
  await changeRole(admin.actor, { personId, role: 'deliverer', provider: 'Väntfirman' })
  await confirmChange(other.actor, { changeId: (await pendingOf(personId)).id })
  expect(await getAccount(admin.actor, personId)).toMatchObject({
    role: 'deliverer',
    provider: 'Väntfirman',
  })
})
