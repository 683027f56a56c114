import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { showInterest } from '@/features/interest/commands'
import { logDialogue } from '@/features/interest/dialogue/commands'
import { getFunnel } from '@/features/interest/funnel/queries'
import { stages } from '@/features/interest/funnel/rules'
import { getFigure } from '@/features/statistics/figure-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { anInterestIn, type InterestWorld, interestWorld } from './interest-world'

let world: InterestWorld
beforeAll(async () => {
  world = await interestWorld()
  const member = world.organisation('hogskolan-i-tallmora')
  const told = anOrder().of('ia-systemet').by(member).draftedOn('2021-02-01')
  await told.delivered({ occasions: 1, on: ['2021-03-10'] }).create(world)
  const shown = await showInterest(world.hr, anInterestIn('arbetsliv-2-0'))
  if (!shown.ok) throw new Error(shown.reason)
  const { interestId } = shown.value
  await logDialogue(world.asStaff, { interestId, heldOn: '2021-06-17', note: 'Ringde.', nextStep: '' })
})

const counted = async (asOf: string) => (await getFunnel(world.asStaff, { asOf, page: 1 }))?.funnel

describe('the funnel', () => {
  it('counts each member once at each stage that it has reached, on the day it did', async () => {
    const none = { interested: 0, talked: 0, ordered: 0, delivered: 0, orderedUntalked: 0 }
    expect(await counted('2021-01-31')).toEqual(none)
    const ordered = { interested: 1, talked: 1, ordered: 1, delivered: 0, orderedUntalked: 1 }
    expect(await counted('2021-03-09')).toEqual(ordered)
    expect(await counted('2021-03-10')).toEqual({ ...ordered, delivered: 1 })
    expect(await counted('2021-06-17')).toEqual({ ...ordered, interested: 2, talked: 2, delivered: 1 })
  })

  it('agrees with the figures', async () => {
    const { reach } = await getHeadlineFigures(world.asStaff, '2021-06-17')
    expect(await counted('2021-06-17')).toMatchObject({
      interested: reach.interested.numerator,
      ordered: reach.ordered.numerator,
      delivered: reach.delivered.numerator,
    })
    const asked = { asOf: '2021-06-17', cut: 'part', other: undefined, narrowed: {} } as const
    const steps = (await getFigure(world.asStaff, 'funnel', asked))?.cells ?? []
    expect(await counted('2021-06-17')).toMatchObject(
      Object.fromEntries(steps.map(({ cell, shown }) => [cell, shown?.numerator])),
    )
    expect(steps).toHaveLength(stages.length)
  })

  it('shows the rows behind, all or those that stopped at a stage', async () => {
    const rows = async (stage?: 'talked' | 'delivered') =>
      (await getFunnel(world.asStaff, { asOf: '2021-06-17', stage, page: 1 }))?.organisations.map(
        one => one.name,
      )
    expect(await rows()).toHaveLength(2)
    expect(await rows('talked')).toEqual([world.hr.organisation.name])
    expect(await rows('delivered')).toEqual([world.hrOther.organisation.name])
  })

  it('is for staff alone', async () => {
    for (const actor of [world.hr, world.hrOther, world.asDeliverer]) {
      expect(await getFunnel(actor, { asOf: '2021-06-17', page: 1 })).toBeNull()
    }
  })
})
