import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import { amendOrder } from '@/features/orders/signing/commands'
import { admitLate, changeRound, openRound } from '@/features/rounds/commands'
import { getRound, listRounds } from '@/features/rounds/queries'
import { addDays, stockholmInstant } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  NOW,
  orderRow,
  refused,
  type Stage,
  signatory,
  TODAY,
} from '../../support/order-stage'
import { aRound, draftsFor, offer, placeStatus, SERVICE, send, sentIn } from '../../support/round-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const staffOn = (day: string) => ({ ...stage.staff(), now: stockholmInstant(day, '10:00') })

describe('making and changing a round', () => {
  const days = { startsOn: '2022-03-01', lastOrderOn: '2022-02-01', goNoGoOn: '2022-02-08' }
  const places = { minimumPlaces: 2, maximumPlaces: 4 }

  it('makes it, once a day and service, for services that run in rounds, by staff', async () => {
    const input = { service: SERVICE, ...days, ...places }
    const made = await openRound(stage.staff(), input)
    expect(made.ok && (await getRound(stage.staff(), made.value))).toMatchObject({
      ...days,
      ...places,
      stage: 'open',
    })
    expect(await openRound(stage.staff(), input)).toEqual(refused('round_exists'))
    expect(await openRound(stage.staff(), { ...input, service: 'ia-systemet' })).toEqual(
      refused('service_without_rounds'),
    )
    expect(await openRound(stage.staff(), { ...input, startsOn: TODAY })).toEqual(refused('round_in_past'))
    expect(await openRound(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect((await listRounds(stage.staff())).length).toBeGreaterThan(1)
    expect(await listRounds(stage.party('employer'))).toEqual([])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('tells those with a place of a new start, keeps what is occupied, and offers what is added', async () => {
    const round = await aRound(stage)
    const [holder, waiting] = [await sentIn(stage, round), await sentIn(stage, round, stage.away)]
    const startsOn = addDays(round.startsOn, 400)
    const input = { roundId: round.id, ...round, minimumPlaces: 1, maximumPlaces: 2 }
    expect((await changeRound(stage.staff(), input)).ok).toBe(true)
    await offer(round)
    expect(await placeStatus(waiting)).toBe('offered')
    const fewer = { ...input, maximumPlaces: 1 }
    expect(await changeRound(stage.staff(), fewer)).toEqual(refused('round_has_more_places'))
    expect((await changeRound(stage.staff(), { ...input, startsOn })).ok).toBe(true)
    expect(await eventKinds(holder)).toContain('order.round_changed')
    // An offer that nobody has accepted goes back to the line, where its order keeps its turn.
    expect(await placeStatus(waiting)).toBe('waiting')
    const other = await aRound(stage)
    expect(await changeRound(stage.staff(), { ...input, startsOn: other.startsOn })).toEqual(
      refused('round_exists'),
    )
  })
})

describe('two presses at once', () => {
  const days = { lastOrderOn: '2023-02-01', goNoGoOn: '2023-02-08' }
  const places = { minimumPlaces: 2, maximumPlaces: 4 }

  it('of one form make one round, and both are told that it is made', async () => {
    const form = { key: randomUUID(), hash: 'a'.repeat(64) }
    const input = { service: SERVICE, startsOn: '2023-03-01', ...days, ...places }
    const made = await Promise.all([1, 2].map(() => openRound({ ...stage.staff(), form }, input)))
    expect(made[0]).toMatchObject({ ok: true })
    expect(made[1]).toEqual(made[0])
    expect(await openRound(stage.staff(), input)).toEqual(refused('round_exists'))
  })

  it('that move two rounds to one day move one; the other is told why not', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const rounds = [await aRound(stage), await aRound(stage)]
      const startsOn = addDays('2024-03-01', turn)
      const moved = await Promise.all(
        rounds.map(({ id }) => changeRound(stage.staff(), { roundId: id, startsOn, ...days, ...places })),
      )
      expect(moved.filter(one => one.ok)).toHaveLength(1)
      expect(moved.find(one => !one.ok)).toEqual(refused('round_exists'))
    }
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })
})

describe('late joiners', () => {
  it('order until the start once staff have let them in, with a joint order like all', async () => {
    const round = await aRound(stage, { maximumPlaces: 2, startsIn: 30 })
    const late = addDays(round.lastOrderOn, 1)
    const organisationId = stage.away.id
    const admit = (day: string) => admitLate(staffOn(day), { roundId: round.id, organisationId })
    expect(await admit(late)).toEqual(refused('not_found'))
    await showInterest(organisationId)
    expect(await admit(round.lastOrderOn)).toEqual(refused('round_moved_on'))
    const [id = ''] = await draftsFor(stage, round, { by: stage.away })
    const now = stockholmInstant(late, '10:00')
    expect(await send(stage.away, id, now)).toEqual(refused('round_closed'))
    expect((await admit(late)).ok).toBe(true)
    expect((await admit(late)).ok).toBe(true)
    expect((await send(stage.away, id, now)).ok).toBe(true)
    expect(await placeStatus(id)).toBe('held')
    const started = await startOrder({ ...stage.foreigner(), now }, { service: SERVICE })
    expect(started.ok && (await orderRow(started.value)).roundId).toBe(round.id)
    expect(await getRound(staffOn(late), round.id)).toMatchObject({ orders: [{ orderId: id }] })
  })

  it('are not let in when it is full, but a correction after the last day keeps its place', async () => {
    const round = await aRound(stage, { startsIn: 31 })
    const late = addDays(round.lastOrderOn, 1)
    const holder = await sentIn(stage, round)
    await showInterest(stage.away.id)
    expect(await admitLate(staffOn(late), { roundId: round.id, organisationId: stage.away.id })).toEqual(
      refused('round_full'),
    )
    await amendOrder({ ...stage.party('employer'), now: stockholmInstant(late, '10:00') }, holder)
    expect((await send(stage.home, holder, stockholmInstant(late, '11:00'))).ok).toBe(true)
  })
})

async function showInterest(organisationId: string) {
  const serviceId = stage.world.serviceId(SERVICE)
  const { personId, name, email } = signatory(stage.away, 'employer')
  const said = { need: 'Ja', timing: 'soon' as const, contactName: name, contactEmail: email, createdAt: NOW }
  const where = { organisationId, serviceId, withdrawnAt: null, orderedAt: null }
  await asSystem(async tx => {
    if ((await tx.interest.count({ where })) > 0) return
    const data = { organisationId, serviceId, personId, party: 'employer' as const, ...said }
    await tx.interest.create({ data, select: { id: true } })
  })
}
