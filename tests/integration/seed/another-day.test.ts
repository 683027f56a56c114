import { beforeAll, describe, expect, it } from 'vitest'
import { countRows, expectPublishedFigures, expectWholeChains, rowsOfTheWorld, seeded } from './world-figures'

describe('the same world on a leap day', () => {
  beforeAll(() => seeded('2024-02-29'), 600_000)

  it('has the same figures at the end of January', () => expectPublishedFigures('2024-01-31'))

  it('has whole chains that run forwards', expectWholeChains)

  it('counts the same rows', async () => {
    expect(await countRows()).toEqual(rowsOfTheWorld)
  })
})
