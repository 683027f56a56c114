import 'server-only'
import type { Actor, SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { feedKey, feedKeyHash, findFeed } from '@/auth/feed-keys'
import { facesOfServices } from '@/features/catalogue/face-queries'
import type { Feed } from '@/features/deliveries/feed/feed'
import { heldAt } from '@/features/deliveries/occasions/held-at'
import { namesTogether, organisationName } from '@/lib/organisation-name'
import { paths } from '@/lib/paths'

/** The feed that a key opens, for anyone who holds it. Null for a key that opens nothing any more. */
export async function openFeed({ now }: Pick<Actor, 'now'>, key: string): Promise<Feed | null> {
  const found = await findFeed(key, now)
  if (!found) return null
  const { locale, occasions } = found
  const faces = await facesOfServices([...new Set(occasions.map(({ serviceId }) => serviceId))])
  return {
    locale,
    occasions: occasions.map(({ serviceId, organisations, doneOn, doneTime, ...occasion }) => ({
      ...occasion,
      ...heldAt({ ...occasion, doneOn, doneTime }),
      service: faces.get(serviceId).name,
      organisation: namesTogether(
        locale,
        organisations.map(one => organisationName(locale, one)),
      ),
    })),
  }
}

export type OwnFeed = { path: string; createdAt: Date }

/** The address of the actor's own feed. Null while there is none, or when the portal's secret is another. */
export async function getOwnFeed(actor: SignedInActor): Promise<OwnFeed | null> {
  const feed = await readAs(actor, tx => tx.calendarFeed.findUnique({ where: { personId: actor.personId } }))
  if (!feed) return null
  const key = feedKey(feed.id)
  return feedKeyHash(key) === feed.keyHash
    ? { path: paths.calendarFeed(key), createdAt: feed.createdAt }
    : null
}
