import type { StaffActor } from '@/auth/actor'
import { NoticeSection } from '@/features/settings/notices/components/notice-section'
import { listNoticeAddresses } from '@/features/settings/notices/queries'
import type { Party } from '@/lib/party'

/** The new address of a central union, for a second pair of eyes. */
export async function NoticeAct({ actor, party }: { actor: StaffActor; party: Party | null }) {
  const notice = (await listNoticeAddresses(actor)).find(one => one.party === party)
  return notice && <NoticeSection notice={notice} />
}
