import { createHmac, timingSafeEqual } from 'node:crypto'
import { ownUrl } from '@/lib/own-url'

/** The name of a mailed link's word in its address. */
const MAILED_WORD = 'ord'

const DAYS_IT_LASTS = 30
const DAY = 86_400_000

type Sealing = { secret: string; now: Date }

/**
 * A mailed link with a sealed word: by it, sign-in names the service that the page is about. The word names no
 * party, opens nothing, fits its own page alone, and expires.
 */
export function withMailedWord(path: string, service: number, { secret, now }: Sealing): string {
  const url = ownUrl(path)
  const until = Math.ceil(now.getTime() / DAY) + DAYS_IT_LASTS
  url.searchParams.set(MAILED_WORD, `${service}-${until}-${sealOf(url.pathname, { service, until, secret })}`)
  return url.pathname + url.search + url.hash
}

/** The number of the service that a mailed link is about. Null without a word, or with one that does not hold. */
export function readMailedWord(path: string, { secret, now }: Sealing): number | null {
  const { pathname, searchParams } = ownUrl(path)
  const [, first, second, seal = ''] =
    /^(\d{1,6})-(\d{1,6})-([\w-]{22})$/.exec(searchParams.get(MAILED_WORD) ?? '') ?? []
  const [service, until] = [Number(first), Number(second)]
  if (!seal || until * DAY < now.getTime()) return null
  const right = sealOf(pathname, { service, until, secret })
  return timingSafeEqual(Buffer.from(seal), Buffer.from(right)) ? service : null
}

type Sealed = { service: number; until: number; secret: string }

function sealOf(pathname: string, { service, until, secret }: Sealed): string {
  const sealed = createHmac('sha256', secret).update(`mailed ${pathname} ${service} ${until}`)
  return sealed.digest('base64url').slice(0, 22)
}
