import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { getFunnel } from '@/features/interest/funnel/queries'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { signOrder } from '@/features/orders/signing/commands'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { stockholmInstant } from '@/lib/dates'
import { orderRow, signatory, versionOf } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aUniversity, type InterestWorld, interestWorld } from '../interest/interest-world'

let world: InterestWorld
let orderId: string
beforeAll(async () => {
  world = await interestWorld()
  const told = anOrder().of('ia-systemet').by(aUniversity(world)).draftedOn('2021-02-01')
  // It is sent again in April.
  const wished = { periodFrom: '2021-06-01', periodTo: '2021-09-01' }
  orderId = (await told.saying(wished).valid().create(world)).id
})

const at = (day: string) => stockholmInstant(day, '10:00')
const staff = (day: string) => ({ ...world.asStaff, now: at(day) })
const by = (party: 'employer' | 'ofr_s_p_o' | 'seko', day: string) =>
  actorFor(signatory(aUniversity(world), party), at(day))

/** Organisations that have ordered, in the figures and in the funnel, and universities on their way, on each day. */
async function counted(...days: string[]) {
  return Promise.all(
    days.map(async day => {
      const { reach, iaAtUniversities } = await getHeadlineFigures(world.asStaff, day)
      const funnel = await getFunnel(world.asStaff, { asOf: day, page: 1 })
      return [reach.ordered.numerator, funnel?.funnel.ordered, iaAtUniversities.onTheWay]
    }),
  )
}

/** The day of the organisation's first order, which suggestions go by too. */
async function firstOrder() {
  const { rows } = await asSuperuser(client =>
    client.query<{ day: string }>(
      `SELECT ordered_on::text AS day FROM app.first_orders('2021-06-17') WHERE organisation_id = $1`,
      [aUniversity(world).id],
    ),
  )
  return rows[0]?.day
}

describe('an order that was valid', () => {
  const days = ['2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31']

  it('counts from its day', async () => {
    expect(await counted(...days)).toEqual([[0, 0, 0], ...Array(4).fill([1, 1, 1])])
  })

  it('stays ordered when it is sent back; it is on its way until then', async () => {
    const before = await firstOrder()
    expect(before).toMatch(/^2021-02/)
    expect((await returnOrder(staff('2021-03-10'), { orderId, reason: 'Ort saknas.' })).ok).toBe(true)
    expect(await counted(...days)).toEqual([[0, 0, 0], [1, 1, 1], ...Array(3).fill([1, 1, 0])])
    expect(await firstOrder()).toEqual(before)
  })

  it('is on its way again from the day that it is valid again; the figures of the days before stay', async () => {
    const first = await firstOrder()
    const { revision } = await orderRow(orderId)
    expect((await sendOrder(by('employer', '2021-04-12'), { orderId, revision })).ok).toBe(true)
    expect(await counted(...days)).toEqual([[0, 0, 0], [1, 1, 1], ...Array(3).fill([1, 1, 0])])
    const { hash: versionHash } = await versionOf(orderId)
    for (const party of ['employer', 'ofr_s_p_o', 'seko'] as const) {
      expect((await signOrder(by(party, '2021-04-13'), { orderId, versionHash })).ok).toBe(true)
    }
    expect((await orderRow(orderId)).status).toBe('valid')
    const again = [
      [0, 0, 0],
      [1, 1, 1],
      [1, 1, 0],
      [1, 1, 1],
    ]
    expect(await counted(...days)).toEqual([...again, [1, 1, 1]])
    expect(await firstOrder()).toEqual(first)
    expect((await withdrawOrder(by('seko', '2021-05-04'), { orderId, reason: 'Nej' })).ok).toBe(true)
    expect(await counted(...days)).toEqual([...again, [1, 1, 0]])
  })
})
