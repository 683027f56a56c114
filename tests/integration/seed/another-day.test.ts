import { beforeAll, describe, expect, it } from 'vitest'
import { type Day, endOfLastMonth } from '@/lib/dates'
import {
  countRows,
  expectPublishedFigures,
  expectWholeChains,
  mailOfLastDays,
  rowsOfTheWorld,
  seededToday,
} from './world-figures'

describe('the same world today', () => {
  let today: Day
  beforeAll(async () => {
    today = await seededToday()
  }, 600_000)

  it('has the same figures at the end of the last month', () => expectPublishedFigures(endOfLastMonth(today)))

  it('has whole chains that run forwards', expectWholeChains)

  it('counts the same rows', async () => {
    expect(await countRows()).toEqual(rowsOfTheWorld)
  })

  it('dates no mail after a last day that it names', async () => {
    const { naming, late } = await mailOfLastDays()
    expect(naming.length).toBeGreaterThan(10)
    expect(late).toEqual([])
  })
})
