import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'

/** A party's name at its organisation. A local union has one in Swedish alone. */
export function BodyName({ party, bodyName }: { party: Party; bodyName: string }) {
  return party === 'employer' ? bodyName : <span lang={WRITTEN_IN}>{bodyName}</span>
}
