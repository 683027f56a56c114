import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { deliveryListPath, type ReadDeliveryFilter } from '@/features/deliveries/delivery-filter'

export type PageLinksProps = { path: string; filter: ReadDeliveryFilter; pages: number }

export function PageLinks({ path, filter, pages }: PageLinksProps) {
  const t = useTranslations('deliveries.pages')
  const { page } = filter
  if (pages < 2) return null
  const href = (to: number) => deliveryListPath(path, { ...filter, page: to })
  return (
    <nav aria-label={t('label')} className="flex items-baseline gap-5">
      {page > 1 && <TextLink href={href(page - 1)}>{t('previous')}</TextLink>}
      <span className="text-ink-soft">{t('now', { page, pages })}</span>
      {page < pages && <TextLink href={href(page + 1)}>{t('next')}</TextLink>}
    </nav>
  )
}
