import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { doneIn, doneText } from '@/lib/done'

/** Says what was just done, or why one came here instead. */
export function InterestDone({ klart }: { klart: unknown }) {
  const t = useTranslations('interest')
  const done = doneIn(klart)
  const title = doneText(t, klart)
  if (!title) return null
  if (done === 'existed') return <Notice role="status" title={title} />
  return (
    <Notice tone="success" role="status" title={title}>
      {(done === 'shown' || done === 'joined') && <p>{t(`done.${done}Next`)}</p>}
    </Notice>
  )
}
