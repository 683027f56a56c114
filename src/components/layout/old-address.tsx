import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says that a part of a list's address means nothing any more. Else the list would be taken for what it asks. */
export function OldAddress({ isOld }: { isOld: boolean }) {
  const t = useTranslations('common.oldAddress')
  if (!isOld) return null
  return (
    <Notice role="status" title={t('title')}>
      <p>{t('text')}</p>
    </Notice>
  )
}
