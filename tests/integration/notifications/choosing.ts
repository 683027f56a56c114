import { makeActor } from '@/auth/doors'
import { chooseMail } from '@/features/notifications/commands'
import { notify } from '@/features/notifications/jobs'
import type { MailChoice } from '@/features/notifications/rules'
import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import { asSystem } from '../../support/order-stage'
import { anEvent, type ToldWorld } from './told-world'

// Notifications are written by the clock of the test's own day.
export const today = dayOf(new Date())
export const morning = addWorkingDays(today, 1)
export const nextMorning = addWorkingDays(morning, 1)

export type Who = 'hr' | 'ofr' | 'saco'
export const actorOf = (world: ToldWorld, who: Who, organisationId = world.organisationId) =>
  makeActor({
    role: 'party',
    now: new Date(),
    locale: 'sv',
    personId: world[who].id,
    name: who,
    email: world[who].email,
    assurance: 'demo',
    signedInAt: new Date(),
    sessionId: null,
    organisation: { id: organisationId, name: 'Vattenledsverket' },
    party: who === 'hr' ? 'employer' : who === 'ofr' ? 'ofr_s_p_o' : 'saco_s',
    mandateId: world[who].mandateId,
    canSign: true,
  })
export const choose = (world: ToldWorld, who: Who, choice: MailChoice) =>
  chooseMail(actorOf(world, who), { choice })
export const at = (day: Day, time = '07:30') =>
  makeActor({ role: 'system', now: stockholmInstant(day, time), locale: 'sv' })
export const mailTo = (world: ToldWorld, who: Who) =>
  asSystem(tx => tx.mail.findMany({ where: { personId: world[who].id }, orderBy: { createdAt: 'asc' } }))
export const keysTo = async (world: ToldWorld, who: Who) => (await mailTo(world, who)).map(mail => mail.key)

/** Something happens, and the job that tells of it runs twice at once. */
export async function happens(world: ToldWorld, kind: string, more: Parameters<typeof anEvent>[2] = {}) {
  const eventId = await anEvent(world, kind, more)
  await Promise.all([notify({ eventId }), notify({ eventId })])
  return eventId
}
