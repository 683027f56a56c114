import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { addAccount, endAccountSessions } from '@/features/account/roles/commands'
import { getAccount, listAccounts } from '@/features/account/roles/queries'
import { asSystem, NOW } from '../../support/order-stage'
import { anAccount, anAddress, aSession } from './account-stage'

let admin: Awaited<ReturnType<typeof anAccount>>
beforeAll(async () => {
  admin = await anAccount('admin')
})

it('the latest use of an account is on record by a session or by an event, and unknown without', async () => {
  const [quiet, signedIn, acting] = [
    await anAccount('reader'),
    await anAccount('reader'),
    await anAccount('admin'),
  ]
  await aSession(signedIn.id)
  await addAccount(acting.actor, { name: 'Nora Ny', email: anAddress(), role: 'reader', provider: '' })
  const usedBy = async ({ id }: { id: string }) => [
    (await getAccount(admin.actor, id))?.usedAt,
    (await listAccounts(admin.actor)).find(one => one.id === id)?.usedAt,
  ]
  expect(await usedBy(quiet)).toEqual([null, null])
  for (const used of [signedIn, acting]) expect(await usedBy(used)).toEqual([NOW, NOW])
})

it('tells when an account was last used, by a session that is kept or by a passkey', async () => {
  const { id } = await anAccount('staff')
  const usedAt = async () => (await getAccount(admin.actor, id))?.usedAt
  expect(await usedAt()).toBeNull()
  await aSession(id)
  expect(await usedAt()).toEqual(NOW)
  const lastUsedAt = new Date(NOW.getTime() + 60_000)
  const key = { personId: id, credentialId: randomUUID(), publicKey: new Uint8Array([1]), name: 'Nyckel' }
  await asSystem(tx => tx.passkey.create({ data: { ...key, createdAt: NOW, lastUsedAt } }))
  expect(await endAccountSessions(admin.actor, { personId: id })).toMatchObject({ ok: true })
  expect(await usedAt()).toEqual(lastUsedAt)
})
