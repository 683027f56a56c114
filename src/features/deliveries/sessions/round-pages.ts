import { paths } from '@/lib/paths'
import { withQuery } from '@/lib/with-query'

/** A joint session's page, opened from its round and leading back there. */
export function ofRound(path: string, roundId: string | undefined): string {
  return roundId ? withQuery(path, 'omgang', roundId) : path
}

/** The page that a change of an occasion leads to. */
export function pageAfter(deliveryId: string, roundId: string | undefined): string {
  return roundId ? paths.adminRoundSessions(roundId) : paths.delivery(deliveryId)
}
