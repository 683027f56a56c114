import { useTranslations } from 'next-intl'
import { isUnion, type Party } from '@/lib/party'

/** The people who get a mail of a shown interest: the staff, and these other parties of the organisation. */
export function WhoIsTold({ others }: { others: readonly Party[] }) {
  const t = useTranslations('interest')
  const employer = others.includes('employer') ? 'yes' : 'no'
  return <p className="max-w-measure">{t('told', { employer, unions: others.filter(isUnion).length })}</p>
}
