import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import type { KeptAddress } from '@/features/saved-views/rules'
import { selectionOf } from '@/features/saved-views/selection'

export type ViewSelectionProps = { kept: KeptAddress; services: { value: string; label: string }[] }

/** Which rows a view shows, and in which order. */
export function ViewSelection({ kept, services }: ViewSelectionProps) {
  const t = useTranslations('savedViews')
  const locale = useLocale()
  const nameOf = (slug: string) => services.find(({ value }) => value === slug)?.label ?? slug
  const items = selectionOf(kept, { locale, nameOf })
  return items.length > 0 ? <DescriptionList items={items} /> : <p>{t('whole')}</p>
}
