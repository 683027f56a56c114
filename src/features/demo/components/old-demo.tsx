import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { isOldDemo } from '@/features/demo/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** Offers the demo's admin a new one, when the days of this one have passed. */
export function OldDemo({ madeFor, today }: { madeFor: Day | null; today: Day }) {
  const t = useTranslations('demo.old')
  const locale = useLocale()
  if (!madeFor || !isOldDemo(madeFor, today)) return null
  return (
    <Notice title={t('title', { day: dayText(locale, madeFor) })}>
      <p>{t('text')}</p>
      <p>
        <code>npm run seed -- --reset</code>
      </p>
    </Notice>
  )
}
