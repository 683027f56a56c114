import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { acceptPlace, declinePlace } from '@/features/orders/places/commands'
import { getPlace } from '@/features/orders/places/queries'
import { amendOrder } from '@/features/orders/signing/commands'
import { settleRounds } from '@/features/rounds/jobs'
import { addDays, dateOf } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import {
  aStage,
  eventKinds,
  refused,
  type Stage,
  signatory,
  statusOf,
  TODAY,
} from '../../support/order-stage'
import {
  aRound,
  offer,
  placeOf,
  placeStatus,
  send,
  sentIn,
  signAll,
  systemOn,
} from '../../support/round-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const hr = () => stage.party('employer')
const withReason = (orderId: string) => ({ orderId, reason: 'Annat' })

describe('the waiting list', () => {
  /** One holds the only place; two stand in line, and the place becomes free. */
  async function freed() {
    const round = await aRound(stage)
    const holder = await sentIn(stage, round)
    const [first, second] = [await sentIn(stage, round, stage.away), await sentIn(stage, round)]
    expect((await getPlace(hr(), second))?.turn).toBe(2)
    await withdrawOrder(hr(), withReason(holder))
    await offer(round)
    return { round, first, second }
  }

  it('offers a freed place to the first in line, for three working days, once', async () => {
    const { round, first, second } = await freed()
    await offer(round)
    const untilOn = dateOf(addWorkingDays(TODAY, 3))
    expect(await placeOf(first)).toMatchObject({ status: 'offered', untilOn })
    expect(await placeStatus(second)).toBe('waiting')
    expect((await getPlace(hr(), second))?.turn).toBe(1)
  })

  it('is answered by a signatory of either side on the last day, and by nobody else', async () => {
    const { first } = await freed()
    const union = actorFor(signatory(stage.away, 'seko'), systemOn(addWorkingDays(TODAY, 3)).now)
    expect(await acceptPlace(hr(), first)).toEqual(refused('not_found'))
    expect(await acceptPlace(stage.staff(), first)).toEqual(refused('not_allowed'))
    expect((await acceptPlace(union, first)).ok).toBe(true)
    expect(await placeStatus(first)).toBe('held')
    expect((await acceptPlace(union, first)).ok).toBe(true)
    expect(await declinePlace(union, first)).toEqual(refused('place_not_offered'))
  })

  it('passes a declined place on', async () => {
    const { round, first, second } = await freed()
    expect(await acceptPlace(hr(), second)).toEqual(refused('place_not_offered'))
    expect((await declinePlace(stage.foreigner('ofr_s_p_o'), first)).ok).toBe(true)
    await offer(round)
    expect([await placeStatus(first), await placeStatus(second)]).toEqual(['released', 'offered'])
    expect(await statusOf(first)).toBe('awaiting_signatures')
  })

  it('passes a place on that nobody answered about in time', async () => {
    const { round, first, second } = await freed()
    const late = addDays(addWorkingDays(TODAY, 3), 1)
    const tooLate = actorFor(signatory(stage.away, 'employer'), systemOn(late).now)
    expect(await acceptPlace(tooLate, first)).toEqual(refused('place_offer_passed'))
    await settleRounds(systemOn(late))
    await offer(round, late)
    expect([await placeStatus(first), await placeStatus(second)]).toEqual(['released', 'offered'])
    expect((await eventKinds(first)).at(-1)).toBe('order.place_passed')
  })

  it('signs and becomes valid meanwhile, but is not confirmed; then a yes takes the place', async () => {
    const round = await aRound(stage)
    const holder = await sentIn(stage, round)
    const waiting = await sentIn(stage, round, stage.away)
    await signAll(stage.away, waiting)
    expect([await statusOf(waiting), await placeStatus(waiting)]).toEqual(['valid', 'waiting'])
    expect(await confirmOrder(stage.staff(), { orderId: waiting })).toEqual(refused('place_not_taken'))
    await withdrawOrder(hr(), withReason(holder))
    await offer(round)
    await acceptPlace(stage.foreigner(), waiting)
    expect(await placeStatus(waiting)).toBe('taken')
    expect((await confirmOrder(stage.staff(), { orderId: waiting })).ok).toBe(true)
  })

  it('lets nobody past: while others wait a free place is not the next sender to take', async () => {
    const { first, round } = await freed()
    await declinePlace(stage.foreigner(), first)
    const third = await sentIn(stage, round)
    expect(await placeStatus(third)).toBe('waiting')
  })

  it('skips an order that is being corrected, which keeps its turn', async () => {
    const round = await aRound(stage)
    const holder = await sentIn(stage, round)
    const [first, second] = [await sentIn(stage, round, stage.away), await sentIn(stage, round)]
    await amendOrder(stage.foreigner(), first)
    await withdrawOrder(hr(), withReason(holder))
    await offer(round)
    expect([await placeStatus(first), await placeStatus(second)]).toEqual(['waiting', 'offered'])
    await declinePlace(hr(), second)
    await send(stage.away, first)
    await offer(round)
    expect(await placeStatus(first)).toBe('offered')
  })
})
