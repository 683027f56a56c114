import type { StaffActor } from '@/auth/actor'
import { UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { getUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { paths } from '@/lib/paths'

/** The text of somebody without a mandate. */
export async function UnconfirmedReading({ actor, id }: { actor: StaffActor; id: string }) {
  const written = await getUnconfirmed(actor, id)
  return written && <UnconfirmedList written={[written]} from={paths.adminUnconfirmed} way={() => null} />
}
