import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor, systemActor } from '@/auth/doors'
import { correctOccasion } from '@/features/deliveries/outcomes/commands'
import { listFigures } from '@/features/statistics/every-figure-queries'
import { getFigure, listChangedRows } from '@/features/statistics/figure-queries'
import type { FigureName } from '@/features/statistics/figures'
import { closeMonths } from '@/features/statistics/month-ends/jobs'
import { aStage, type Stage } from '../../support/order-stage'
import { asApp, asSuperuser } from '../../support/sql'
import { occasionId } from '../deliveries/delivery-rows'

const MARCH = '2021-03-31'
/** After the month has closed. */
const LATER = new Date('2021-04-06T08:00:00Z')
const nobody = makeActor({ role: 'anonymous', now: LATER, locale: 'sv' })
const at = (now: Date) => ({ ...systemActor(), now })

let stage: Stage
let story: OrderStory
beforeAll(async () => {
  stage = await aStage()
  story = await stage
    .order()
    .of('valkommen-tillbaka')
    .delivered({ on: ['2021-03-22', '2021-03-29'] })
    .create(stage.world)
  await closeMonths(at(new Date('2021-03-31T22:20:00Z')), 1)
})

const whole = { cut: 'time', other: undefined, narrowed: {} } as const
async function march(name: FigureName, actor: Actor = stage.staff()) {
  const view = await getFigure(actor, name, { ...whole, asOf: MARCH })
  return [view?.total?.shown?.numerator, view?.total?.now?.numerator]
}

describe('a month that has closed', () => {
  it('is published as it was registered then, and nothing has changed since', async () => {
    expect(await march('occasions')).toEqual([2, undefined])
    expect(await listChangedRows(stage.staff(), 'occasions', MARCH)).toEqual([])
  })

  it('closes once, however often the job runs', async () => {
    const [before] = [await march('participants')]
    await closeMonths(at(new Date('2021-03-31T22:40:00Z')), 1)
    expect(await march('participants')).toEqual(before)
  })

  it('stays as published when an occasion is taken back, and tells what changed it', async () => {
    const occasion = occasionId(story, 1)
    const reason = 'Tillfället blev inte av.'
    const taken = await correctOccasion(
      { ...stage.staff(), now: LATER },
      { occasionId: occasion, outcome: 'not_done', reason },
    )
    expect(taken.ok).toBe(true)
    expect(await march('occasions')).toEqual([2, undefined])
    await closeMonths(at(new Date(LATER.getTime() + 60_000)), 1)
    expect(await march('occasions')).toEqual([2, 1])
    expect(await march('deliveries')).toEqual([1, undefined])
    expect(await march('occasions', nobody)).toEqual([2, 1])
    const rows = await listChangedRows(stage.staff(), 'occasions', MARCH)
    expect(rows).toMatchObject([
      { isNew: false, orderId: story.id, slug: 'valkommen-tillbaka', day: '2021-03-29' },
    ])
  })

  it('keeps a whole of rounds from the public while few stand behind it, and from its line over time', async () => {
    await asSuperuser(client =>
      client.query(
        `INSERT INTO "MonthEndCell" VALUES ('2021-03-31', 'rounds', 'all', '', 3, 12, 3, 3, 12, 3)`,
      ),
    )
    const rounds = async (actor: Actor) => {
      const view = await getFigure(actor, 'rounds', { ...whole, asOf: MARCH })
      const { figures } = await listFigures(actor, MARCH)
      const listed = figures.find(({ name }) => name === 'rounds')
      return [view?.total?.shown?.numerator, view?.points.length, listed?.total?.shown?.numerator]
    }
    expect(await rounds(nobody)).toEqual([undefined, 0, undefined])
    expect(await rounds({ ...stage.staff(), now: LATER })).toEqual([3, 1, 3])
  })

  it('gives its figures to everyone, parity to readers, and nothing to write', async () => {
    const count = (role: string, figure: string) =>
      asApp({ role }, ask => ask(`SELECT count(*)::int AS n FROM "MonthEndCell" WHERE figure = $1`, [figure]))
    expect(await count('anonymous', 'occasions')).not.toMatchObject({ rows: [{ n: 0 }] })
    expect(await count('anonymous', 'signing')).toMatchObject({ rows: [{ n: 0 }] })
    expect(await count('reader', 'signing')).not.toMatchObject({ rows: [{ n: 0 }] })
    expect(await count('reader', 'silent')).toMatchObject({ rows: [{ n: 0 }] })
    for (const act of [
      `UPDATE "MonthEndCell" SET numerator = 9`,
      `DELETE FROM "MonthEnd"`,
      `SELECT app.close_month('2021-04-30')`,
      `SELECT app.recount_month('2021-03-31', now())`,
    ]) {
      expect(await asApp({ role: 'admin' }, ask => ask(act)), act).toMatchObject({ code: '42501' })
    }
  })
})
