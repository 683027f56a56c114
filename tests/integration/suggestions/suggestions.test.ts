import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { showInterest } from '@/features/interest/commands'
import { getSuggestions, listOrderedAfter } from '@/features/suggestions/queries'
import { transactionAs } from '@/lib/db'
import { asApp, asSuperuser } from '../../support/sql'
import { anInterestIn, type InterestWorld, interestWorld, NOW } from '../interest/interest-world'
import { type Other, saveOrder, saveOther } from './others-alike'

// Today is 17 June 2021, so that what is counted is what had become valid by the end of May.
const AS_OF = '2021-05-31'
let world: InterestWorld
let home: { id: string; type: Other['type']; headcount: number }
const nobody = makeActor({ role: 'anonymous', now: NOW, locale: 'sv' })
const [FIRST, NEXT, OTHER] = ['fanga-tidiga-tecken', 'valkommen-tillbaka', 'arbetsliv-2-0'] as const
const id = (slug: string) => world.serviceId(slug)

beforeAll(async () => {
  world = await interestWorld()
  home = await transactionAs({ role: 'system' }, tx =>
    tx.organisation.findUniqueOrThrow({
      where: { id: world.hr.organisation.id },
      select: { id: true, type: true, headcount: true },
    }),
  )
  await saveOrder(home.id, { serviceId: id(FIRST), on: '2020-02-03' })
})

/** One more that ordered the first service and then another. */
const wentOn = (next: string, more: Partial<Other> & { after?: string } = {}) => {
  const orders = [
    { serviceId: id(FIRST), on: '2020-03-02' },
    { serviceId: id(next), on: more.after ?? '2020-10-05' },
  ]
  return saveOther({ type: home.type, headcount: home.headcount, orders, ...more })
}

const suggestedTo = async (actor: Actor = world.hr) => {
  const found = await getSuggestions(actor, home.id)
  return found?.suggestions.map(({ service, after, ...reason }) => ({
    ...reason,
    next: service.slug,
    after: after.slug,
  }))
}
const publicly = async () =>
  (await listOrderedAfter(nobody, id(FIRST))).next.map(({ service, cases }) => [service.slug, cases])

/** PostgreSQL's own answer to an asker. */
const inPlainSql = (settings: Parameters<typeof asApp>[0], organisation = home.id) =>
  asApp(settings, async ask => [
    await ask('SELECT cases FROM app.next_services($1, $2)', [organisation, AS_OF]),
    await ask('SELECT cases FROM app.ordered_after($1, $2)', [id(FIRST), AS_OF]),
  ])
const asHr = () => ({ role: 'party', person: world.hr.personId, organisation: home.id, party: 'employer' })

