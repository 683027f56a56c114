import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'

/** Says what was just done; the address carries the word for it. */
export function OrganisationDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('organisations.done')
  const key = `${done}` as 'invited'
  return <DoneNotice text={done !== 'accepted' && t.has(key) ? t(key) : null} />
}
