import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { listHistory } from '@/features/deliveries/history/queries'
import { correctOccasion } from '@/features/deliveries/outcomes/commands'
import { getDelivery } from '@/features/deliveries/queries'
import { stockholmInstant } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  found,
  NOW,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAYS = ['2021-03-22', '2021-03-29'] as const
const aDelivered = () => stage.order().of('valkommen-tillbaka').delivered({ on: DAYS }).create(stage.world)
const isCorrected = ({ registeredAt, recordedAt }: OccasionView) => Number(recordedAt) > Number(registeredAt)
const reason = 'Fel antal i närvarolistan.'

describe('a deliverer’s correction', () => {
  const own = (story: OrderStory, now = NOW) => actorFor(found(story.deliverer, 'deliverer'), now)
  const input = (story: OrderStory) => ({
    ...{ occasionId: occasionId(story, 1), outcome: 'done' as const, doneOn: DAYS[1], reason },
    actualParticipants: 7,
  })

  it('changes the number of their own occasion, and both numbers stay readable to them', async () => {
    const story = await aDelivered()
    const { actualParticipants: participantsFrom } = await occasionRow(occasionId(story, 1))
    expect(await correctOccasion(own(story), input(story))).toMatchObject({ ok: true })
    expect(await occasionRow(occasionId(story, 1))).toMatchObject({ status: 'done', actualParticipants: 7 })
    for (const reader of [own(story), stage.staff(), stage.party('employer')]) {
      const { occasions = [] } = (await getDelivery(reader, story.deliveryId)) ?? {}
      const corrected = occasions.filter(isCorrected).map(({ id }) => id)
      expect(corrected).toEqual([occasionId(story, 1)])
    }
    const told = (await listHistory(own(story), story.deliveryId)).at(-1)
    expect(told).toMatchObject({ by: null, role: 'deliverer', texts: { reason } })
    expect(told?.happened.facts).toMatchObject({ participantsFrom, participantsTo: 7 })
    expect(await statusOf(story.id)).toBe('delivered')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('of the hour alone leaves the day on which it was registered first', async () => {
    const story = await aDelivered()
    const before = await occasionRow(occasionId(story, 1))
    const hour = {
      ...input(story),
      actualParticipants: before.actualParticipants ?? undefined,
      time: '16:30',
    }
    expect(await correctOccasion(own(story), hour)).toMatchObject({ ok: true })
    for (const reader of [own(story), stage.staff(), stage.party('seko')]) {
      const { occasions = [] } = (await getDelivery(reader, story.deliveryId)) ?? {}
      const read = occasions.find(({ id }) => id === before.id)
      expect(read).toMatchObject({ registeredAt: before.recordedAt, recordedAt: NOW })
    }
  })

  it('ends with the month, and never says that it did not take place', async () => {
    const story = await aDelivered()
    const nextMonth = own(story, stockholmInstant('2021-04-01', '00:00'))
    expect(await correctOccasion(nextMonth, input(story))).toEqual(refused('month_is_over'))
    const earlier = { ...input(story), doneOn: '2021-02-26' }
    expect(await correctOccasion(own(story), earlier)).toEqual(refused('month_is_over'))
    const taken = { ...input(story), outcome: 'not_done' as const }
    expect(await correctOccasion(own(story), taken)).toEqual(refused('taking_back_is_for_staff'))
    const { personId } = own(story)
    const others = stage.world.deliverers.filter(one => one.personId !== personId)
    const other = actorFor(found(others[0], 'another deliverer'), NOW)
    expect(await correctOccasion(other, input(story))).toEqual(refused('not_found'))
  })

  it('gives the number that was left out without a reason, within ten days of the registration', async () => {
    const story = await aDelivered()
    const row = await occasionRow(occasionId(story, 1))
    await asSystem(tx =>
      tx.occasion.update({
        where: { id: row.id },
        data: { actualParticipants: null, reason: 'Ännu inte räknat.', recordedAt: NOW },
      }),
    )
    const later = (days: number) => own(story, new Date(NOW.getTime() + days * 86_400_000))
    const { reason: _, ...counted } = { ...input(story), first: 'count' as const }
    expect(await correctOccasion(later(11), counted)).toEqual(refused('month_is_over'))
    expect(await correctOccasion(later(10), counted)).toMatchObject({ ok: true })
    expect(await occasionRow(row.id)).toMatchObject({ actualParticipants: 7, doneOn: row.doneOn })
    const told = (await listHistory(own(story), story.deliveryId)).at(-1)
    expect(told?.happened.facts).toMatchObject({ participantsFrom: null, participantsTo: 7 })
    // A number that stands is corrected, and that takes a reason.
    const other = { ...counted, actualParticipants: 8 }
    expect(await correctOccasion(later(10), other)).toEqual(refused('count_given'))
  })

  it('is bounded by the database in the same way', async () => {
    const story = await aDelivered()
    const settings = { role: 'deliverer', person: own(story).personId }
    const ask = (set: string, at = '2021-03-30T10:00:00Z') =>
      asApp(settings, work =>
        work(`UPDATE "Occasion" SET "recordedAt" = '${at}', reason = 'Fel antal.', ${set} WHERE id = $1`, [
          occasionId(story, 1),
        ]),
      )
    const stopped = { constraint: 'deliverer_marks_done' }
    expect(await ask(`"actualParticipants" = 4`, '2021-04-01T10:00:00Z')).toMatchObject(stopped)
    expect(await ask(`"doneOn" = '2021-02-26'`)).toMatchObject(stopped)
    expect(await ask(`status = 'planned', "doneOn" = NULL`)).toMatchObject(stopped)
    expect(await ask(`place = 'Aulan'`)).toMatchObject(stopped)
    expect(await ask(`"actualParticipants" = 4`)).toMatchObject({ count: 1 })
  })
})
