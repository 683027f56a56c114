import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { readTable } from '@/features/exports/queries'
import { stockholmInstant } from '@/lib/dates'
import { aStage, asSystem } from '../../support/order-stage'

const DAY = '2021-09-14'

it('a file of deliveries tells a proposed day as a day of its own, and never as a planned time', async () => {
  const stage = await aStage()
  const course = () => stage.order().of('29k-hantera-stress')
  const planned = await course().by(stage.away).planned([DAY]).create(stage.world)
  const proposed = await course().confirmed().create(stage.world)
  await asSystem(tx =>
    tx.occasion.updateMany({
      where: { deliveryId: proposed.deliveryId },
      data: { startsAt: stockholmInstant(DAY, '09:00') },
    }),
  )
  const ofProposed = [{ nextOccasion: null, proposedOn: DAY }]
  expect(await timesIn(stage.staff(), '/admin/leveranser', stage.home.name)).toEqual(ofProposed)
  expect(await timesIn(stage.party('seko'), '/leveranser', stage.home.name)).toEqual(ofProposed)
  expect(await timesIn(stage.staff(), '/admin/leveranser', planned.member.name)).toEqual([
    { nextOccasion: expect.any(Date), proposedOn: null },
  ])
})

/** When the next occasion of each delivery of an organisation is, by the file. */
async function timesIn(actor: Actor, page: '/leveranser' | '/admin/leveranser', organisation: string) {
  const table = await readTable(actor, page, {})
  if (!table || table === 'too_many_rows') throw new Error('no table')
  const at = (key: string) => table.columns.findIndex(column => column.key === key)
  return table.rows
    .filter(row => row.includes(organisation))
    .map(row => ({ nextOccasion: row[at('nextOccasion')], proposedOn: row[at('proposedOn')] }))
}
