import { beforeAll, expect, it, vi } from 'vitest'
import { aStage, type Stage } from '../../support/order-stage'
import { DEEP_TIMEOUT } from '../../support/test-depth'
import { liveThrough } from './living'
import { type ActName, acts } from './steps'

vi.setConfig({ testTimeout: DEEP_TIMEOUT })

const SEED = 20_210_330

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('in no history of a fixed seed is an order valid that is not joint, or an act done without the right to', async () => {
  const figures = await liveThrough(stage, { title: 'Fixed histories', seed: SEED })
  const never = figures.never(Object.keys(acts) as ActName[])
  // Writes past the portal's code are never taken. Nearly everything else is at some time.
  expect(never).toEqual(expect.arrayContaining(['forceValid', 'forge']))
  expect(never.length).toBeLessThan(8)
  expect(figures.share('order.valid')).toBeGreaterThan(0.4)
})
