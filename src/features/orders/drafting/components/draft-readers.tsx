import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderView } from '@/features/orders/queries'

type DraftReadersProps = {
  order: Pick<OrderView, 'status' | 'sharedAt'>
  /** The page says already that it was shared just now. */
  isToldNow: boolean
}

/** The sides that see a draft. */
export function DraftReaders({ order: { status, sharedAt }, isToldNow }: DraftReadersProps) {
  const t = useTranslations('orders.page')
  if (status !== 'draft' || isToldNow) return null
  return <Notice>{t(sharedAt ? 'shared' : 'otherSide')}</Notice>
}
