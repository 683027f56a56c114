import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type UnionParty, unionParties } from '@/lib/party'

export type NoticeView = {
  party: UnionParty
  /** Where news of mandates and attestations in its name goes; null until it is said. */
  address: string | null
  waiting: { id: string; email: string; askedBy: string; mayConfirm: boolean } | null
}

/** The three central unions, with the address of each and what waits for a second pair of eyes. */
export async function listNoticeAddresses(actor: Actor): Promise<NoticeView[]> {
  if (!isStaff(actor)) return []
  return readAs(actor, async tx => {
    const unions = await tx.centralUnion.findMany()
    const changes = await tx.pendingChange.findMany({
      where: { kind: 'notice_address', confirmedAt: null, withdrawnAt: null },
    })
    const askers = await tx.person.findMany({
      where: { id: { in: changes.map(change => change.askedById) } },
      select: { id: true, name: true },
    })
    return unionParties.map(party => {
      const change = changes.find(one => one.party === party)
      const askedBy = askers.find(one => one.id === change?.askedById)?.name ?? ''
      return {
        party,
        address: unions.find(one => one.party === party)?.noticeAddress ?? null,
        waiting: change
          ? { id: change.id, email: change.email, askedBy, mayConfirm: change.askedById !== actor.personId }
          : null,
      }
    })
  })
}
