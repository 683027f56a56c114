import 'server-only'
import { randomUUID } from 'node:crypto'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { feedKey, feedKeyHash } from '@/auth/feed-keys'
import { hasCalendar } from '@/features/deliveries/feed/policy'
import { accept, type Result, refuse } from '@/lib/result'

/** Makes the actor's feed, or gives it another address: the one before leads nowhere from now on. Says which. */
export async function renewFeed(actor: SignedInActor): Promise<Result<'feed_made' | 'feed_renewed'>> {
  if (!hasCalendar(actor)) return refuse('not_allowed')
  const id = randomUUID()
  const { personId, now } = actor
  return withActor(actor, async tx => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId } })
    await tx.calendarFeed.createMany({
      data: { id, personId, keyHash: feedKeyHash(feedKey(id)), createdAt: now },
    })
    return accept(count > 0 ? 'feed_renewed' : 'feed_made')
  })
}

/** Turns the feed off. */
export async function stopFeed(actor: SignedInActor): Promise<Result<string>> {
  const { personId } = actor
  return withActor(actor, async tx => {
    await tx.calendarFeed.deleteMany({ where: { personId } })
    return accept(personId)
  })
}
