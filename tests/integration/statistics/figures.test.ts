import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { showInterest } from '@/features/interest/commands'
import { listFigureRows } from '@/features/statistics/figure-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import type { RowSorting } from '@/features/statistics/row-filter'
import { transactionAs } from '@/lib/db'
import { anInterestIn, type InterestWorld, interestWorld, NOW } from '../interest/interest-world'

let world: InterestWorld
const nobody = makeActor({ role: 'anonymous', now: NOW, locale: 'sv' })

beforeAll(async () => {
  world = await interestWorld()
})

describe('the figures', () => {
  it('count members on the day, from their first to the day before they left', async () => {
    const id = world.organisation('hogskolan-i-tallmora').id
    await transactionAs({ role: 'system' }, tx =>
      tx.organisation.update({ where: { id }, data: { memberTo: new Date('2021-06-10') } }),
    )
    const members = async (day: string) => (await getHeadlineFigures(world.asStaff, day)).members
    expect([await members('2017-12-31'), await members('2021-06-09'), await members('2021-06-10')]).toEqual([
      0, 2, 1,
    ])
  })

  it('count an interest from the Swedish day on which it was shown, to everyone alike', async () => {
    const lateInTheEvening = { ...world.hr, now: new Date('2021-06-14T22:30:00Z') }
    await showInterest(lateInTheEvening, anInterestIn('ia-systemet'))
    const julyOn = (actor: Actor) => ({
      ...actor,
      now: new Date('2021-07-02'),
    })
    const interested = async (day: string, actor: Actor = world.asStaff) =>
      (await getHeadlineFigures(julyOn(actor), day)).reach.interested.numerator
    expect(await interested('2021-06-14')).toBe(0)
    expect(await interested('2021-06-15')).toBe(1)
    expect(await interested('2021-06-30')).toBe(1)
    expect(await interested('2021-06-30', nobody)).toBe(1)
  })

  it('are of a month end for the public, whatever day it asks for, and of any day for staff', async () => {
    const stands = async (day: string, actor: Actor = nobody) => (await getHeadlineFigures(actor, day)).asOf
    expect([await stands('2021-06-17'), await stands('2021-05-31'), await stands('2021-05-30')]).toEqual([
      '2021-05-31',
      '2021-05-31',
      '2021-04-30',
    ])
    expect(await stands('2021-05-30', world.hr)).toBe('2021-04-30')
    expect(await stands('2021-05-30', world.asStaff)).toBe('2021-05-30')
  })

  it('have nothing to say of a share of nothing', async () => {
    const figures = await getHeadlineFigures(nobody, '2017-01-01')
    expect(figures.reach.ordered).toEqual({ numerator: 0, denominator: 0, share: null })
    expect(figures.services).toEqual([])
  })

  it('give counts to the app, never the rows behind them', async () => {
    const asApp = (sql: string) => transactionAs({ role: 'anonymous' }, tx => tx.$queryRawUnsafe(sql))
    for (const rows of [
      ...['members_on(current_date)', 'organisations_on(current_date)'],
      ...['ordered_by', 'done_by', 'use_at_universities'].map(name => `${name}(current_date, now())`),
      'figure_facts(NULL, current_date, now())',
      'facts_in_cells(NULL, NULL, current_date, now())',
      "marked_facts('ordered', current_date, now(), '{}')",
    ]) {
      await expect(asApp(`SELECT * FROM app.${rows}`)).rejects.toThrow(/permission denied/)
    }
    expect(await asApp(`SELECT * FROM app.figure_rows('interested', current_date, now(), '{}')`)).toEqual([])
    expect(
      await asApp(`SELECT * FROM app.figure_cut('interested', current_date, 'all', 'all', '{}')`),
    ).toEqual([])
    expect(await asApp('SELECT id FROM "Interest"')).toEqual([])
  })
})

describe('a joint order on its way', () => {
  it('moves each figure on its own day, and by exactly one', async () => {
    const member = world.organisation('vattenledsverket')
    const told = anOrder().of('ia-systemet').by(member).draftedOn('2021-02-01')
    await told.delivered({ occasions: 2, on: ['2021-03-10', '2021-04-14'] }).create(world)
    const on = async (day: string) => {
      const { reach, deliveredServices, occasions, services } = await getHeadlineFigures(world.asStaff, day)
      return [
        reach.ordered.numerator,
        reach.delivered.numerator,
        deliveredServices,
        occasions,
        services.length,
      ]
    }
    expect(await on('2021-01-31')).toEqual([0, 0, 0, 0, 0])
    expect(await on('2021-03-09')).toEqual([1, 0, 0, 0, 0])
    expect(await on('2021-03-10')).toEqual([1, 1, 1, 1, 1])
    expect(await on('2021-04-14')).toEqual([1, 1, 1, 2, 1])
    const [service] = (await getHeadlineFigures(nobody, '2021-04-30')).services
    expect(service).toMatchObject({ slug: 'ia-systemet', deliveredServices: null, occasions: null })
  })

  it('has rows behind its figure, narrowed to a month and ordered by day', async () => {
    const rows = async (filter: { month?: string; sorting?: RowSorting; page?: number }) => {
      const asked = { asOf: '2021-04-30', cut: 'time', other: undefined, narrowed: {}, page: 1 } as const
      const listed = await listFigureRows(world.asStaff, 'occasions', { ...asked, ...filter })
      return [listed?.rows.map(({ day }) => day), listed?.total, listed?.counted]
    }
    expect(await rows({ sorting: 'senast' })).toEqual([['2021-04-14', '2021-03-10'], 2, 2])
    expect(await rows({ sorting: 'aldst' })).toEqual([['2021-03-10', '2021-04-14'], 2, 2])
    expect(await rows({ month: '2021-03' })).toEqual([['2021-03-10'], 1, 1])
    expect(await rows({ month: '2021-02' })).toEqual([[], 0, 0])
    expect(await rows({ page: 9 })).toEqual([[], 2, 2])
  })
})
