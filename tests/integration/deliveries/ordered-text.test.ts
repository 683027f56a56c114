import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeEach, expect, it } from 'vitest'
import type { Actor, SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { answerAssignment } from '@/features/deliveries/assignments/commands'
import { findOrderedText } from '@/features/deliveries/contact-queries'
import { getDelivery } from '@/features/deliveries/queries'
import { aStage, found, NOW, type Stage, versionOf } from '../../support/order-stage'
import { occasionId } from './delivery-rows'

const said = {
  need: 'Vi ser fler korta sjukskrivningar.',
  goal: 'Var tredje chef fångar tecknen tidigt.',
  planAfter: 'HR-chefen följer upp i maj.',
  unit: 'Arkivet',
  targetGroup: 'Alla chefer',
}

let stage: Stage
let story: OrderStory
let deliverer: SignedInActor
beforeEach(async () => {
  stage = await aStage()
  const order = stage.order().of('valkommen-tillbaka').saying(said)
  story = await order.planned(['2021-05-03']).create(stage.world)
  deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
})

const read = (actor: Actor) => withActor(actor, tx => findOrderedText(tx, story.deliveryId))
const answer = (given: 'accepted' | 'declined') =>
  answerAssignment(deliverer, {
    occasionId: occasionId(story),
    answer: given,
    note: given === 'declined' ? 'Kurs.' : '',
  })

it('a deliverer reads the unit when asked, all that it wrote after a yes, and nothing after a no', async () => {
  const { unit } = said
  expect(await read(deliverer)).toEqual({
    ...{ need: null, goal: null, planAfter: null, targetGroup: null },
    unit,
  })
  await answer('accepted')
  expect((await getDelivery(deliverer, story.deliveryId))?.ordered).toEqual(said)
  // The words that were signed, and no later ones.
  expect(JSON.parse((await versionOf(story.id)).canonical)).toMatchObject(said)
  await answer('declined')
  expect((await getDelivery(deliverer, story.deliveryId))?.ordered).toBeNull()
})

it('nobody else reads it this way, and no other row of the order opens with it', async () => {
  await answer('accepted')
  const foreign = await stage
    .order()
    .by(stage.away)
    .of('effektiva-team')
    .planned(['2021-05-04'])
    .create(stage.world)
  const other = actorFor(found(foreign.deliverer, 'deliverer'), NOW)
  for (const actor of [other, stage.party('seko'), stage.foreigner(), await stage.reader()]) {
    expect(await read(actor)).toBeNull()
  }
  const hidden = await withActor(deliverer, async tx => [
    await findOrderedText(tx, foreign.deliveryId),
    await tx.order.count(),
    await tx.orderVersion.count(),
    await tx.orderVersionParty.count(),
    await tx.signature.count(),
    await tx.message.count(),
  ])
  expect(hidden).toEqual([null, 0, 0, 0, 0, 0])
})
