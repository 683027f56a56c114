import { OrderStory } from '@seed/factories/order-story'
import { wishedContent } from '@seed/factories/wished-content'
import ICAL from 'ical.js'
import { beforeAll, expect, it } from 'vitest'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { listSessions } from '@/features/deliveries/sessions/queries'
import { showInterest } from '@/features/interest/commands'
import { getNotifications } from '@/features/notifications/queries'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import { openRound } from '@/features/rounds/commands'
import { confirmRound } from '@/features/rounds/decide-commands'
import { settleRounds } from '@/features/rounds/jobs'
import { addDays, dayOf, stockholmInstant } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  found,
  NOW,
  type Stage,
  statusOf,
  TODAY,
} from '../../support/order-stage'
import { roundRow, SERVICE, sentIn, signAll, systemOn } from '../../support/round-stage'
import { aPair, countedOn, deliverer, partsOf, plan, toldOf } from '../deliveries/joint-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** An order that an interest led to, sent for the round and signed by all. */
async function ordered(startedFrom: { interestId: string }): Promise<string> {
  const story = new OrderStory(stage.home, 'employer', stage.world.colleague('staff'))
  const begun = await startOrder(stage.party('employer'), { service: SERVICE, ...startedFrom })
  if (!begun.ok) throw new Error(begun.reason)
  story.id = begun.value
  await story.save(wishedContent(SERVICE, stage.home, TODAY), NOW)
  await story.send(NOW)
  await signAll(stage.home, story.id)
  expect(await statusOf(story.id)).toBe('valid')
  return story.id
}

it('runs from interest to its last session, for two organisations', async () => {
  const staff = stage.staff()
  const { name, email } = stage.party('employer')
  const contact = { contactName: name, contactEmail: email, timing: 'soon' as const }
  const shown = await showInterest(stage.party('employer'), {
    service: SERVICE,
    need: 'Vi vill mer.',
    ...contact,
  })
  if (!shown.ok) throw new Error(shown.reason)
  const startsOn = addDays(TODAY, 40)
  const days = { startsOn, lastOrderOn: addDays(TODAY, 20), goNoGoOn: addDays(TODAY, 30) }
  const opened = await openRound(staff, { service: SERVICE, ...days, minimumPlaces: 2, maximumPlaces: 4 })
  if (!opened.ok) throw new Error(opened.reason)
  const round = { id: opened.value }

  const orders = [await ordered(shown.value), await sentIn(stage, round, stage.away)] as const
  await signAll(stage.away, orders[1])
  for (const orderId of orders) expect(await confirmOrder(staff, { orderId })).toMatchObject({ ok: true })
  expect(await confirmRound(staff, { roundId: round.id, reason: '' })).toMatchObject({ ok: true })
  const { interestId } = shown.value
  const interest = await asSystem(tx => tx.interest.findUniqueOrThrow({ where: { id: interestId } }))
  expect(interest.orderedAt).not.toBeNull()

  const before = await countedOn(addDays(startsOn, 100))
  const [own, others] = [await partsOf(orders[0]), await partsOf(orders[1])]
  expect(own.filter(({ startsAt }) => startsAt && dayOf(startsAt) < startsOn)).toEqual([])
  for (const [index, { id }] of own.entries()) {
    const on = addDays(startsOn, 7 * index)
    expect(await plan(stage, id, { on })).toMatchObject({ ok: true })
    const after = stockholmInstant(on, '16:00')
    const joined = [{ occasionId: found(others[index], 'part').id, actualParticipants: 8 }]
    const done = { occasionId: id, doneOn: on, actualParticipants: 12, joined }
    expect(await markOccasionDone(deliverer(stage, after), done)).toMatchObject({ ok: true })
    await settleRounds(systemOn(on))
    const isLast = index === own.length - 1
    expect(await Promise.all(orders.map(statusOf))).toEqual(
      orders.map(() => (isLast ? 'delivered' : 'in_delivery')),
    )
    expect((await roundRow(round.id)).status).toBe(isLast ? 'done' : 'confirmed')
  }
  expect(await listSessions(staff, round.id)).toMatchObject(
    own.map(() => ({ occasion: { status: 'done' }, shares: { length: 2 }, participants: 20 })),
  )
  const counted = await countedOn(addDays(startsOn, 100))
  const rise = (figure: string) => (counted[figure] ?? 0) - (before[figure] ?? 0)
  expect([rise('occasions'), rise('deliveries')]).toEqual([own.length, 2])
  expect([await chainFaults(stage.home.id), await chainFaults(stage.away.id)]).toEqual([[], []])
})

const together = () => `${stage.away.name} och ${stage.home.name}`

it('is told of to the deliverer with all its organisations, and to each party with its own', async () => {
  const { one, other } = await aPair(stage)
  await plan(stage, one)
  const told = await toldOf([one, other], 'occasion.planned')
  const mails = await asSystem(tx =>
    tx.mail.findMany({ where: { key: { in: told.flatMap(({ mailKey }) => mailKey ?? []) } } }),
  )
  const holder = deliverer(stage)
  const letter = found(
    mails.find(({ personId }) => personId === holder.personId),
    'letter',
  )
  expect(letter.subject).toMatch(new RegExp(`, ${together()}$`))
  expect(letter.body).toContain(`vid ${together()}: `)
  const calendar = new ICAL.Component(ICAL.parse(found(letter.calendar, 'calendar')))
  expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('description')).toContain(together())
  const listed = (await getNotifications(holder)).find(one => one.letter === 'occasion.planned.deliver')
  expect([listed?.subject?.headline, listed?.subject?.organisation]).toEqual([letter.subject, together()])
  for (const mail of mails.filter(({ personId }) => personId !== holder.personId)) {
    expect([mail.body.includes(stage.home.name), mail.body.includes(stage.away.name)].toSorted()).toEqual([
      false,
      true,
    ])
  }
})
