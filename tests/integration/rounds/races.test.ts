import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withActor } from '@/auth/doors'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { settlePlace } from '@/features/orders/places/change-place'
import { acceptPlace } from '@/features/orders/places/commands'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  NOW,
  type Stage,
  signatory,
  TODAY,
} from '../../support/order-stage'
import { aRound, draftsFor, offer, placeStatus, roundRow, send, sentIn } from '../../support/round-stage'
import { DEEP_TIMEOUT, LAST_PLACES } from '../../support/test-depth'

const PRESSES = 50
vi.setConfig({ testTimeout: DEEP_TIMEOUT })

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
const pool = new pg.Pool({ max: 10 })
afterAll(() => pool.end())

const placesOf = (roundId: string) =>
  asSystem(tx => tx.roundPlace.findMany({ where: { roundId }, orderBy: { position: 'asc' } }))

describe('fifty presses on the last place', () => {
  it('give it to one; the others stand on the waiting list, each with a turn of its own', async () => {
    const round = await aRound(stage)
    const orders = await draftsFor(stage, round, { count: PRESSES })
    const answers = await Promise.all(orders.map(id => send(stage.home, id)))
    expect(answers.filter(answer => !answer.ok)).toEqual([])
    const places = await placesOf(round.id)
    expect(places.map(place => place.status)).toEqual(['held', ...Array(PRESSES - 1).fill('waiting')])
    expect(places.map(place => place.position)).toEqual(places.map((_, index) => index + 1))
    expect(await roundRow(round.id)).toMatchObject({ occupied: 1, waiting: PRESSES - 1 })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it(`${LAST_PLACES} times over, fill one to four places and no more, in the order in which they asked`, async () => {
    for (let turn = 0; turn < LAST_PLACES; turn += 1) {
      const maximumPlaces = 1 + (turn % 4)
      const round = await aRound(stage, { maximumPlaces })
      const orders = await draftsFor(stage, round, { count: PRESSES })
      await Promise.all(orders.map(id => askFor(round, id)))
      const places = await placesOf(round.id)
      expect(places.map(({ position, status }) => `${position} ${status}`)).toEqual(
        orders.map((_, index) => `${index + 1} ${index < maximumPlaces ? 'held' : 'waiting'}`),
      )
      expect(await roundRow(round.id)).toMatchObject({
        occupied: maximumPlaces,
        waiting: PRESSES - maximumPlaces,
      })
    }
  })

  it.each(['READ COMMITTED', 'REPEATABLE READ'])('the same in plain SQL as the portal, %s', async level => {
    const round = await aRound(stage)
    const orders = await draftsFor(stage, round, { count: PRESSES })
    const outcomes = await Promise.all(orders.map((id, turn) => insertHeld(level, { round, id, turn })))
    expect(outcomes.filter(outcome => outcome === 'held')).toHaveLength(1)
    const refusals = new Set(outcomes.filter(outcome => outcome !== 'held'))
    // A snapshot from before the other's place fails as such. One that sees the place is told that there is
    // no room.
    expect([...refusals].filter(one => !['round_is_not_oversold', '40001'].includes(one))).toEqual([])
    expect(await roundRow(round.id)).toMatchObject({ occupied: 1, waiting: 0 })
    expect(await placesOf(round.id)).toHaveLength(1)
  })

  it('a place that two jobs see is offered once, and one yes of many takes it', async () => {
    const round = await aRound(stage)
    const [holder, first, second] = [
      await sentIn(stage, round),
      await sentIn(stage, round),
      await sentIn(stage, round),
    ]
    await withdrawOrder(stage.party('employer'), { orderId: holder, reason: 'Senare' })
    await Promise.all(Array.from({ length: 8 }, () => offer(round)))
    expect([await placeStatus(first), await placeStatus(second)]).toEqual(['offered', 'waiting'])
    const yes = await Promise.all(
      Array.from({ length: 10 }, (_, press) =>
        acceptPlace(stage.party(press % 2 === 0 ? 'employer' : 'seko'), first),
      ),
    )
    expect(yes.every(answer => answer.ok)).toBe(true)
    const kinds = await eventKinds(first)
    expect(kinds.filter(kind => kind === 'order.place_offered')).toHaveLength(1)
    expect(kinds.filter(kind => kind === 'order.place_accepted')).toHaveLength(1)
    expect(await roundRow(round.id)).toMatchObject({ occupied: 1, waiting: 1 })
  })

  it('leaving and offering at once leave nobody with a place too many', async () => {
    const round = await aRound(stage, { maximumPlaces: 3 })
    const orders = await draftsFor(stage, round, { count: 9 })
    for (const id of orders) await send(stage.home, id)
    const leaving = orders.slice(0, 6)
    await Promise.all([
      ...leaving.map(orderId => withdrawOrder(stage.party('employer'), { orderId, reason: 'Senare' })),
      ...Array.from({ length: 4 }, () => offer(round)),
    ])
    await offer(round, TODAY)
    const statuses = await Promise.all(orders.slice(6).map(placeStatus))
    expect(statuses).toEqual(['offered', 'offered', 'offered'])
    expect(await roundRow(round.id)).toMatchObject({ occupied: 3, waiting: 0 })
  })
})

/** The place is asked for as by sending, without the text that is frozen and told of. */
function askFor(round: { id: string }, id: string) {
  const order = { id, organisationId: stage.home.id, roundId: round.id }
  return withActor(stage.party('employer'), tx => settlePlace(tx, order, 'awaiting_signatures', NOW))
}

type Press = { round: { id: string }; id: string; turn: number }

/** A party that takes a place by itself, past every line of the portal's code. Gives what came of it. */
async function insertHeld(level: string, { round, id, turn }: Press): Promise<string> {
  pool.options.connectionString = process.env.DATABASE_URL
  const client = await pool.connect()
  const { personId } = signatory(stage.home, 'employer')
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${level}`)
    await client.query(
      `SELECT set_config('app.role', 'party', true), set_config('app.person_id', $1, true),
              set_config('app.organisation_id', $2, true), set_config('app.party', 'employer', true)`,
      [personId, stage.home.id],
    )
    await client.query(
      `INSERT INTO "RoundPlace" ("orderId", "roundId", "organisationId", status, position, "changedAt")
       VALUES ($1, $2, $3, 'held', $4, now())`,
      [id, round.id, stage.home.id, turn],
    )
    await client.query('COMMIT')
    return 'held'
  } catch (error) {
    await client.query('ROLLBACK')
    const { code, constraint } = error as pg.DatabaseError
    return constraint ?? code ?? ''
  } finally {
    client.release()
  }
}
