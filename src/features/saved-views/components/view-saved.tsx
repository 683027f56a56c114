import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { doneIn } from '@/lib/done'

/** On the list itself: that it is kept now as it is filtered. */
export function ViewSaved({ klart }: { klart: unknown }) {
  const t = useTranslations('savedViews.done')
  return <DoneNotice text={doneIn(klart) === 'view_saved' ? t('view_saved') : null} />
}
