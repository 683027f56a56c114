import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import type { KeptAddress } from '@/features/saved-views/rules'
import { selectionOf, type Words } from '@/features/saved-views/selection'

export type ViewSelectionProps = { kept: KeptAddress; services: Words['services'] }

/** Which rows a view shows, and in which order. */
export function ViewSelection({ kept, services }: ViewSelectionProps) {
  const t = useTranslations('savedViews')
  const locale = useLocale()
  const items = selectionOf(kept, { locale, services })
  return items.length > 0 ? <DescriptionList items={items} /> : <p>{t('whole')}</p>
}
