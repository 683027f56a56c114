import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { listCalendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { listDeliveries } from '@/features/deliveries/queries'
import { listWaitingTimes } from '@/features/deliveries/waiting-queries'
import { dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { addWorkingDays } from '@/lib/working-days'
import { passAll } from '../../support/clashes'
import { aStage, NOW, signatory } from '../../support/order-stage'
import { occasionId } from './delivery-rows'
import { answer, monday, timesOn } from './times-stage'

it('a question that the own party has answered waits for the others, and then for the staff', async () => {
  const stage = await aStage()
  const times = timesOn(stage)
  const of = (party: Party) => actorFor(signatory(stage.away, party), NOW)
  const story = await stage.order().by(stage.away).confirmed().create(stage.world)
  await times.propose(story)
  const id = await times.openOf(story)
  const seenBy = async (party: Party) => {
    const waiting = await listWaitingTimes(of(party))
    return waiting.filter(({ deliveryId }) => deliveryId === story.deliveryId)
  }
  const asked = ['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const
  const represented = asked.filter(party => !stage.away.absent.includes(party))
  for (const [turn, party] of represented.entries()) {
    expect(await seenBy(party)).toMatchObject([
      { isOwn: true, awaited: represented.slice(turn), answerBy: addWorkingDays(dayOf(NOW), 3) },
    ])
    await answer(of(party), id, [1])
    expect(await seenBy(party)).toMatchObject([{ isOwn: false, awaited: represented.slice(turn + 1) }])
  }
  await planOccasion(stage.staff(), { occasionId: occasionId(story), ...monday, mode: 'digital', ...passAll })
  expect(await seenBy('employer')).toEqual([])
})

it('a planned time is told as one that gives way, while others are proposed', async () => {
  const stage = await aStage()
  const employer = actorFor(signatory(stage.away, 'employer'), NOW)
  const story = await stage.order().by(stage.away).confirmed().create(stage.world)
  const plan = { occasionId: occasionId(story), on: '2021-04-30', time: '09:00', mode: 'digital' as const }
  expect(await planOccasion(stage.staff(), { ...plan, ...passAll })).toMatchObject({ ok: true })
  const shown = async () => {
    const { entries } = await listCalendar(employer, spanOf({ month: '2021-04' }, '2021-03-30'))
    const own = [...(await listUpcoming(employer)), ...entries.filter(entry => entry.kind === 'occasion')]
    return own.flatMap(one => (one.deliveryId === story.deliveryId ? one.givesWay : []))
  }
  expect(await shown()).toEqual([false, false])
  await timesOn(stage).propose(story)
  expect(await shown()).toEqual([true, true])
})

it('what comes next is told in the order of its days, however firm, to the parties alone', async () => {
  const stage = await aStage()
  const employer = actorFor(signatory(stage.away, 'employer'), NOW)
  const begun = () => stage.order().by(stage.away).confirmed().create(stage.world)
  const [late, asked, planned] = [await begun(), await begun(), await begun()]
  const at = async (story: typeof late, on: string) => {
    const plan = { occasionId: occasionId(story), on, time: '09:00', mode: 'digital' as const }
    expect(await planOccasion(stage.staff(), { ...plan, ...passAll })).toMatchObject({ ok: true })
  }
  await at(late, '2021-06-16')
  await at(planned, '2021-04-29')
  await timesOn(stage).propose(asked)
  const own = [late, asked, planned].map(({ deliveryId }) => deliveryId)
  const soon = (await listUpcoming(employer)).filter(one => own.includes(one.deliveryId))
  expect(soon.map(one => [one.deliveryId, one.firmness, dayOf(one.startsAt)])).toEqual([
    [planned.deliveryId, 'planned', '2021-04-29'],
    [asked.deliveryId, 'asked', monday.on],
    [late.deliveryId, 'planned', '2021-06-16'],
  ])
  const all = (await listUpcoming(employer)).map(one => +one.startsAt)
  expect(all).toEqual(all.toSorted((one, other) => one - other))
  const listed = (await listDeliveries(employer)).deliveries
    .map(({ id }) => id)
    .filter(id => own.includes(id))
  expect(listed.indexOf(planned.deliveryId)).toBeLessThan(listed.indexOf(late.deliveryId))
  const foreign = await listUpcoming(stage.party('employer'))
  expect(foreign.filter(one => own.includes(one.deliveryId))).toEqual([])
})
