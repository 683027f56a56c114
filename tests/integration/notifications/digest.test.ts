import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/make-actor'
import { chooseMail, markRead } from '@/features/notifications/commands'
import { notify } from '@/features/notifications/jobs'
import { getNotifications, getOwnMail } from '@/features/notifications/queries'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import type { MailChoice } from '@/features/notifications/rules'
import { addDays, type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import { asSystem } from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { broken, DENIED } from '../access/sql-acts'
import { anEvent, aSentOrder, type ToldWorld } from './told-world'

// Notifications are written by the clock of the test's own day.
const today = dayOf(new Date())
const morning = addWorkingDays(today, 1)
const nextMorning = addWorkingDays(morning, 1)

type Who = 'hr' | 'ofr' | 'saco'
const actorOf = (world: ToldWorld, who: Who) =>
  makeActor({
    ...{ role: 'party', now: new Date(), locale: 'sv', personId: world[who].id, name: who },
    ...{ email: world[who].email, assurance: 'demo', signedInAt: new Date(), sessionId: null },
    organisation: { id: world.organisationId, name: 'Vattenledsverket' },
    ...{ party: who === 'hr' ? 'employer' : who === 'ofr' ? 'ofr_s_p_o' : 'saco_s' },
    ...{ mandateId: world[who].mandateId, canSign: true },
  })
const choose = (world: ToldWorld, who: Who, choice: MailChoice) => chooseMail(actorOf(world, who), { choice })
const at = (day: Day, time = '07:30') =>
  makeActor({ role: 'system', now: stockholmInstant(day, time), locale: 'sv' })
const mailTo = (world: ToldWorld, who: Who) =>
  asSystem(tx => tx.mail.findMany({ where: { personId: world[who].id }, orderBy: { createdAt: 'asc' } }))
const keysTo = async (world: ToldWorld, who: Who) => (await mailTo(world, who)).map(mail => mail.key)

async function happens(world: ToldWorld, kind: string, more: Parameters<typeof anEvent>[2] = {}) {
  const eventId = await anEvent(world, kind, more)
  await Promise.all([notify({ eventId }), notify({ eventId })])
  return eventId
}

describe('one mail a day', () => {
  it('gathers what has happened in one mail on the next working morning, by order, and says it once', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await notify(world)
    await happens(world, 'order.signed', { party: 'ofr_s_p_o' })
    await happens(world, 'order.withdrawn')
    expect(await keysTo(world, 'saco')).toEqual([])
    expect(await getNotifications(actorOf(world, 'saco'))).toHaveLength(2)

    await remindEachMorning(at(morning, '07:29'))
    expect(await keysTo(world, 'saco')).toEqual([])
    await Promise.all([remindEachMorning(at(morning)), remindEachMorning(at(morning))])
    await remindEachMorning(at(morning, '09:00'))
    const [mail, ...more] = await mailTo(world, 'saco')
    expect(more).toEqual([])
    expect(mail?.key).toBe(`morning:${world.saco.id}:${morning}`)
    expect(mail?.subject).toBe('Det senaste: ett avrop väntar på dig')
    expect(mail?.body.match(/^Avrop \d+: .+, Vattenledsverket$/gm)).toHaveLength(1)
    expect(mail?.body).toContain('Ditt drag: signera för Saco-S.')
    expect(mail?.body.match(/^– /gm)).toHaveLength(2)
    expect(mail?.body).toContain(`http://localhost:3000/avrop/${world.orderId}`)
    await remindEachMorning(at(nextMorning))
    expect(await keysTo(world, 'saco')).toHaveLength(1)
  })

  it('leaves out what has been read in the portal, and has nothing to say when all is', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await notify(world)
    await markRead(actorOf(world, 'saco'), { until: new Date().toISOString() })
    await remindEachMorning(at(morning))
    expect(await keysTo(world, 'saco')).toEqual([])
  })

  it('rests on days when nobody works', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await notify(world)
    const restDays = [1, 2, 3, 4, 5, 6, 7].map(days => addDays(today, days)).filter(day => !isWorking(day))
    for (const day of restDays) await remindEachMorning(at(day))
    expect(restDays.length).toBeGreaterThan(0)
    expect(await keysTo(world, 'saco')).toEqual([])
  })

  it('says nothing of an organisation that the person has left', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await notify(world)
    await asSystem(tx =>
      tx.mandate.update({ where: { id: world.saco.mandateId }, data: { revokedAt: new Date() } }),
    )
    await remindEachMorning(at(morning))
    expect(await keysTo(world, 'saco')).toEqual([])
  })

  it('takes in the reminder: no second mail about the same order on the same morning', async () => {
    const world = await aSentOrder()
    await choose(world, 'saco', 'daily')
    await dueOn(world, morning)
    await notify(world)
    await Promise.all([remindEachMorning(at(morning)), remindEachMorning(at(morning, '08:30'))])
    const [mail, ...more] = await mailTo(world, 'saco')
    expect(more).toEqual([])
    expect(mail?.body.match(/^Avrop \d+:/gm)).toHaveLength(1)
    expect(await keysTo(world, 'ofr')).toEqual([
      `${world.eventId}:${world.ofr.id}`,
      `morning:${world.ofr.id}:${morning}`,
    ])
    // With no news the reminder goes as it always does.
    await remindEachMorning(at(nextMorning))
    expect((await mailTo(world, 'saco'))[1]?.subject).toMatch(/^Påminnelse: signera avropet/)
  })
})

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
          ...{ organisationId: world.organisationId, party: 'saco_s', personId: world.ofr.id },
          ...{ kind: 'signatory', grantedVia: 'stand_in', standInForId: world.saco.mandateId },
          ...{ grantedById: world.saco.id, validFrom: new Date('2018-01-01'), validTo: dateOf(nextMorning) },
        },
      }),
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
    await expect(change({ mailKey: 'another' })).rejects.toThrow(/mailed_once|told already/)
    await expect(change({ mailWay: 'digest' })).rejects.toThrow(/mailed_once|told already/)
    await expect(change({ mailWay: 'none', mailKey: null })).rejects.toThrow(/mailed_once|told already/)
    const own = { role: 'party', person: world.saco.id, organisation: world.organisationId, party: 'saco_s' }
    const sql = (set: string) =>
      asApp(own, ask => ask(`UPDATE "Notification" SET ${set} WHERE "eventId" = $1`, [world.eventId]))
    expect(await sql(`"mailKey" = NULL`)).toMatchObject(DENIED)
    expect(await sql(`"readAt" = now()`)).toMatchObject({ count: 1 })
    const added = await asSystem(tx =>
      tx.notification
        .create({
          data: {
            ...{ personId: world.hr.id, eventId: world.eventId, kind: 'order.sent.sign' },
            ...{ createdAt: new Date(), mailWay: 'at_once' },
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
  expect(await getOwnMail(actorOf(world, 'saco'))).toEqual({ choice: 'my_move', failedAt: null })
  expect(await getOwnMail(actorOf(world, 'ofr'))).toEqual({ choice: 'at_once', failedAt: null })
})

function isWorking(day: Day): boolean {
  return addWorkingDays(addDays(day, -1), 1) === day
}

/** The order as it is reminded of on each of its last days, that one among them. */
function dueOn(world: ToldWorld, day: Day) {
  return asSystem(tx =>
    tx.order.update({ where: { id: world.orderId }, data: { deadlineOn: dateOf(addWorkingDays(day, 1)) } }),
  )
}
