import { systemActor, withActor } from '@/auth/doors'
import { MORNING, mailEachMorning } from '@/features/notifications/reminders/jobs'
import { statusesIn } from '@/features/orders/statuses'
import { type Contact, startRetention } from '@/features/settings/rules'
import { closeMonths } from '@/features/statistics/month-ends/jobs'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'

const DAYS_OF_MAIL = 10

/** The number is one of those that are kept free for stories. */
const contact: Contact = {
  email: 'kansliet@kansliet.example',
  telephone: '08-465 004 00',
  hours: { sv: 'Vardagar 9–16', en: 'Weekdays 9–16' },
}

/**
 * Old events are not mailed now. The last days' mail goes out, so that the demo's inbox has some. So does that which
 * asks for a signature still awaited, however old.
 */
export async function forgetOldJobs(asOf: Day): Promise<void> {
  const since = stockholmInstant(addDays(asOf, -DAYS_OF_MAIL), '00:00')
  await withActor(
    systemActor(),
    tx => tx.$executeRaw`
      DELETE FROM graphile_worker._private_jobs job USING "Event" event
      WHERE event.id = (job.payload ->> 'eventId')::uuid AND event."occurredAt" < ${since}
        AND NOT (event.kind = 'order.sent' AND EXISTS (
          SELECT FROM "Order" o WHERE o.id = event."orderId" AND o.status::text = ANY(${statusesIn('signing')})
            AND o."sentAt" <= event."occurredAt"))`,
  )
  await withActor(
    systemActor(),
    tx => tx.$executeRaw`
      DELETE FROM graphile_worker._private_jobs job USING "Delivery" delivery
      WHERE delivery.id = (job.payload ->> 'deliveryId')::uuid AND delivery."doneAt" < ${since}`,
  )
}

/** The reminders to sign of the world's morning. Before it, the worker sends them when it comes. */
export async function remindOfSignatures(asOf: Day): Promise<void> {
  const system = systemActor()
  const now = stockholmInstant(asOf, MORNING)
  if (now <= system.now) await mailEachMorning({ ...system, now })
}

/** Nobody is reminded now of a next step that was due before the world's day. */
export async function settleOldSteps(asOf: Day): Promise<void> {
  await withActor(
    systemActor(),
    tx => tx.$executeRaw`
      UPDATE "Dialogue" SET "remindedAt" = "nextStepOn" WHERE "nextStepOn" < ${asOf}::date AND "remindedAt" IS NULL`,
  )
}

/** Publishes the months of the programme, as the worker does when each is over. */
export function closeSeededMonths(asOf: Day): Promise<void> {
  return closeMonths({ ...systemActor(), now: stockholmInstant(asOf, '12:00') }, Number.MAX_SAFE_INTEGER)
}

/** Marks the database as a demo: which day it was built for, when, and how large. */
export async function saveWorldSetting({ asOf, scale }: { asOf: Day; scale: number }): Promise<void> {
  const settings = [
    { key: 'world', value: 'demo' },
    { key: 'demo', value: { asOf, scale, seededAt: new Date().toISOString() } },
    { key: 'contact', value: contact },
    { key: 'retention', value: startRetention },
    { key: 'log_head_address', value: 'arkivet@annanstans.example' },
  ]
  await withActor(systemActor(), async tx => {
    for (const { key, value } of settings) {
      await tx.portalSetting.upsert({ where: { key }, create: { key, value }, update: { value } })
    }
  })
}
