import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { followChanges, kept } from '@/lib/kept'
import { asSystem } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'

// Each question has a name of its own here, since the process keeps answers for all tests of this file.

const ending = new AbortController()
let following: Promise<void>
beforeAll(async () => {
  following = followChanges(ending.signal)
  await vi.waitFor(async () => {
    const asked = counting('started')
    await asked()
    await asked()
    expect(asked.times()).toBe(1)
  })
})
afterAll(async () => {
  ending.abort()
  await following
})

function counting(question: string, topic: 'catalogue' | 'figures' = 'catalogue') {
  const ask = vi.fn(async () => question)
  return Object.assign(() => kept(topic, question, ask), { times: () => ask.mock.calls.length })
}

const touch = (table: 'service' | 'occasion') =>
  asSystem(tx =>
    table === 'service'
      ? tx.$executeRaw`UPDATE "Service" SET number = number`
      : tx.$executeRaw`UPDATE "Occasion" SET place = place`,
  )

it('an answer is kept until its table changes, whoever changes it, and other answers stay', async () => {
  const services = counting('services')
  const figures = counting('figures', 'figures')
  for (const _ of [1, 2, 3]) await Promise.all([services(), figures()])
  expect([services.times(), figures.times()]).toEqual([1, 1])
  await touch('service')
  await vi.waitFor(async () => {
    await services()
    expect(services.times()).toBe(2)
  })
  await figures()
  expect(figures.times()).toBe(1)
})

it('a failed answer is not kept', async () => {
  let times = 0
  const ask = () => kept('catalogue', 'failing', () => Promise.reject(new Error(`failed ${++times}`)))
  await expect(ask()).rejects.toThrow('failed 1')
  await expect(ask()).rejects.toThrow('failed 2')
})

it('while the connection that tells of changes is lost, everything is asked for each time', async () => {
  const services = counting('lost')
  await services()
  await asSuperuser(client =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal changes'`,
    ),
  )
  await vi.waitFor(async () => {
    const before = services.times()
    await services()
    await services()
    expect(services.times()).toBe(before + 2)
  })
  await vi.waitFor(
    async () => {
      const before = services.times()
      await services()
      await services()
      expect(services.times()).toBeLessThanOrEqual(before + 1)
    },
    { timeout: 20_000 },
  )
})
