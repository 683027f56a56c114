import { describe, expect, it } from 'vitest'
import { markRead } from '@/features/notifications/commands'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { addDays, type Day, dateOf } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import { asSystem } from '../../support/order-stage'
import { actorOf, at, choose, happens, keysTo, mailTo, morning, nextMorning, today } from './choosing'
import { aSentOrder, type ToldWorld } from './told-world'

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
    expect(mail?.body.match(/^Avrop \d+, .+, Vattenledsverket$/gm)).toHaveLength(1)
    expect(mail?.body).toContain('Din tur: signera för Saco-S.')
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
    expect(mail?.body.match(/^Avrop \d+, /gm)).toHaveLength(1)
    expect(await keysTo(world, 'ofr')).toEqual([
      `${world.eventId}:${world.ofr.id}`,
      `morning:${world.ofr.id}:${morning}`,
    ])
    // With no news the reminder goes as it always does.
    await remindEachMorning(at(nextMorning))
    expect((await mailTo(world, 'saco'))[1]?.subject).toMatch(/^Påminnelse: signera avropet/)
  })
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
