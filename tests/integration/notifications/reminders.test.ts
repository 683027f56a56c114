import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { signOrder } from '@/features/orders/signing/commands'
import { addDays, type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import {
  aStage,
  asSystem,
  found,
  lastEvent,
  orderRow,
  reading,
  type Stage,
  signatory,
  statusOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const morningOf = (day: Day, time = '07:30') =>
  makeActor({ role: 'system', now: stockholmInstant(day, time), locale: 'sv' })

/** Two orders that wait for Seko's signature, and the third working day after both were sent. */
async function twoAwaited() {
  await asSystem(tx =>
    tx.order.updateMany({ where: { status: 'awaiting_signatures' }, data: { deadlineOn: null } }),
  )
  const [one, two] = [
    await stage.order().signedBy('employer').create(stage.world),
    await stage.order().of('valkommen-tillbaka').signedBy('ofr_s_p_o').create(stage.world),
  ]
  const { sentAt } = await orderRow(one.id)
  const sentOn = dayOf(found(sentAt, 'sending'))
  await asSystem(tx =>
    tx.order.updateMany({
      where: { id: { in: [one.id, two.id] } },
      data: { sentAt, deadlineOn: dateOf(addWorkingDays(sentOn, 15)) },
    }),
  )
  return { one, two, sentOn, day: addWorkingDays(sentOn, 3) }
}

function remindersOn(day: Day) {
  return asSystem(tx =>
    tx.mail.findMany({ where: { key: { startsWith: 'morning:', endsWith: day } }, orderBy: { key: 'asc' } }),
  )
}

async function remindedOn(day: Day, party: 'employer' | 'ofr_s_p_o' | 'saco_s' | 'seko') {
  const { email } = signatory(stage.home, party)
  return (await remindersOn(day)).filter(mail => mail.toAddress === email)
}

describe('remindEachMorning', () => {
  it('sends one mail of all that waits for a person, however often it runs', async () => {
    const { day } = await twoAwaited()
    await remindEachMorning(morningOf(day, '07:29'))
    expect(await remindersOn(day)).toEqual([])
    await Promise.all([remindEachMorning(morningOf(day)), remindEachMorning(morningOf(day))])
    await remindEachMorning(morningOf(day, '08:30'))
    const [mail, ...more] = await remindedOn(day, 'seko')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ subject: 'Påminnelse: 2 avrop väntar på din signatur', path: '/oversikt' })
    expect(mail?.body.match(/för Seko\. Väntar sedan .+? Sista dag är/g)).toHaveLength(2)
    expect(await remindedOn(day, 'employer')).toMatchObject([
      { subject: 'Påminnelse: signera avropet av Välkommen tillbaka' },
    ])
  })

  it('stops for a party that has signed, and rests between the days', async () => {
    const { one, two, sentOn, day } = await twoAwaited()
    for (const order of [one, two]) await signOrder(stage.party('seko'), await reading(order))
    const later = addWorkingDays(sentOn, 6)
    await remindEachMorning(morningOf(later))
    expect(await remindedOn(later, 'seko')).toEqual([])
    expect(await remindedOn(later, 'saco_s')).toHaveLength(1)
    await remindEachMorning(morningOf(addWorkingDays(day, 1)))
    expect(await remindersOn(addWorkingDays(day, 1))).toEqual([])
  })
})

describe('a deadline that passes', () => {
  it('is told to stand-ins and staff once, and changes nothing', async () => {
    const { one, two, sentOn } = await twoAwaited()
    const standIn = await aStandInFor('seko')
    const morning = addWorkingDays(sentOn, 16)
    await Promise.all([remindEachMorning(morningOf(morning)), remindEachMorning(morningOf(morning))])
    await remindEachMorning(morningOf(addDays(addWorkingDays(morning, 1), 0)))
    const events = await asSystem(tx =>
      tx.event.findMany({ where: { orderId: one.id, kind: 'order.deadline_passed' } }),
    )
    expect(events).toMatchObject([{ role: 'system', personId: null, facts: { version: 1 } }])
    expect((await lastEvent(two.id)).kind).toBe('order.deadline_passed')
    expect(await statusOf(one.id)).toBe('awaiting_signatures')
    const eventId = found(events[0], 'event').id
    await notify({ eventId })
    const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
    expect(mails.filter(mail => mail.path === `/avrop/${one.id}/signera`)).toMatchObject([
      { toAddress: standIn },
    ])
    const staff = await asSystem(tx => tx.person.findMany({ where: { staffRole: 'staff' } }))
    expect(mails.map(mail => mail.toAddress).toSorted()).toEqual(
      [standIn, ...staff.map(person => person.email)].toSorted(),
    )
  })
})

async function aStandInFor(party: 'seko'): Promise<string> {
  const { mandateId, personId: grantedById } = signatory(stage.home, party)
  const email = 'ersattare@seko.example'
  await asSystem(async tx => {
    const { localUnionId } = await tx.mandate.findUniqueOrThrow({ where: { id: mandateId } })
    const { id: personId } = await tx.person.create({ data: { email, name: 'Ersättaren' } })
    const given = { kind: 'signatory', grantedVia: 'stand_in', standInForId: mandateId } as const
    const to = { organisationId: stage.home.id, party, personId, localUnionId, grantedById }
    const dates = { validFrom: new Date('2021-01-01'), validTo: new Date('2031-12-31') }
    await tx.mandate.create({ data: { ...given, ...to, ...dates } })
  })
  return email
}
