import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { DraftContent } from '@/features/orders/content/order-content'
import { paths } from '@/lib/paths'

type SafetyNoticeProps = {
  content: Pick<DraftContent, 'safetyRepresentativeInformed'>
  /** The draft, to one who may send or correct it. */
  draftId?: string
  /** The staff read it before they confirm. */
  toConfirm?: boolean
}

/** Says before sending, signing and confirming that the safety representative does not know yet. It stops nothing. */
export function SafetyNotice({ content, draftId, toConfirm }: SafetyNoticeProps) {
  const t = useTranslations('orders.send.safety')
  if (content.safetyRepresentativeInformed !== false) return null
  return (
    <Notice title={t('title')} tone={toConfirm ? 'warning' : 'info'}>
      {toConfirm && <p>{t('confirm')}</p>}
      {draftId && (
        <>
          <p>{t('text')}</p>
          <p>
            <TextLink href={paths.questionOf(draftId, 'safetyRepresentativeInformed')}>{t('edit')}</TextLink>
          </p>
        </>
      )}
    </Notice>
  )
}
