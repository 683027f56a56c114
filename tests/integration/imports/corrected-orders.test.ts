import { beforeAll, describe, expect, it } from 'vitest'
import { undoImport } from '@/features/imports/accept-commands'
import { listOrders } from '@/features/orders/queries'
import { appendEvent } from '../../support/append-event'
import { anAccepted, anEarlierDay, orderReadIn } from '../../support/import-files'
import { aStage, asSystem, NOW, refused, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const rowOf = (orderedOn: string) =>
  `${stage.home.seed.organisationNumber};ia-systemet;${orderedOn};2019-10-01 2019-11-01;;20 22;`

describe('an earlier order that was read in', () => {
  it.each([
    [
      'another day',
      (id: string) =>
        `UPDATE "Occasion" SET "doneOn" = '2019-10-02', "recordedAt" = now() WHERE id = '${id}'`,
    ],
    [
      'none at all',
      (id: string) =>
        `UPDATE "Occasion" SET status = 'cancelled', "doneOn" = NULL, "recordedAt" = NULL WHERE id = '${id}'`,
    ],
  ])('is not undone once an occasion is corrected to %s', async (_, sql) => {
    const importId = await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())])
    const orderId = await orderReadIn(importId)
    const [occasion] = await asSystem(tx => tx.occasion.findMany({ where: { delivery: { orderId } } }))
    await asSuperuser(client => client.query(sql(occasion?.id ?? '')))
    expect(await undoImport(stage.admin(), importId)).toEqual(refused('import_rested_on'))
  })

  it('is not undone once the log tells more of it', async () => {
    const importId = await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())])
    const orderId = await orderReadIn(importId)
    const [occasion] = await asSystem(tx => tx.occasion.findMany({ where: { delivery: { orderId } } }))
    const event = { chainId: stage.home.id, kind: 'occasion.done', subjectId: occasion?.id ?? '' }
    await asSystem(tx => appendEvent(tx, { role: 'staff', now: NOW }, event))
    expect(await undoImport(stage.admin(), importId)).toEqual(refused('import_rested_on'))
  })

  it('comes after the orders that wait for somebody', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    const imported = await orderReadIn(await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())]))
    const { total } = await listOrders(stage.staff())
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 25) }, (_page, index) =>
        listOrders(stage.staff(), { page: index + 1 }),
      ),
    )
    const ids = pages.flatMap(({ orders }) => orders.map(order => order.id))
    expect(ids.indexOf(imported)).toBeGreaterThan(ids.indexOf(id))
  })
})
