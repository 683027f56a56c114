import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { standingOf } from '@/features/receipts/standing'
import { paths } from '@/lib/paths'

type ReceiptLinkProps = { order: Pick<OrderView, 'id' | 'status' | 'receipt'> }

/** Leads to the order's receipt, when it has one, and says whether that still holds. */
export function ReceiptLink({ order: { id, status, receipt } }: ReceiptLinkProps) {
  const t = useTranslations('receipts.link')
  if (!receipt) return null
  return (
    <Section title={t('title')}>
      <p className="mb-2">{t(standingOf({ ...receipt, status }))}</p>
      <TextLink href={paths.receipt(id)}>{t('open')}</TextLink>
    </Section>
  )
}
