import { randomUUID } from 'node:crypto'
import { feedKey } from '@/auth/feed-keys'
import { answerAssignment } from '@/features/deliveries/assignments/commands'
import { listAnswers, listOccasions } from '@/features/deliveries/assignments/queries'
import { listCalendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { renewFeed, stopFeed } from '@/features/deliveries/feed/commands'
import { getOwnFeed, openFeed } from '@/features/deliveries/feed/queries'
import { asSystem, TODAY } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const seen = { others: 'nothing', parties: 'rows|nothing', staff: 'rows', deliverer: 'rows|nothing' }
const plannedId = async (at: Targets) => (await at.planned()).deliveryId

/** Calendars, feeds and what deliverers answer. */
export const calendarRows: Record<string, Row> = {
  'deliveries/assignments/queries.listOccasions': anyone(plannedId, actor => listOccasions(actor), {
    others: 'nothing',
    deliverer: 'rows|nothing',
  }),
  'deliveries/assignments/queries.listAnswers': anyone(plannedId, (actor, id) => listAnswers(actor, id), {
    others: 'nothing',
    staff: 'rows',
    deliverer: 'rows|nothing',
  }),
  'deliveries/assignments/commands.answerAssignment': signedIn(
    async at => (await at.occasion()).id,
    (actor, occasionId) => answerAssignment(actor, { occasionId, answer: 'declined', note: 'Sjuk' }),
    {
      others: 'not_found',
      parties: 'not_allowed|not_found',
      staff: 'not_allowed',
      deliverer: 'done|not_found',
    },
  ),
  'deliveries/calendar/queries.listCalendar': anyone(
    plannedId,
    async actor => (await listCalendar(actor, spanOf({ month: '2021-05' }, TODAY))).entries,
    seen,
  ),
  'deliveries/feed/queries.openFeed': anyone(
    plannedId,
    async actor => (await openFeed(actor, feedKey(randomUUID())))?.occasions,
    { others: 'nothing' },
  ),
  'deliveries/feed/queries.getOwnFeed': signedIn(plannedId, actor => getOwnFeed(actor), {
    others: 'nothing',
  }),
  'deliveries/feed/commands.stopFeed': signedIn(feedOfOwner, actor => stopFeed(actor), {
    others: 'nothing',
    employer: 'done|nothing',
    foreigner: 'done|nothing',
  }),
  'deliveries/feed/commands.renewFeed': signedIn(plannedId, actor => renewFeed(actor), {
    others: 'not_allowed',
    parties: 'done|nothing',
    staff: 'nothing',
    deliverer: 'nothing',
  }),
}

function feedOfOwner({ owner: { personId } }: Targets): Promise<unknown> {
  const made = { personId, keyHash: randomUUID(), createdAt: new Date(0) }
  return asSystem(tx => tx.calendarFeed.upsert({ where: { personId }, create: made, update: {} }))
}
