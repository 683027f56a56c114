import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { rateLimit } from '@/lib/rate-limit'
import { asApp, asSuperuser } from '../../support/sql'

/** As after so many minutes: the counts lie that much further back. */
const pass = (minutes: number) =>
  asSuperuser(client =>
    client.query(`UPDATE "AttemptCount" SET "endsAt" = "endsAt" - make_interval(mins => $1)`, [minutes]),
  )

it('lets so many through in so long, for each key', async () => {
  const limit = { what: randomUUID(), times: 2, minutes: 10 }
  // Another instance counts in the same place.
  const [here, there] = [rateLimit(limit), rateLimit(limit)]
  expect([await here('a'), await there('a')]).toEqual([0, 0])
  expect(await there('a')).toBeGreaterThan(590)
  expect(await here('b')).toBe(0)
})

it('counts tries at once, each of them', async () => {
  const mayTry = rateLimit({ what: randomUUID(), times: 5, minutes: 1 })
  const waits = await Promise.all(Array.from({ length: 20 }, () => mayTry('a')))
  expect(waits.filter(seconds => seconds === 0)).toHaveLength(5)
})

it('begins again when the time is over, and forgets what is past', async () => {
  const limit = { what: randomUUID(), times: 1, minutes: 10 }
  expect(await rateLimit(limit)('a')).toBe(0)
  await pass(11)
  expect(await rateLimit(limit)('a')).toBe(0)
  await pass(11)
  await rateLimit(limit)('b')
  const { rows } = await asSuperuser(client =>
    client.query(`SELECT 1 FROM "AttemptCount" WHERE "endsAt" < now()`),
  )
  expect(rows).toEqual([])
})

it('counts from the first try: a later one makes nobody wait for longer', async () => {
  const mayTry = rateLimit({ what: randomUUID(), times: 2, minutes: 10 })
  for (const minutes of [0, 6, 5]) {
    await pass(minutes)
    expect(await mayTry('a')).toBe(0)
  }
})

it('nobody reads, resets or lowers a count', async () => {
  const statements = [
    'SELECT 1 FROM "AttemptCount"',
    'UPDATE "AttemptCount" SET times = 0',
    'DELETE FROM "AttemptCount"',
  ]
  for (const role of ['anonymous', 'auth', 'admin']) {
    for (const statement of statements) {
      expect(await asApp({ role }, ask => ask(statement))).toMatchObject({ code: '42501' })
    }
  }
})
