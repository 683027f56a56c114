import { describe, expect, it } from 'vitest'
import { notify } from '@/features/notifications/jobs'
import { getNotifications, getOwnMail } from '@/features/notifications/queries'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { dateOf } from '@/lib/dates'
import { asSystem } from '../../support/order-stage'
import { asApp, asSuperuser } from '../../support/sql'
import { broken, DENIED } from '../access/sql-acts'
import { actorOf, at, choose, happens, keysTo, morning, nextMorning } from './choosing'
import { aSentOrder } from './told-world'

describe('only what waits for me', () => {
  it('is mailed at once, the rest is in the portal alone', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'my_move')
    await choose(world, 'hr', 'my_move')
    await notify(world)
    expect(await keysTo(world, 'saco')).toEqual([`${world.eventId}:${world.saco.id}`])
    await happens(world, 'order.withdrawn')
    const declined = await happens(world, 'order.declined', { party: 'saco_s' })
    await remindEachMorning(at(morning))
    expect(await keysTo(world, 'saco')).toHaveLength(1)
    expect(await getNotifications(actorOf(world, 'saco'))).toHaveLength(3)
    // It is the employer's to correct, who started the order.
    expect(await keysTo(world, 'hr')).toEqual([`${declined}:${world.hr.id}`])
  })

  it('a mandate that ends is told at once, whatever was chosen', async () => {
    const world = await aSentOrder()
    for (const choice of ['daily', 'my_move'] as const) {
      await choose(world, 'saco', choice)
      const facts = { personId: world.saco.id, party: 'saco_s' }
      const eventId = await happens(world, 'mandate.revoked', { facts })
      expect(await keysTo(world, 'saco')).toContain(`${eventId}:${world.saco.id}`)
    }
  })
})

describe('never two mails of one event', () => {
  it('when the choice changes between the event and the digest', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await notify(world)
    await choose(world, 'saco', 'at_once')
    await notify(world)
    expect(await keysTo(world, 'saco')).toEqual([])
    await remindEachMorning(at(morning))
    await choose(world, 'saco', 'daily')
    await notify(world)
    await remindEachMorning(at(nextMorning))
    expect(await keysTo(world, 'saco')).toEqual([`morning:${world.saco.id}:${morning}`])
  })

  it('and what is dropped by a new choice does not come back with the next', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await happens(world, 'order.withdrawn')
    await choose(world, 'saco', 'my_move')
    await remindEachMorning(at(morning))
    await choose(world, 'saco', 'daily')
    await remindEachMorning(at(nextMorning))
    expect(await keysTo(world, 'saco')).toEqual([])
  })

  it('to someone with several mandates, who sent, stands in and is past the deadline', async () => {
    const world = await aSentOrder()
    await asSystem(tx =>
      tx.mandate.create({
        data: {
          organisationId: world.organisationId,
          party: 'saco_s',
          personId: world.ofr.id,
          kind: 'signatory',
          grantedVia: 'stand_in',
          standInForId: world.saco.mandateId,
          grantedById: world.saco.id,
          validFrom: new Date('2018-01-01'),
          validTo: dateOf(nextMorning),
        },
      }),
    )
    await asSuperuser(client =>
      client.query(`UPDATE "Order" SET status = 'valid' WHERE id = $1`, [world.orderId]),
    )
    for (const choice of ['at_once', 'daily', 'my_move'] as const) {
      await choose(world, 'ofr', choice)
      for (const kind of ['order.signed', 'order.valid', 'order.cancelled', 'order.deadline_passed']) {
        const eventId = await happens(world, kind, { party: 'saco_s' })
        const mails = (await keysTo(world, 'ofr')).filter(key => key.startsWith(eventId))
        expect([kind, choice, mails.length <= 1]).toEqual([kind, choice, true])
        const told = { eventId, personId: world.ofr.id }
        expect(await asSystem(tx => tx.notification.count({ where: told }))).toBeLessThanOrEqual(1)
      }
    }
  })

  it('is held by the database: a notification has one mail, and keeps it', async () => {
    const world = await aSentOrder()
    await notify(world)
    const where = { eventId_personId: { eventId: world.eventId, personId: world.saco.id } }
    const change = (data: object) => asSystem(tx => tx.notification.update({ where, data }))
    await expect(change({ mailKey: 'another' })).rejects.toThrow(/mailed_once/)
    await expect(change({ mailWay: 'digest' })).rejects.toThrow(/mailed_once/)
    await expect(change({ mailWay: 'none', mailKey: null })).rejects.toThrow(/mailed_once/)
    const own = { role: 'party', person: world.saco.id, organisation: world.organisationId, party: 'saco_s' }
    const sql = (set: string) =>
      asApp(own, ask => ask(`UPDATE "Notification" SET ${set} WHERE "eventId" = $1`, [world.eventId]))
    expect(await sql(`"mailKey" = NULL`)).toMatchObject(DENIED)
    expect(await sql(`"readAt" = now()`)).toMatchObject({ count: 1 })
    const added = await asSystem(tx =>
      tx.notification
        .create({
          data: {
            personId: world.hr.id,
            eventId: world.eventId,
            kind: 'order.sent.sign',
            createdAt: new Date(),
            mailWay: 'at_once',
          },
        })
        .then(() => null)
        .catch(error => JSON.stringify({ ...error, message: error.message })),
    ).catch(error => JSON.stringify({ ...error, message: error.message }))
    expect(added).toContain(broken('one_way_by_mail').constraint)
  })
})

it('a choice is each person’s own', async () => {
  const world = await aSentOrder()
  await choose(world, 'saco', 'my_move')
  const saco = { choice: 'my_move', language: 'sv', failedAt: null }
  expect(await getOwnMail(actorOf(world, 'saco'))).toEqual(saco)
  const ofr = { choice: 'at_once', language: 'en', failedAt: null }
  expect(await getOwnMail(actorOf(world, 'ofr'))).toEqual(ofr)
})
