import { beforeAll, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { takeDuty } from '@/features/duties/commands'
import { tellOfLateDuties } from '@/features/duties/jobs'
import { notify } from '@/features/notifications/jobs'
import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { addWorkingDays } from '@/lib/working-days'
import { aStage, asSystem, NOW, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const told = () => asSystem(tx => tx.event.findMany({ where: { kind: 'duty.late' } }))
const on = (day: Day) => tellOfLateDuties({ ...systemActor(), now: stockholmInstant(day, '08:00') })

it('an owner of what has waited too long is told in the portal and by mail, once', async () => {
  const today = dayOf(NOW)
  const { id } = await stage.order().valid().create(stage.world)
  await stage.order().valid().create(stage.world)
  await takeDuty(stage.staff(), { duty: `confirm.${id}` })
  await on(addWorkingDays(today, 3))
  expect(await told()).toEqual([])
  const firstLate = addWorkingDays(today, 4)
  await Promise.all([on(firstLate), on(firstLate)])
  await on(addWorkingDays(today, 5))
  const { personId } = stage.staff()
  // A duty that nobody has taken is told to nobody.
  expect(await told()).toMatchObject([{ chainId: PROGRAMME_CHAIN, facts: { personId, count: 1 } }])
  for (const { id: eventId } of await told()) await notify({ eventId })
  const notices = await asSystem(tx => tx.notification.findMany({ where: { kind: 'duty.late.owner' } }))
  expect(notices).toMatchObject([{ personId, mailWay: 'at_once' }])
  const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { endsWith: `:${personId}` } } }))
  expect(mails).toMatchObject([{ path: '/admin?vems=mina' }])
})