describe('what next', () => {
  it('says nothing of four organisations, to nobody, also in plain SQL', async () => {
    for (let count = 0; count < 4; count++) await wentOn(NEXT)
    for (const actor of [world.hr, world.asStaff]) expect(await suggestedTo(actor)).toEqual([])
    expect(await publicly()).toEqual([])
    for (const settings of [asHr(), { role: 'staff', person: world.asStaff.personId }, {}]) {
      expect(await inPlainSql(settings)).toMatchObject([{ rows: [] }, { rows: [] }])
    }
  })

  it('does not count twice, too late, too soon, after today, nor the organisation itself', async () => {
    // Nine months after 2 March is 2 December.
    await wentOn(NEXT, { after: '2020-12-03' })
    await wentOn(NEXT, { after: '2020-03-02' })
    await wentOn(NEXT, { after: '2020-01-07' })
    const serviceIds = [id(FIRST), id(NEXT)] as const
    await saveOther({
      ...home,
      orders: [
        { serviceId: serviceIds[0], on: '2021-05-03' },
        { serviceId: serviceIds[1], on: '2021-06-01' },
      ],
    })
    expect([await suggestedTo(), await publicly()]).toEqual([[], []])
  })

  it('says it of five, with its reason and its number', async () => {
    const last = await wentOn(NEXT, { after: '2020-12-02' })
    const reason = { next: NEXT, after: FIRST, likeness: 'type', way: 'order', cases: 5, ordered: 9 }
    expect(await suggestedTo()).toEqual([reason])
    expect(await suggestedTo(world.asStaff)).toEqual([reason])
    expect(await publicly()).toEqual([[NEXT, 5]])
    // The same organisation again is no sixth case.
    await saveOrder(last, { serviceId: id(NEXT), on: '2020-12-02' })
    expect(await suggestedTo()).toEqual([reason])
    const found = await getSuggestions(world.hr, home.id, id(OTHER))
    expect(found).toMatchObject({ asOf: AS_OF, suggestions: [] })
  })

  it('goes by size where those of the same type are too few', async () => {
    const type = home.type === 'county_board' ? 'agency' : 'county_board'
    for (let count = 0; count < 4; count++) await wentOn(OTHER, { type })
    expect(await suggestedTo()).toHaveLength(1)
    // Of another size, and of another type: like the organisation in nothing.
    await wentOn(OTHER, { type, headcount: home.headcount * 100 })
    expect(await suggestedTo()).toHaveLength(1)
    expect(await publicly()).toEqual(
      [
        [OTHER, 5],
        [NEXT, 5],
      ].toSorted(([one], [other]) => id(String(one)).localeCompare(id(String(other)))),
    )
    await wentOn(OTHER, { type })
    expect(await suggestedTo()).toMatchObject([{ next: NEXT }, { next: OTHER, likeness: 'size', cases: 5 }])
  })

  it('says what can be done where it can not be ordered', async () => {
    for (let count = 0; count < 6; count++) await wentOn('ursakta-roran')
    expect((await suggestedTo())?.[0]).toMatchObject({ next: 'ursakta-roran', way: 'interest', cases: 6 })
  })

  it('leaves out what the organisation has an active interest in, or has ordered', async () => {
    expect(await getSuggestions(world.hr, home.id)).toMatchObject({ interests: [] })
    await showInterest(world.seko, anInterestIn('ursakta-roran'))
    expect((await suggestedTo())?.map(one => one.next)).toEqual([NEXT, OTHER])
    const service = { name: { sv: 'Ursäkta röran: omställning pågår' } }
    expect(await getSuggestions(world.hr, home.id)).toMatchObject({
      interests: [{ createdAt: NOW, service }],
    })
    await saveOrder(home.id, { serviceId: id(NEXT), on: '2021-06-02' })
    expect((await suggestedTo())?.map(one => one.next)).toEqual([OTHER])
    // Sent back and then withdrawn: it was ordered all the same.
    await asSuperuser(client =>
      client.query(
        `UPDATE "Order" SET status = 'withdrawn', "validAt" = NULL WHERE "organisationId" = $1 AND "serviceId" = $2`,
        [home.id, id(NEXT)],
      ),
    )
    expect((await suggestedTo())?.map(one => one.next)).toEqual([OTHER])
  })

  it('tells nobody of another organisation, and gives nobody the rows', async () => {
    expect(await getSuggestions(world.hrOther, home.id)).toBeNull()
    expect(await getSuggestions(world.asDeliverer, home.id)).toBeNull()
    expect(await getSuggestions(nobody, home.id)).toBeNull()
    const other = { ...asHr(), organisation: world.hrOther.organisation.id }
    expect((await inPlainSql(other))[0]).toMatchObject({ rows: [] })
    await asApp(asHr(), async ask => {
      for (const rows of ['first_orders', 'went_on']) {
        expect(await ask(`SELECT * FROM app.${rows}(current_date)`)).toMatchObject({ code: '42501' })
      }
      expect(await ask('SELECT * FROM app.funnel_steps(current_date, NULL)')).toMatchObject({ rows: [] })
    })
  })
})
