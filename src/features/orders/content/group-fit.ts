import type { ServiceFace } from '@/features/catalogue/face-queries'
import { type GroupSize, groupSizeIn } from '@/features/catalogue/group-size'
import type { DraftContent } from '@/features/orders/content/order-content'
import { unitsOf } from '@/features/orders/content/units'

type Asked = {
  service: Pick<ServiceFace, 'people' | 'isPerUnit' | 'runsInRounds'>
  content: Pick<DraftContent, 'participants' | 'unit'>
}
export type Misfit = GroupSize & {
  /** A place in a round is for one group. There, more people are not more groups. */
  kind: 'more' | 'moreInRound' | 'fewer'
  /** In one group: each unit meets apart where the service is held for one unit at a time. */
  count: number
  units: number
}

/** How the group differs from the one that the service is made for. Null where it fits, or nobody has said. */
export function misfitOf({ service, content }: Asked): Misfit | null {
  const size = groupSizeIn(service.people)
  if (!size || !content.participants) return null
  const units = service.isPerUnit ? unitsOf(content.unit).length : 1
  const count = Math.ceil(content.participants / units)
  const more = service.runsInRounds ? 'moreInRound' : 'more'
  if (count > size.most) return { kind: more, count, units, ...size }
  return count < size.least ? { kind: 'fewer', count, units, ...size } : null
}
