import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { askForAddress, confirmAddress } from '@/features/account/address/commands'
import { settleAddress } from '@/features/account/address/jobs'
import { getAddressChange } from '@/features/account/address/queries'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, asSystem, chainFaults, refused, type Stage } from '../../support/order-stage'
import { keyMailedTo } from '../../support/party-stage'
import { asApp } from '../../support/sql'
import { letItHold } from '../../support/worlds'
import { accountRow, anAccount, anAddress, kindsAbout } from './account-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function asked(actor: SignedInActor, email = anAddress()) {
  expect(await askForAddress(actor, { email })).toMatchObject({ ok: true })
  const { id } = await asSystem(tx =>
    tx.addressChange.findFirstOrThrow({ where: { personId: actor.personId, settledAt: null } }),
  )
  return { email, changeId: id, old: await keyMailedTo(actor.email), fresh: await keyMailedTo(email) }
}

describe('one’s own address', () => {
  it('changes when it is confirmed at the old one and at the new', async () => {
    const person = await stage.person()
    const { email, changeId, old, fresh } = await asked(person)
    expect(await getAddressChange(person)).toMatchObject({ email, isOldConfirmed: false, isWhole: false })
    expect(await confirmAddress(person, { kod: fresh })).toEqual({ ok: true, value: 'half' })
    await settleAddress({ changeId })
    expect(await accountRow(person.personId)).toMatchObject({ email: person.email })
    expect(await confirmAddress(person, { kod: old })).toEqual({ ok: true, value: 'whole' })
    expect(await confirmAddress(person, { kod: old })).toEqual({ ok: true, value: 'whole' })
    await settleAddress({ changeId })
    await settleAddress({ changeId })
    expect(await accountRow(person.personId)).toMatchObject({ email })
    expect(await kindsAbout(person.personId)).toEqual(['account.own_address_changed'])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it.each(['staff', 'admin', 'reader', 'deliverer'] as const)('of %s does so too', async role => {
    const { actor, id } = await anAccount(role)
    const { email, changeId, old, fresh } = await asked(actor)
    await confirmAddress(actor, { kod: old })
    await confirmAddress(actor, { kod: fresh })
    await settleAddress({ changeId })
    expect(await accountRow(id)).toMatchObject({ email, staffRole: role })
    expect(await kindsAbout(id)).toEqual(['account.address_changed'])
  })

  it('stays when somebody else has taken the new one', async () => {
    const { actor, id } = await anAccount('reader')
    const { email, changeId, old, fresh } = await asked(actor)
    await confirmAddress(actor, { kod: old })
    await confirmAddress(actor, { kod: fresh })
    await asSystem(tx => tx.person.createMany({ data: { email, name: 'Någon annan' } }))
    await settleAddress({ changeId })
    expect((await accountRow(id)).email).toBe(actor.email)
    expect(await getAddressChange(actor)).toBeNull()
  })

  it('is confirmed by nobody else, and not by the mails of an earlier wish', async () => {
    const { actor } = await anAccount('reader')
    const first = await asked(actor)
    const second = await asked(actor)
    expect(await confirmAddress(actor, { kod: first.fresh })).toEqual(refused('address_key_unknown'))
    expect(await confirmAddress(stage.staff(), { kod: second.old })).toEqual(refused('address_key_unknown'))
    const later = { ...actor, now: new Date(actor.now.getTime() + 25 * 3_600_000) }
    expect(await confirmAddress(later, { kod: second.old })).toEqual(refused('address_key_old'))
    expect(await askForAddress(actor, { email: actor.email })).toEqual(refused('address_is_same'))
  })

  it('is not changed by the app itself', async () => {
    const person = await stage.person()
    const settings = { role: 'person', person: person.personId }
    const set = `UPDATE "Person" SET email = '${anAddress()}' WHERE id = '${person.personId}'`
    expect(await asApp(settings, ask => ask(set))).toMatchObject({ constraint: 'account_by_admin' })
  })

  it('is not changed by the jobs of a production either, while one of the two is not confirmed', async () => {
    const person = await stage.person()
    const { email, changeId, old, fresh } = await asked(person)
    const change = () =>
      asSystem(tx => tx.person.updateMany({ where: { id: person.personId }, data: { email } }))
    await confirmAddress(person, { kod: fresh })
    await letItHold('production')
    await expect(change()).rejects.toThrow('account_by_admin')
    await confirmAddress(person, { kod: old })
    await settleAddress({ changeId })
    expect(await accountRow(person.personId)).toMatchObject({ email })
    await letItHold('demo')
  })
})
