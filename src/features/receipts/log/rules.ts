const DAY = 24 * 3600_000
/** The job checks the log each night, and makes up for one night that was missed. After two it stands still. */
const LONGEST_UNCHECKED = 2 * DAY

/** When the log was last checked, and since when there is something to check. */
export type LogWatch = { checkedAt: Date | null; since: Date | null }

/** Whether the log has gone unchecked for too long. One without events has nothing to check. */
export function isCheckLate({ checkedAt, since }: LogWatch, now: Date): boolean {
  const from = checkedAt ?? since
  return from !== null && now.getTime() - from.getTime() > LONGEST_UNCHECKED
}
