import 'server-only'
import { askOnce } from '@/lib/db'
import { sha256 } from '@/lib/hashing'

/** So many tries by each key in so many minutes, by all instances together. */
type Limit = { what: string; times: number; minutes: number }

const MOST_KEPT = 10_000
/** Keys that have to wait, and until when: a flood is answered without asking the database again. */
const waiting = new Map<string, number>()

/** Counts one more try, and says for how many seconds its key has to wait. None: it is within the limit. */
export function rateLimit({ what, times, minutes }: Limit): (key: string) => Promise<number> {
  return async key => {
    const counted = sha256(`${what} ${key}`)
    const left = Math.ceil(((waiting.get(counted) ?? 0) - performance.now()) / 1000)
    if (left > 0) return left
    waiting.delete(counted)
    const [row] = await askOnce(
      app => app.$queryRaw<{ seconds: number }[]>`
        SELECT app.count_attempt(${counted}, ${times}, ${minutes * 60}) AS seconds`,
    )
    const seconds = row?.seconds ?? 0
    if (seconds > 0) keep(counted, seconds)
    return seconds
  }
}

/** The oldest goes where they become too many. The database still knows it. */
function keep(counted: string, seconds: number) {
  const [oldest] = waiting.keys()
  if (oldest && waiting.size >= MOST_KEPT) waiting.delete(oldest)
  waiting.set(counted, performance.now() + seconds * 1000)
}
