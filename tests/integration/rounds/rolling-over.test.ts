import ICAL from 'ical.js'
import { beforeAll, expect, it } from 'vitest'
import { notify } from '@/features/notifications/jobs'
import { moveRound } from '@/features/rounds/decide-commands'
import { stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, found, type Stage } from '../../support/order-stage'
import { aRound } from '../../support/round-stage'
import { occasionRow } from '../deliveries/delivery-rows'
import { aPair, deliverer, eventOf, feedOf, plan, toldOf, uidOf } from '../deliveries/joint-stage'

// The joint sessions of a round that rolls over, in calendars.

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('keeps its entry in calendars when it goes along to another round, with the next number', async () => {
  const { round, one, other } = await aPair(stage)
  await plan(stage, one)
  const entry = async () => (await feedOf(deliverer(stage))).find(({ id }) => id === sessionId)
  const { sessionId } = await occasionRow(one)
  const target = await aRound(stage, { maximumPlaces: 6 })
  const before = found(await entry(), 'entry')
  await moveRound(stage.staff(), { roundId: round.id, targetId: target.id, reason: 'För få.' })
  const sequence = before.sequence + 1
  expect(await entry()).toEqual({ ...before, sequence })
  for (const id of [one, other]) expect(await occasionRow(id)).toMatchObject({ sessionId, sequence })
  await plan(stage, other, { time: '13:00' })
  await toldOf([one, other], 'occasion.rescheduled')
  const [mail] = await asSystem(tx =>
    tx.mail.findMany({
      where: { personId: deliverer(stage).personId },
      orderBy: { createdAt: 'desc' },
      take: 1,
    }),
  )
  expect(uidOf(mail?.calendar)).toBe(`${sessionId}@localhost`)
  expect((await entry())?.sequence).toBe(sequence + 1)
})

const leftOf = (ids: readonly string[]) =>
  asSystem(tx => tx.event.findMany({ where: { subjectId: { in: [...ids] }, kind: 'occasion.session_left' } }))

it('takes the times of the round that it comes to, and leaves no entry in the calendar of the one who held it', async () => {
  const coming = await aPair(stage)
  await plan(stage, coming.one)
  const before = await occasionRow(coming.one)
  const target = await aPair(stage)
  await plan(stage, target.one, { on: '2021-09-24', time: '10:00', place: 'Biblioteket' })
  const { sessionId, startsAt, sequence } = await occasionRow(target.one)
  await moveRound(stage.staff(), { roundId: coming.round.id, targetId: target.round.id, reason: 'För få.' })
  const ids = [coming.one, coming.other]
  const parts = await Promise.all(ids.map(occasionRow))
  expect(parts).toMatchObject(parts.map(() => ({ sessionId, startsAt, place: 'Biblioteket' })))
  expect(await occasionRow(target.one)).toMatchObject({ sequence })
  const movedFrom = stockholmInstant('2021-09-23', '09:00').toISOString()
  expect((await eventOf(coming.one, 'occasion.rescheduled')).facts).toMatchObject({
    movedFrom,
    startsAt: startsAt?.toISOString(),
  })

  const [left, ...more] = await leftOf(ids)
  expect(more).toEqual([])
  const { id: eventId, facts } = found(left, 'event')
  expect(facts).toMatchObject({ sessionFrom: before.sessionId, movedFrom })
  await notify({ eventId })
  const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
  expect(mails).toMatchObject([{ personId: deliverer(stage).personId }])
  const calendar = new ICAL.Component(ICAL.parse(found(mails[0]?.calendar, 'calendar')))
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  const entry = new ICAL.Event(found(calendar.getFirstSubcomponent('vevent'), 'event'))
  expect(entry).toMatchObject({ uid: `${before.sessionId}@localhost`, sequence: before.sequence + 1 })
  expect(entry.startDate.toJSDate().toISOString()).toBe(movedFrom)
})

it('brings its time and its entry in calendars to a round where days are only proposed', async () => {
  const coming = await aPair(stage)
  await plan(stage, coming.one)
  const { sessionId, startsAt, sequence } = await occasionRow(coming.one)
  const target = await aPair(stage)
  await moveRound(stage.staff(), { roundId: coming.round.id, targetId: target.round.id, reason: 'För få.' })
  for (const id of [coming.one, coming.other]) {
    expect(await occasionRow(id)).toMatchObject({ sessionId, startsAt, sequence: sequence + 1 })
  }
  expect(await occasionRow(target.one)).toMatchObject({ sessionId, status: 'proposed' })
  expect(await leftOf([coming.one, coming.other])).toEqual([])
  expect(await plan(stage, target.one, { time: '13:00' })).toMatchObject({ ok: true })
  const all = await Promise.all([coming.one, coming.other, target.one, target.other].map(occasionRow))
  expect(all).toMatchObject(all.map(() => ({ sessionId, status: 'planned', sequence: sequence + 2 })))
})
