import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { doneIn, doneText } from '@/lib/done'

/** Says what was just done, or why one came here instead. */
export function InterestDone({ klart, told }: { klart: unknown; told?: ReactNode }) {
  const t = useTranslations('interest')
  const done = doneIn(klart)
  const title = doneText(t, klart)
  if (!title) return null
  if (done === 'existed') return <Notice role="status" title={title} />
  return (
    <Notice tone="success" role="status" title={title}>
      {(done === 'shown' || done === 'joined') && <p>{t(`done.${done}Next`)}</p>}
      {told}
    </Notice>
  )
}
