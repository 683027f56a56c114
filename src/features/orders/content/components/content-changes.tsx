import { useTranslations } from 'next-intl'
import type { ContentChange } from '@/features/orders/content/content-changes'

/** The changes between two versions, field by field, before and now. */
export function ContentChanges({ since, changes }: { since: number; changes: ContentChange[] }) {
  const t = useTranslations('orders')
  if (changes.length === 0) return <p>{t('sign.unchanged', { version: since })}</p>
  return (
    <div className="space-y-4">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="border-s-4 border-cloudberry-bright ps-4">
          <h3 className="text-base font-semibold">{t(`field.${field}`)}</h3>
          <p className="text-sm text-ink-soft">{t('sign.before')}</p>
          <del className="block whitespace-pre-line wrap-anywhere text-ink-soft">
            {before || t('notFilled')}
          </del>
          <p className="mt-2 text-sm text-ink-soft">{t('sign.after')}</p>
          <ins className="block whitespace-pre-line wrap-anywhere no-underline">
            {after || t('notFilled')}
          </ins>
        </div>
      ))}
    </div>
  )
}
