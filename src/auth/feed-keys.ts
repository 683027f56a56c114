import 'server-only'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { askFeed } from '@/auth/doors'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { localizedTextSchema } from '@/lib/localized-text'
import { locales } from '@/messages/messages'

const feedSchema = z.object({
  locale: z.enum(locales),
  occasions: z.array(
    z.object({
      id: z.string(),
      deliveryId: z.string(),
      title: localizedTextSchema,
      status: z.enum(['planned', 'done']),
      startsAt: z.coerce.date(),
      /** Of a done one: the day, and the hour where it was another than planned. */
      doneOn: z.string().nullable(),
      doneTime: z.string().nullable(),
      minutes: z.number(),
      place: z.string(),
      link: z.string(),
      sequence: z.number(),
      /** The deliverer whose feed it is has not said yes. */
      isTentative: z.boolean(),
      serviceId: z.string(),
      organisations: z.array(z.object({ name: z.string(), nameEn: z.string() })).min(1),
    }),
  ),
})
export type ToldFeed = z.output<typeof feedSchema>

/** 256 bits that only the one who has the portal's secret makes from the feed's id. The database knows no more. */
export function feedKey(id: string): string {
  const { PORTAL_SECRET } = env()
  if (!PORTAL_SECRET) throw new Error('PORTAL_SECRET is missing')
  return createHmac('sha256', PORTAL_SECRET).update(`calendar feed ${id}`).digest('base64url')
}

export function feedKeyHash(key: string): string {
  return sha256(key)
}

/** The feed that this key opens now, or null: there is none, it was renewed, or the account is shut. */
export async function findFeed(key: string, now: Date): Promise<ToldFeed | null> {
  return feedSchema.nullable().parse(await askFeed(feedKeyHash(key), now))
}
