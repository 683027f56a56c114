import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import type { MovedTerm } from '@/features/settings/rules'

/** Says which terms were changed, from how long and to how long. */
export function MovedTerms({ terms }: { terms: MovedTerm[] }) {
  const t = useTranslations('settings')
  return (
    <DoneNotice text={t(terms.length > 0 ? 'retention.moved' : 'retention.unmoved')}>
      <ul>
        {terms.map(({ kind, from, to }) => (
          <li key={kind}>{t('retention.movedTerm', { kind: t(`retention.${kind}`), from, to })}</li>
        ))}
      </ul>
    </DoneNotice>
  )
}
