import { actorFor } from '@seed/factories/actors'
import { beforeAll, expect, it } from 'vitest'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { listSessions } from '@/features/deliveries/sessions/queries'
import { listNamedDuties } from '@/features/duties/queries'
import { getDutySubject } from '@/features/duties/subject-queries'
import { addDays, stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, found, NOW, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { occasionRow } from './delivery-rows'
import { aPair, confirmed, plan } from './joint-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('a joint session is told to the staff with the shares of all its organisations, and why its time holds', async () => {
  const { round, one, other } = await aPair(stage)
  await plan(stage, one, { time: '20:00', plannedParticipants: 9, clashReason: 'Enda kvällen.' })
  // It is said back as set: nothing was there to move.
  const { deliveryId } = await occasionRow(one)
  const { occasion, organisation } = await getDutySubject(stage.staff(), `plan.${deliveryId}`)
  expect(occasion).toMatchObject({ isMoved: false })
  expect(organisation).toBeNull()
  await asSuperuser(client =>
    client.query(`UPDATE "Occasion" SET "plannedParticipants" = 17, mode = 'digital' WHERE id = $1`, [other]),
  )
  // One that joins the planned session has its time without the reason.
  await confirmed(stage, round)
  const [session] = await listSessions(stage.staff(), round.id)
  const shares = found(session, 'session').shares.map(({ mode, participants }) => [mode, participants])
  expect(shares).toEqual(
    expect.arrayContaining([
      ['on_site', 9],
      ['digital', 17],
    ]),
  )
  const sum = shares.reduce((total, [, count]) => total + Number(count ?? 0), 0)
  expect(session).toMatchObject({
    participants: sum,
    reason: { passed: expect.stringContaining('clash_night'), reason: 'Enda kvällen.' },
  })
})

it('a joint session waits to be planned as one thing, and not before its round is decided on', async () => {
  const { round, one, other } = await aPair(stage)
  const rows = await Promise.all([one, other].map(occasionRow))
  const waitsOn = async (days: number) => {
    const now = new Date(NOW.getTime() + days * 86_400_000)
    const names = rows.map(({ deliveryId }) => `plan.${deliveryId}`)
    const duties = await listNamedDuties(actorFor(stage.world.colleague('staff'), now), names)
    return { now, waits: duties.map(({ jointFor, since }) => ({ jointFor, since })) }
  }
  const early = await waitsOn(20)
  expect(early.waits).toEqual([one, other].map(() => ({ jointFor: 2, since: early.now })))
  const decidedAt = new Date(NOW.getTime() + 25 * 86_400_000)
  await asSystem(tx =>
    tx.round.update({
      where: { id: round.id },
      data: { status: 'confirmed', decidedAt },
      select: { id: true },
    }),
  )
  const { waits } = await waitsOn(60)
  expect(waits).toEqual([one, other].map(() => ({ jointFor: 2, since: decidedAt })))
})

it('one that comes when a session has taken place for the others has it left, for itself alone', async () => {
  const { round, one } = await aPair(stage)
  await plan(stage, one, { on: round.startsOn })
  const after = actorFor(
    stage.world.colleague('staff'),
    stockholmInstant(addDays(round.startsOn, 1), '10:00'),
  )
  const said = { occasionId: one, doneOn: round.startsOn, actualParticipants: 24 }
  expect(await markOccasionDone(after, said)).toMatchObject({ ok: true })
  await confirmed(stage, round)
  const [done, left] = await listSessions(after, round.id)
  expect(done).toMatchObject({ isRest: false, participants: 24, occasion: { status: 'done' } })
  expect(found(done, 'done').shares.map(({ participants }) => participants)).toEqual(
    expect.arrayContaining([24, null]),
  )
  expect(left).toMatchObject({ isRest: true, occasion: { status: 'proposed' } })
  expect(found(left, 'left').shares).toHaveLength(1)
})

it('a joint session before its round starts is asked about once, and a reason passes it', async () => {
  const { round, one } = await aPair(stage)
  const early = { on: addDays(round.startsOn, -1), delivererId: undefined }
  const refused = await plan(stage, one, { ...early, passed: [], clashReason: '' })
  const lines = 'besides' in refused ? (refused.besides ?? []) : []
  expect(lines.filter(({ reason }) => reason === 'clash_before_round')).toHaveLength(1)
  expect(await plan(stage, one, early)).toMatchObject({ ok: true })
})
