import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, expect, it } from 'vitest'
import { withActor } from '@/auth/doors'
import { findDoneBounds } from '@/features/deliveries/outcomes/queries'
import type { DoneBounds } from '@/features/deliveries/outcomes/rules'
import { stockholmInstant } from '@/lib/dates'
import { doneDayEdges, EDGE_TODAY, edgeBounds } from '../../support/done-day-edges'
import { anAccepted, anEarlierDay, orderReadIn } from '../../support/import-files'
import { aStage, asSystem, found, type Stage } from '../../support/order-stage'
import { type Ask, asApp, asSuperuser } from '../../support/sql'
import { occasionId } from './delivery-rows'

// The same edges as the rule in TypeScript is held to. Here the database finds the bounds, and decides.
let stage: Stage
let story: OrderStory
beforeAll(async () => {
  stage = await aStage()
  story = await stage
    .order()
    .of('valkommen-tillbaka')
    .planned(['2021-03-22', '2021-03-29'])
    .create(stage.world)
})

/** Brings about the bounds in the rows themselves. The first occasion is the start-up meeting of the second. */
async function bringAbout(bounds: DoneBounds) {
  const [first, second] = [occasionId(story, 0), occasionId(story, 1)]
  const confirmedAt = stockholmInstant(bounds.confirmedOn ?? EDGE_TODAY, '15:00')
  const done = 'status = $2, "doneOn" = $3, "recordedAt" = $4'
  const other = bounds.followedOn ? second : first
  const otherDay = bounds.followedOn ?? bounds.startedOn
  await asSuperuser(async client => {
    const ask = (sql: string, values: unknown[]) => client.query(sql, values)
    await ask('UPDATE "Order" SET "confirmedAt" = $2 WHERE id = $1', [story.id, confirmedAt])
    await ask('UPDATE "Organisation" SET "memberFrom" = $2 WHERE id = $1', [stage.home.id, bounds.memberFrom])
    const { lastDeliveryOn } = bounds
    await ask(
      `UPDATE "Service" SET lifecycle = $2, "lastOrderOn" = $3, "lastDeliveryOn" = $3
       WHERE slug = 'valkommen-tillbaka' AND number > $1`,
      [0, lastDeliveryOn ? 'phasing_out' : 'open', lastDeliveryOn],
    )
    for (const id of [first, second]) {
      await ask(`UPDATE "Occasion" SET ${done} WHERE id = $1`, [id, 'planned', null, null])
    }
    if (otherDay) {
      await ask(`UPDATE "Occasion" SET ${done} WHERE id = $1`, [other, 'done', otherDay, confirmedAt])
    }
  })
  return bounds.followedOn ? first : second
}

/** The occasion of an earlier order, as if nobody had said yet that it took place. */
async function anEarlierOccasion(): Promise<string> {
  const row = `${stage.home.seed.organisationNumber};ia-systemet;${anEarlierDay()};2019-10-01;;20;`
  const orderId = await orderReadIn(await anAccepted(stage.admin(), 'orders', [row]))
  const [occasion] = await asSystem(tx => tx.occasion.findMany({ where: { delivery: { orderId } } }))
  const id = found(occasion, 'earlier occasion').id
  await asSuperuser(client =>
    client.query(`UPDATE "Occasion" SET status = 'proposed', "doneOn" = NULL WHERE id = $1`, [id]),
  )
  return id
}

it.each(doneDayEdges)('$it: the database says the same', async edge => {
  const bounds = { ...edgeBounds, ...edge.bounds }
  const id = bounds.isFree ? await anEarlierOccasion() : await bringAbout(bounds)
  const read = await withActor(stage.staff(), tx => findDoneBounds(tx, id))
  expect(read).toMatchObject(bounds.isFree ? { isFree: true } : bounds)
  const mark = (ask: Ask) =>
    ask(
      `UPDATE "Occasion" SET status = 'done', "doneOn" = $2, "recordedAt" = $3, reason = $4 WHERE id = $1`,
      [id, edge.day, stockholmInstant(EDGE_TODAY, '23:30'), edge.reason ?? ''],
    )
  const settings = { role: 'staff', person: stage.staff().personId }
  const outcome = await asApp(settings, mark)
  expect(outcome).toMatchObject(edge.refused ? { constraint: edge.refused.rule } : { count: 1 })
})

it('nobody but staff and its own deliverer is told the bounds', async () => {
  const id = occasionId(story, 0)
  expect(await withActor(stage.party('employer'), tx => findDoneBounds(tx, id))).toBeNull()
})
