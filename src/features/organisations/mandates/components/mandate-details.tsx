import { useLocale, useTranslations } from 'next-intl'
import type { MandateView } from '@/features/organisations/organisation-view'
import { dayText } from '@/lib/day-text'

/** For how long a mandate holds, by whose word, and how to reach its holder. */
export function MandateDetails({ details }: { details: NonNullable<MandateView['details']> }) {
  const t = useTranslations('organisations.mandate')
  const locale = useLocale()
  const { email, validFrom, validTo, grantedVia, grantedBy, confirmedBy } = details
  const from = dayText(locale, validFrom)
  return (
    <div className="text-sm text-ink-soft">
      <p>{validTo ? t('between', { from, to: dayText(locale, validTo) }) : t('from', { day: from })}</p>
      <p>
        {t(`via.${grantedVia}`, {
          by: grantedBy ?? t('unknown'),
          second: confirmedBy ?? t('unknown'),
        })}
      </p>
      <p className="wrap-anywhere">{email}</p>
    </div>
  )
}
