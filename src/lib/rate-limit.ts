type Count = { from: number; times: number }

const MOST_KEYS = 10_000

/**
 * Says whether one more is within `times` for `minutes`, for each key. It counts in this process only, so
 * behind two instances the limit is at most twice as wide.
 */
export function rateLimit(times: number, minutes: number): (key: string, now: Date) => boolean {
  const counts = new Map<string, Count>()
  const length = minutes * 60_000
  return (key, now) => {
    const instant = now.getTime()
    if (counts.size >= MOST_KEYS) forget(counts, instant - length)
    const last = counts.get(key)
    const count = last && last.from > instant - length ? last : { from: instant, times: 0 }
    count.times++
    counts.set(key, count)
    return count.times <= times
  }
}

function forget(counts: Map<string, Count>, before: number) {
  for (const [key, { from }] of counts) if (from <= before) counts.delete(key)
  if (counts.size >= MOST_KEYS) counts.clear()
}
