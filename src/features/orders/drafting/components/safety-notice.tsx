import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

/** Says before sending that the safety representative does not know yet. It stops nothing. */
export function SafetyNotice({ order: { id, content } }: { order: Pick<OrderView, 'id' | 'content'> }) {
  const t = useTranslations('orders.send.safety')
  if (content.safetyRepresentativeInformed) return null
  return (
    <Notice title={t('title')}>
      <p>{t('text')}</p>
      <p>
        <TextLink href={paths.questionOf(id, 'safetyRepresentativeInformed')}>{t('edit')}</TextLink>
      </p>
    </Notice>
  )
}
