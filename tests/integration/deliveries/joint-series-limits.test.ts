import { actorFor } from '@seed/factories/actors'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { planSessions } from '@/features/deliveries/series/commands'
import { listJointSeries } from '@/features/deliveries/series/queries'
import { cancelOrder } from '@/features/orders/ending/commands'
import { addDays, stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, found, refused, type Stage, TODAY } from '../../support/order-stage'
import { occasionRow } from './delivery-rows'
import { aPair, confirmed, deliverer, drawn, partsOf, plan, plansOf } from './joint-stage'

vi.setConfig({ testTimeout: 120_000 })
let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

describe('planSessions', () => {
  it('tells what speaks against a time at any organisation, and takes it with a reason', async () => {
    const { round, orders } = await aPair(stage)
    const early = addDays(round.startsOn, -2)
    const taken = [addDays(round.startsOn, 14)]
    await stage.order().by(stage.away).of('effektiva-team').planned(taken).create(stage.world)
    const own = await drawn(stage, round, { time: '09:00' })
    const on = [early, ...[7, 14, 21, 28].map(days => addDays(round.startsOn, days))]
    const series = { ...own, rows: own.rows.map((row, index) => ({ ...row, on: found(on[index], 'day') })) }
    const asked = await planSessions(stage.staff(), { ...series, passed: [], clashReason: '' })
    expect(asked).toMatchObject({
      reason: 'clash_reason_missing',
      fills: { passed: expect.arrayContaining(['clash_before_round', 'clash_organisation']) },
    })
    const lines = 'besides' in asked ? (asked.besides ?? []) : []
    // The stage's other rounds hold theirs in the same weeks.
    const elsewhere = lines.filter(({ values }) => values?.title === 'Heldag för arbetsgruppen')
    expect(elsewhere).toMatchObject([
      { reason: 'clash_organisation', values: { organisation: stage.away.name } },
    ])
    expect(lines.filter(({ reason }) => reason === 'clash_before_round')).toHaveLength(1)
    expect((await plansOf(orders)).flat().every(said => said.startsWith('proposed'))).toBe(true)
    expect(await planSessions(stage.staff(), { ...series, clashReason: 'Enda veckan.' })).toMatchObject({
      ok: true,
    })
    const parts = await Promise.all(orders.map(partsOf))
    const reasons = await asSystem(tx =>
      tx.eventText.findMany({
        where: {
          field: 'clashReason',
          event: { subjectId: { in: parts.map(all => found(all[0], 'part').id) } },
        },
      }),
    )
    expect(reasons.map(({ text }) => text)).toEqual(['Enda veckan.', 'Enda veckan.'])
  })

  it('does not touch what is left of a session for those who came later, nor those who left', async () => {
    const { round, orders, one } = await aPair(stage)
    await plan(stage, one, { on: round.startsOn })
    const now = stockholmInstant(addDays(round.startsOn, 1), '10:00')
    const staff = actorFor(stage.world.colleague('staff'), now)
    await markOccasionDone(staff, { occasionId: one, doneOn: round.startsOn, actualParticipants: 12 })
    const late = await confirmed(stage, round)
    await cancelOrder(staff, { orderId: orders[1], reason: 'Omorganisation.' })
    const [rest] = await partsOf(late)
    const series = await drawn(stage, round, { from: addDays(round.startsOn, 7), pace: 'weekly' })
    expect(series.rows).toHaveLength(4)
    expect(await planSessions(staff, series)).toMatchObject({ ok: true })
    const [own, gone, came] = await plansOf([...orders, late])
    expect(came?.slice(1)).toEqual(own?.slice(1))
    expect(gone?.slice(1).every(said => said.startsWith('cancelled'))).toBe(true)
    expect((await occasionRow(found(rest, 'rest').id)).status).toBe('proposed')
    const named = [{ ...found(series.rows[0], 'row'), occasionId: found(rest, 'rest').id }]
    expect(await planSessions(staff, { ...series, rows: named })).toEqual(refused('occasion_not_open'))
  })

  it('asks for a place where somebody comes there, and keeps to the service’s last day', async () => {
    const { round, one } = await aPair(stage)
    const series = await drawn(stage, round, { from: round.startsOn })
    expect(await planSessions(stage.staff(), { ...series, place: '' })).toMatchObject({
      ...{ reason: 'place_missing', field: 'place' },
    })
    const past = series.rows.map((row, index) => (index === 1 ? { ...row, on: addDays(TODAY, -1) } : row))
    expect(await planSessions(stage.staff(), { ...series, rows: past })).toMatchObject({
      ...{ reason: 'occasion_in_past', field: 'rows[1].on' },
    })
    await cancelOccasion(stage.staff(), { occasionId: one, reason: 'Sjukdom.' })
    expect(await planSessions(stage.staff(), series)).toEqual(refused('occasion_not_open'))
  })

  it('is for staff, and for a round that there is', async () => {
    const { round } = await aPair(stage)
    const series = await drawn(stage, round, { from: round.startsOn })
    expect(await planSessions(stage.party('employer'), series)).toEqual(refused('not_allowed'))
    expect(await planSessions(deliverer(stage), series)).toEqual(refused('not_allowed'))
    expect(await listJointSeries(stage.party('employer'), round.id)).toEqual([])
    const strange = { ...series, roundId: found(series.rows[0], 'row').occasionId }
    expect(await planSessions(stage.staff(), strange)).toEqual(refused('not_found'))
    const other = await aPair(stage)
    expect(await planSessions(stage.staff(), { ...series, roundId: other.round.id })).toEqual(
      refused('occasion_not_open'),
    )
  })
})
