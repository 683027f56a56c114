import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { misfitOf } from '@/features/orders/content/group-fit'
import type { OrderListItem } from '@/features/orders/order-rows'

type GroupNoticeProps = {
  order: Pick<OrderListItem, 'service' | 'content'>
  reader: 'writer' | 'signer' | 'staff'
}

/** Says that the group is another than the service is made for. It stops nothing: people may well agree on that. */
export function GroupNotice({ order, reader }: GroupNoticeProps) {
  const t = useTranslations('orders.group')
  const misfit = misfitOf(order)
  if (!misfit) return null
  return (
    <Notice title={t(`title.${misfit.kind}`)}>
      <p>{t(misfit.kind === 'moreInRound' ? 'inRound' : 'text', misfit)}</p>
      <p>{t(`${reader}.${misfit.kind}`, { groups: Math.ceil(misfit.count / misfit.most) })}</p>
    </Notice>
  )
}
