import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { misfitOf } from '@/features/orders/content/group-fit'
import type { OrderListItem } from '@/features/orders/order-rows'
import { can, isUnsettled } from '@/features/orders/statuses'
import { paths } from '@/lib/paths'

/** So many groups are hardly meant: the number may be a slip of the hand. */
const MOST_GROUPS = 12

type GroupNoticeProps = {
  order: Pick<OrderListItem, 'service' | 'content'>
  reader: 'party' | 'staff'
  /** The draft, where the reader may still change the number and is not at its field. */
  changeIn?: string
}

/** Says that the group is another than the service is made for. It stops nothing: people may well agree on that. */
export function GroupNotice({ order, reader, changeIn }: GroupNoticeProps) {
  const t = useTranslations('orders.group')
  const misfit = misfitOf(order)
  if (!misfit) return null
  const groups = Math.ceil(misfit.count / misfit.most)
  const isSlip = misfit.kind === 'more' && groups > MOST_GROUPS
  return (
    <Notice title={t(`title.${misfit.kind}`)}>
      <p>
        {misfit.kind === 'moreInRound'
          ? t('inRound', { ...misfit, most: t('most', misfit) })
          : t('text', misfit)}
      </p>
      <p>{t(`${reader}.${isSlip ? 'slip' : misfit.kind}`, { groups })}</p>
      {changeIn && (
        <p>
          <TextLink href={paths.questionOf(changeIn, 'participants')}>{t('change')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

/** On the order's own page it stands until the secretariat has confirmed the order, or the number is another. */
export function UnsettledGroup({
  order,
}: {
  order: Pick<OrderListItem, 'id' | 'status' | 'service' | 'content'>
}) {
  if (!isUnsettled(order.status)) return null
  return (
    <div data-print="hide" className="mb-6 empty:hidden">
      <GroupNotice order={order} reader="party" changeIn={can(order, 'save') ? order.id : undefined} />
    </div>
  )
}
