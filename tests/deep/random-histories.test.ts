import { beforeAll, expect, it, vi } from 'vitest'
import { liveThrough } from '../integration/histories/living'
import { aStage, type Stage } from '../support/order-stage'
import { chosenSeed, DEEP_TIMEOUT } from '../support/test-depth'

vi.setConfig({ testTimeout: DEEP_TIMEOUT })

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('in no history of a seed that nobody chose either', async () => {
  const figures = await liveThrough(stage, { title: 'Random histories', seed: chosenSeed() })
  // A model that rarely comes far proves little.
  expect(figures.share('order.valid')).toBeGreaterThan(0.25)
  expect(figures.share('order.confirmed')).toBeGreaterThan(0.1)
})
