import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says what was just done, or why one came here instead. */
export function InterestDone({ done }: { done: string | undefined }) {
  const t = useTranslations('interest.done')
  if (done === 'shown' || done === 'joined') {
    return (
      <Notice tone="success" role="status" title={t(done)}>
        <p>{t(`${done}Next`)}</p>
      </Notice>
    )
  }
  if (done === 'existed') return <Notice role="status" title={t('existed')} />
  const noted = { noterat: 'noted', rattat: 'corrected', borttaget: 'removed' } as const
  const text = Object.entries(noted).find(([word]) => word === done)?.[1]
  return text ? <Notice tone="success" role="status" title={t(text)} /> : null
}
