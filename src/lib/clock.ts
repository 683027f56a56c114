import 'server-only'

// The database's clock decides how long anything lasts. A machine's may be wrong, and two of them differ.

// Next has this module twice, in its start-up code and in its pages. Both must tell the same time.
const holder = globalThis as typeof globalThis & { portalClock?: { ahead: number } }
holder.portalClock ??= { ahead: 0 }
/** How far the database's time is ahead of this process's own (milliseconds). */
const clock = holder.portalClock

/** Now, as the database last told it. Until it has told anything, as the machine does. */
export function currentTime(): Date {
  return new Date(ownTime() + clock.ahead)
}

/**
 * Hears the time that the database told at some moment since `askedAt`. An answer may be long on its way. So the clock
 * moves only as far as it contradicts the answer.
 */
export function hearTime(told: Date, askedAt: number): void {
  const [least, most] = [told.getTime() - ownTime(), told.getTime() - askedAt]
  clock.ahead = Math.min(Math.max(clock.ahead, least), most)
}

/** It runs on evenly, also where somebody sets the machine's clock. */
export function ownTime(): number {
  return performance.timeOrigin + performance.now()
}
