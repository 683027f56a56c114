import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { calledOff } from '@/features/deliveries/history/history-entry'
import { listHistory } from '@/features/deliveries/history/queries'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { aStage, found, NOW } from '../../support/order-stage'
import { occasionId } from './delivery-rows'

it('a cancelled occasion tells all who are concerned why, the person who was to hold it too', async () => {
  const stage = await aStage()
  const story = await stage.order().of('valkommen-tillbaka').planned(['2021-05-03']).create(stage.world)
  await cancelOccasion(stage.staff(), { occasionId: occasionId(story), reason: 'Salen är stängd.' })
  const deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
  for (const reader of [stage.staff(), stage.party('seko'), deliverer]) {
    expect(calledOff(await listHistory(reader, story.deliveryId))).toEqual({
      wasPlanned: true,
      reason: 'Salen är stängd.',
    })
  }
  expect(await listHistory(stage.foreigner(), story.deliveryId)).toEqual([])
})
