import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says what was just done, or why one came here instead. */
export function InterestDone({ done }: { done: string | undefined }) {
  const t = useTranslations('interest')
  if (done === 'visat') {
    return (
      <Notice tone="success" role="status" title={t('done.shown')}>
        <p>{t('done.shownNext')}</p>
      </Notice>
    )
  }
  if (done === 'fanns') return <Notice role="status" title={t('done.existed')} />
  return done === 'noterat' ? <Notice tone="success" role="status" title={t('done.noted')} /> : null
}
