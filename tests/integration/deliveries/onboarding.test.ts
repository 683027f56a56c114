import { beforeAll, describe, expect, it } from 'vitest'
import { listOnboarding } from '@/features/deliveries/onboarding/queries'
import { stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const staffOn = (day: string) => ({ ...stage.staff(), now: stockholmInstant(day, '10:00') })
const rowOn = async (day: string, orderId: string) => {
  const { rows } = await listOnboarding(staffOn(day), { page: 1 })
  return rows.find(row => row.orderId === orderId)
}
const ordered = () => stage.order().of('ia-systemet').draftedOn('2021-01-11')

describe('those on their way to use a tool', () => {
  it('stand with their stages and days, and since when', async () => {
    const { id } = await ordered().planned(['2021-02-15']).occasionDone(0, '2021-02-15').create(stage.world)
    const row = await rowOn('2021-03-01', id)
    expect(row).toMatchObject({ since: '2021-02-15', isStuck: false })
    expect(row?.stages.map(({ status, on }) => [status, status === 'done' && on])).toEqual([
      ['done', '2021-02-15'],
      ['proposed', false],
      ['proposed', false],
    ])
  })

  it('are stuck after sixty days without a step, unless one is planned', async () => {
    const { id, occasions } = await ordered()
      .planned(['2021-02-15'])
      .occasionDone(0, '2021-02-15')
      .create(stage.world)
    expect(await rowOn('2021-04-15', id)).toMatchObject({ isStuck: false })
    expect(await rowOn('2021-04-16', id)).toMatchObject({ isStuck: true })
    const { rows } = await listOnboarding(staffOn('2021-04-16'), { show: 'fastnat', page: 1 })
    expect(rows.some(row => row.orderId === id)).toBe(true)
    expect(rows.every(row => row.isStuck)).toBe(true)
    const past = await listOnboarding(staffOn('2021-04-16'), { show: 'fastnat', page: 99 })
    expect([past.rows, past.total]).toEqual([[], rows.length])
    const data = { status: 'planned' as const, startsAt: stockholmInstant('2021-05-03', '09:00') }
    await asSystem(tx => tx.occasion.update({ where: { id: occasions[1]?.id }, data }))
    expect(await rowOn('2021-04-16', id)).toMatchObject({ isStuck: false })
  })

  it('leave the list when they are in use, and count once', async () => {
    const before = await listOnboarding(stage.staff(), { page: 1 })
    const { id } = await stage
      .order()
      .by(stage.away)
      .of('ia-systemet')
      .occasionDone(2, '2021-03-15')
      .create(stage.world)
    const after = await listOnboarding(stage.staff(), { page: 1 })
    expect(after.rows.some(row => row.orderId === id)).toBe(false)
    expect(after.connected).toBe(before.connected + 1)
    expect(after.onTheWay).toBe(before.onTheWay)
  })
})
