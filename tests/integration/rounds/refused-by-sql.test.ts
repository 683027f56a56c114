import { beforeAll, describe, expect, it } from 'vitest'
import { aStage, type Stage, signatory } from '../../support/order-stage'
import { aRound, draftsFor, sentIn, signAll } from '../../support/round-stage'
import { asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const asHr = () => {
  const { personId } = signatory(stage.home, 'employer')
  return { role: 'party', person: personId, organisation: stage.home.id, party: 'employer' }
}
const asStaff = () => ({ role: 'staff', person: stage.staff().personId })
const failed = (constraint: string) => ({ code: '23514', constraint })
const forbidden = { code: '42501', constraint: undefined }

describe('what the database refuses of a round for any asker', () => {
  it('a party that passes the line, or offers itself a place', async () => {
    const round = await aRound(stage)
    await sentIn(stage, round, stage.away)
    const waiting = await sentIn(stage, round)
    await asApp(asHr(), async ask => {
      const set = (status: string) =>
        ask(`UPDATE "RoundPlace" SET status = $2, "untilOn" = now() WHERE "orderId" = $1`, [waiting, status])
      expect(await set('held')).toEqual(failed('waiting_list_in_order'))
      expect(await set('taken')).toEqual(failed('waiting_list_in_order'))
      expect(await set('offered')).toEqual({ ...forbidden, constraint: 'staff_offer_places' })
      expect(await ask('DELETE FROM "RoundPlace"')).toEqual(forbidden)
    })
  })

  it('one place more than there is, by staff too, and fewer places than are occupied', async () => {
    const round = await aRound(stage)
    await sentIn(stage, round)
    const [draft] = await draftsFor(stage, round)
    await asApp(asStaff(), async ask => {
      const values = [draft, round.id, stage.home.id]
      const insert = `INSERT INTO "RoundPlace" ("orderId", "roundId", "organisationId", status, position, "changedAt")
        VALUES ($1, $2, $3, 'taken', 99, now())`
      expect(await ask(insert, values)).toEqual(failed('round_is_not_oversold'))
      expect(await ask('UPDATE "Round" SET occupied = 0 WHERE id = $1', [round.id])).toEqual(forbidden)
      expect(await ask('UPDATE "Round" SET waiting = 0 WHERE id = $1', [round.id])).toEqual(forbidden)
      await ask('UPDATE "Round" SET status = $2 WHERE id = $1', [round.id, 'cancelled'])
      expect(await ask(insert, values)).toEqual(failed('round_takes_places'))
    })
    const full = await aRound(stage, { maximumPlaces: 2 })
    await sentIn(stage, full)
    await sentIn(stage, full)
    await asApp(asStaff(), async ask => {
      const fewer = 'UPDATE "Round" SET "maximumPlaces" = 1 WHERE id = $1'
      expect(await ask(fewer, [full.id])).toEqual(failed('round_is_not_oversold'))
    })
  })

  it('a round that begins with places, and an order confirmed without its place', async () => {
    const round = await aRound(stage)
    await sentIn(stage, round)
    const waiting = await sentIn(stage, round)
    await signAll(stage.home, waiting)
    await asApp(asStaff(), async ask => {
      const confirm = `UPDATE "Order" SET status = 'confirmed' WHERE id = $1`
      expect(await ask(confirm, [waiting])).toEqual(failed('order_has_place'))
      const copied = await ask(
        `INSERT INTO "Round" ("serviceId", "startsOn", "lastOrderOn", "goNoGoOn", "minimumPlaces", "maximumPlaces", occupied)
         SELECT "serviceId", '2099-01-01', '2098-01-01', '2098-02-01', 1, 9, 7 FROM "Round" WHERE id = $1
         RETURNING occupied`,
        [round.id],
      )
      expect(copied).toMatchObject({ rows: [{ occupied: 0 }] })
    })
  })

  it('a party that makes rounds, changes them or lets itself in', async () => {
    const round = await aRound(stage)
    await asApp(asHr(), async ask => {
      expect(await ask('UPDATE "Round" SET "maximumPlaces" = 99 WHERE id = $1', [round.id])).toMatchObject({
        count: 0,
      })
      const admit = `INSERT INTO "RoundAdmission" VALUES ($1, $2, $3, now())`
      expect(await ask(admit, [round.id, stage.home.id, asHr().person])).toEqual(forbidden)
    })
  })
})
