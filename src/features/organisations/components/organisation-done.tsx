import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { doneIn, doneText } from '@/lib/done'

/** Says what was just done; the address carries the word for it. */
export function OrganisationDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('organisations')
  const deed = doneIn(done)
  return <DoneNotice text={deed === 'accepted' ? null : doneText(t, done)} done={deed} />
}
