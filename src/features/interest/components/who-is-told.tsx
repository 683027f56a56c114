import { useTranslations } from 'next-intl'
import { isUnion, type Party } from '@/lib/party'

type WhoIsToldProps = {
  others: readonly Party[]
  /** It is shown: they have been told. */
  isShown?: boolean
}

/** The people who are told of a shown interest: the staff, and these other parties of the organisation. */
export function WhoIsTold({ others, isShown = false }: WhoIsToldProps) {
  const t = useTranslations('interest')
  const employer = others.includes('employer') ? 'yes' : 'no'
  const unions = others.filter(isUnion).length
  return (
    <p className="max-w-measure">{t('told', { employer, unions, when: isShown ? 'after' : 'before' })}</p>
  )
}
