import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** Leads to the order's receipt, when it has one. */
export function ReceiptLink({ orderId, code }: { orderId: string; code: string | null }) {
  const t = useTranslations('receipts.link')
  if (!code) return null
  return (
    <Section title={t('title')}>
      <p className="mb-2">{t('text')}</p>
      <TextLink href={paths.receipt(orderId)}>{t('open')}</TextLink>
    </Section>
  )
}
